import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A figure in a table that opens what it counts; nought is quieter, and opens the page that says so. `about` is heard after the figure, not seen. */
export function FigureLink({ figure, href, about }: { figure: number; href: string; about: string }) {
  return (
    <a className={classNames('tl-figure', figure === 0 && 'tl-figure--none')} href={href}>
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
