import type { ReactNode } from 'react';

/** Makes a part of a page its own tree (a declarative shadow root), which the browser does while it reads the page. */
const OPEN = { shadowrootmode: 'open' };

interface FramedProps {
  /** Says whose page it is, for those who hear this one. */
  label: string;
  /** The address of the style sheet that holds inside. */
  styles: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  children: ReactNode;
}

/** A page inside the page, to look at: its own styles, its own ids, and nothing in it that can be sent. */
export function Framed({ label, styles, lang, dir, children }: FramedProps) {
  return (
    <div className="tl-framed" role="group" aria-label={label} lang={lang} dir={dir}>
      <template {...OPEN}>
        <link rel="stylesheet" href={styles} />
        <fieldset disabled>{children}</fieldset>
      </template>
    </div>
  );
}
