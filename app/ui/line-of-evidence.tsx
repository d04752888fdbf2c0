import { createElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** One station on the line. A station that is still to come is drawn open, and the line to it broken. */
export interface Station {
  key: string;
  /** What kind of station it is. */
  caption?: ReactNode;
  heading: ReactNode;
  children?: ReactNode;
  /** Where the things that stand behind the station are, with their number in the words. */
  link?: { href: string; text: ReactNode };
  state?: 'reached' | 'waiting';
}

interface LineOfEvidenceProps {
  stations: Station[];
  headingLevel?: 2 | 3 | 4;
  label?: string;
  /** Runs along the page where there is room, instead of down it: only for short words. */
  across?: boolean;
}

/**
 * The picture of the product: one line, from where it began at the top to
 * where it has come at the foot. An ordered list, so that it is read in that order.
 */
export function LineOfEvidence({ stations, headingLevel = 3, label, across }: LineOfEvidenceProps) {
  return (
    <ol className={classNames('tl-line', across && 'tl-line--across')} aria-label={label}>
      {stations.map((station) => (
        <li className={classNames('tl-line__station', station.state === 'waiting' && 'tl-line__station--waiting')} key={station.key}>
          {station.caption ? <p className="tl-line__caption">{station.caption}</p> : null}
          {createElement(`h${headingLevel}`, { className: 'tl-line__heading' }, station.heading)}
          {station.children}
          {station.link ? (
            <p className="tl-line__link">
              <a href={station.link.href}>{station.link.text}</a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
