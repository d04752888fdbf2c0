import { BackButton, BackLink } from '../breadcrumbs.tsx';
import type { ComponentProps, ReactNode } from 'react';
import { Languages, Variant } from '../languages.tsx';
import { QuickExit } from '../quick-exit.tsx';
import { SkipLinks } from '../skip-links.tsx';

interface RespondPageProps {
  skipText: string;
  exit: { href: string; text: string };
  /** Links to other languages, and to other words: once, or once for each part of a page of which one shows. */
  languages?: ComponentProps<typeof Languages>[];
  /** The way back; with `form`, it sends that form along. */
  back?: { href: string; text: string; form?: string };
  variants?: ComponentProps<typeof Variant>[];
  help: ReactNode;
  /** What is said when there is no signal: hidden until a script finds that there is none. */
  signal?: { text: string; isGone?: boolean };
  /** The words of the button that reads the question out: hidden until a script finds a voice for it on the device. */
  voice?: string;
  /** Whether the page is read out whole; a question marks what is read of it itself. */
  isReadWhole?: boolean;
  /** What a script asks for, so that the phone can go on without signal: the link, and the reading these pages are in. */
  pack?: { link: string; reading: string };
  children: ReactNode;
}

/** Everything inside the body of a page for the people who answer: skip link, way out (the first to be reached after it), content, help. */
export function RespondPage({ skipText, exit, languages = [], variants = [], back, help, signal, voice, isReadWhole, pack, children }: RespondPageProps) {
  return (
    <>
      <SkipLinks links={[{ href: '#main', text: skipText }]} />
      <header>
        <QuickExit {...exit} />
      </header>
      {languages.map((those, part) => <Languages key={part} {...those} />)}
      {back || variants.length > 0 || voice ? (
        <div className="beside">
          {back?.form ? <BackButton form={back.form} text={back.text} /> : back ? <BackLink href={back.href} text={back.text} /> : null}
          {variants.map((variant, part) => <Variant key={part} {...variant} />)}
          {voice ? <button type="button" id="voice" hidden>{voice}</button> : null}
        </div>
      ) : null}
      {signal ? <p className="tl-notice" id="signal" role="status" hidden={!signal.isGone}>{signal.text}</p> : null}
      <main id="main" data-read={isReadWhole ? '' : undefined} data-link={pack?.link} data-reading={pack?.reading}>{children}</main>
      <footer>{help}</footer>
    </>
  );
}
