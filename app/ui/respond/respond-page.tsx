import { BackLink } from '../breadcrumbs.tsx';
import type { ComponentProps, ReactNode } from 'react';
import { Languages } from '../languages.tsx';
import { QuickExit } from '../quick-exit.tsx';
import { SkipLinks } from '../skip-links.tsx';

interface RespondPageProps {
  serviceName: string;
  skipText: string;
  exit: { href: string; text: string };
  languages?: ComponentProps<typeof Languages>;
  back?: { href: string; text: string };
  help: ReactNode;
  children: ReactNode;
}

/** Everything inside the body of a page for the people who answer: skip links, name, way out, content, help. */
export function RespondPage({ serviceName, skipText, exit, languages, back, help, children }: RespondPageProps) {
  return (
    <>
      <SkipLinks links={[{ href: '#main', text: skipText }, { ...exit, leaves: true }]} />
      <header>
        <b>{serviceName}</b>
        <QuickExit {...exit} />
      </header>
      {languages ? <Languages {...languages} /> : null}
      {back ? <BackLink {...back} /> : null}
      <main id="main">{children}</main>
      <footer>{help}</footer>
    </>
  );
}
