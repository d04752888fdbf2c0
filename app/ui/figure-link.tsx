import type { ReactNode } from 'react';

/** A figure in a table that opens what it counts; nought opens nothing. `about` is heard after the figure, not seen. */
export function FigureLink({ figure, href, about }: { figure: number; href: string; about: string }) {
  if (figure === 0) return <span className="tl-figure tl-figure--none">0</span>;
  return (
    <a className="tl-figure" href={href}>
      <bdi>{figure}</bdi>
      <span className="govuk-visually-hidden"> {about}</span>
    </a>
  );
}

/** A share as a thin bar beside its words: a drawing only, so hidden from screen readers. `share` is 0 to 1. */
export function ShareBar({ share, children }: { share: number; children: ReactNode }) {
  return (
    <div className="tl-share">
      <svg className="tl-share__drawing" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="tl-share__whole" width="100" height="6" rx="3" />
        <rect className="tl-share__part" width={Math.round(share * 100)} height="6" rx="3" />
      </svg>
      {children}
    </div>
  );
}
