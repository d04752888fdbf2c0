import type { ReactNode } from 'react';

/** A box to tick, with its words. `sign` is what whoever enters the sheet types for it. */
export function Tick({ children, picture, sign }: { children: ReactNode; picture?: ReactNode; sign?: string | number }) {
  return <li className="sheet-tick">{sign === undefined ? null : <span className="sheet-sign" aria-hidden="true">{sign}</span>}<span className="sheet-box" />{picture}<span>{children}</span></li>;
}

/** Lines to write on: one beside the words that say what, or as many as are said below them. */
export function WritingLines({ label, below = 0 }: { label: ReactNode; below?: number }) {
  if (below === 0) return <WritingLine label={label} />;
  return <><p className="sheet-label">{label}</p>{Array.from({ length: below }, (_, line) => <WritingLine key={line} />)}</>;
}

/** A line to write on. */
export function WritingLine({ label, short }: { label?: ReactNode; short?: boolean }) {
  return <p className={short ? 'sheet-line sheet-line--short' : 'sheet-line'}>{label ? <span>{label}</span> : null}<span className="sheet-line__room" /></p>;
}

/**
 * Boxes under the words that say how many to tick: one below another, in columns read downwards, the points of a scale in a
 * row, pictures side by side, or boxes large enough to write a place in.
 */
export function Ticks({ how, layout = 'list', children }: { how?: string; layout?: 'list' | 'columns' | 'row' | 'pictures' | 'ranks'; children: ReactNode }) {
  return (
    <>
      {how ? <p className="sheet-how">{how}</p> : null}
      <ul className={`sheet-ticks sheet-ticks--${layout}`}>{children}</ul>
    </>
  );
}
