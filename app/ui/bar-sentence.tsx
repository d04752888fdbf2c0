import type { ReactNode } from 'react';

/** One part of the bar. `share` is 0 to 1; `shown` is the share as it is to be read. */
export interface BarPart {
  key: string;
  label: ReactNode;
  share: number;
  shown: ReactNode;
  tone: 'for' | 'rather-for' | 'middle' | 'rather-against' | 'against' | 'unsure';
  /** Stands a little apart from the parts before it: it is not of the same kind. */
  apart?: boolean;
}

/** The room between a part and one that stands apart, of a thousand. */
const GAP = 24;

interface BarSentenceProps {
  /** The sentence that says what the bar shows, with its base. */
  sentence: ReactNode;
  parts: BarPart[];
  /** Names the table, for screen readers. */
  caption: string;
  labelHeading: string;
  shownHeading: string;
}

/** Shares of a whole three ways: a sentence, a bar, and a table that is also the key to the bar. */
export function BarSentence({ sentence, parts, caption, labelHeading, shownHeading }: BarSentenceProps) {
  const gaps = (upTo: number) => parts.slice(0, upTo + 1).filter(({ apart }) => apart).length * GAP;
  const wide = 1000 - gaps(parts.length);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.share, 0) * wide + gaps(index));
  return (
    <div className="tl-bar">
      <p className="tl-bar__sentence">{sentence}</p>
      <svg className="tl-bar__drawing" viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {parts.map((part, index) => (
          <rect
            key={part.key}
            className={`tl-bar__part tl-bar__part--${part.tone}`}
            x={Math.round(starts[index] ?? 0)}
            width={Math.max(0, Math.round(part.share * wide) - (index < parts.length - 1 ? 4 : 0))}
            y="0"
            height="28"
          />
        ))}
      </svg>
      <table className="tl-bar__table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead className="govuk-visually-hidden">
          <tr>
            <th scope="col">{labelHeading}</th>
            <th scope="col">{shownHeading}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.key}>
              <th scope="row">
                <svg className="tl-bar__key" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
                  <rect className={`tl-bar__part--${part.tone}`} width="14" height="14" rx="3" />
                </svg>
                {part.label}
              </th>
              <td>
                <bdi>{part.shown}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
