import type { ReactNode } from 'react';

interface StatProps {
  /** The figure as it is to be read: already rounded, or the sign for "too few to show". */
  figure: ReactNode;
  label: ReactNode;
  /** The base or the period, such as "of n people". */
  note?: ReactNode;
  /** Where the rows behind the figure are. */
  href?: string;
}

/** A figure that opens the rows behind it. Inside StatRow only. */
export function Stat({ figure, label, note, href }: StatProps) {
  const words = (
    <>
      <span className="tl-stat__figure">
        <bdi>{figure}</bdi>
      </span>{' '}
      <span className="tl-stat__label">{label}</span>
    </>
  );
  return (
    <li className="tl-stat">
      {href ? (
        <a className="tl-stat__link" href={href}>
          {words}
        </a>
      ) : (
        <span className="tl-stat__link">{words}</span>
      )}
      {note ? <span className="tl-stat__note">{note}</span> : null}
    </li>
  );
}

/** A few figures in one row, strung on a line. */
export function StatRow({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="tl-stats" aria-label={label}>
      {children}
    </ul>
  );
}
