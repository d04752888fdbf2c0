import type { ReactNode } from 'react';

interface InsetQuoteProps {
  /** The words as they were said; their direction follows the words, not the page. */
  children: ReactNode;
  lang?: string;
  /** What stands over the words, such as their language. */
  label?: ReactNode;
  /** The same in another language, under the words. */
  translation?: { words: ReactNode; lang: string; label: ReactNode };
  /** Who, how and when, as far as it may be shown. */
  meta?: ReactNode;
  /** A link to where the words stand. */
  href?: string;
  linkText?: string;
}

/** What a person said, set apart from what others wrote around it. */
export function InsetQuote({ children, lang, label, translation, meta, href, linkText }: InsetQuoteProps) {
  return (
    <figure className="tl-quote">
      {label ? <p className="tl-quote__label">{label}</p> : null}
      <blockquote className="tl-quote__words" lang={lang} dir="auto">
        {children}
      </blockquote>
      {translation ? (
        <>
          <p className="tl-quote__label">{translation.label}</p>
          <p className="tl-quote__translation" lang={translation.lang} dir="auto">
            {translation.words}
          </p>
        </>
      ) : null}
      {meta || href ? (
        <figcaption className="tl-quote__meta">
          {meta ? <bdi>{meta}</bdi> : null}
          {href ? <a href={href}>{linkText}</a> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
