import type { ReactNode } from 'react';

interface InsetQuoteProps {
  /** The words as they were said; their direction follows the words, not the page. */
  children: ReactNode;
  lang?: string;
  /** Who, how and when, as far as it may be shown. */
  meta?: ReactNode;
  /** A link to where the words stand. */
  href?: string;
  linkText?: string;
}

/** What a person said, set apart from what others wrote around it. */
export function InsetQuote({ children, lang, meta, href, linkText }: InsetQuoteProps) {
  return (
    <figure className="tl-quote">
      <blockquote className="tl-quote__words" lang={lang} dir="auto">
        {children}
      </blockquote>
      {meta || href ? (
        <figcaption className="tl-quote__meta">
          {meta ? <bdi>{meta}</bdi> : null}
          {href ? <a href={href}>{linkText}</a> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
