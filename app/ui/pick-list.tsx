import type { ReactNode } from 'react';

/** One thing that can be ticked: its words are the label of the box. */
export interface Pick {
  value: string;
  label: ReactNode;
  lang?: string;
  /** Small facts under the words. */
  facts?: ReactNode;
  /** Links or tags that belong to it. */
  children?: ReactNode;
}

interface PickListProps {
  name: string;
  picks: Pick[];
  chosen: readonly string[];
  /** Whether what is said here was said by people, and looks it. */
  isSpeech?: boolean;
}

/** A long list of which several can be ticked, to do one thing with all of them. The first box carries the field's id. */
export function PickList({ name, picks, chosen, isSpeech }: PickListProps) {
  return (
    <ol className={isSpeech ? 'tl-picks tl-picks--speech' : 'tl-picks'}>
      {picks.map(({ value, label, lang, facts, children }, index) => {
        const id = index === 0 ? name : `${name}-${index + 1}`;
        return (
          <li className="tl-picks__row" key={value}>
            <input className="tl-picks__box" type="checkbox" id={id} name={name} value={value} defaultChecked={chosen.includes(value)} />
            <div className="tl-picks__words">
              <label htmlFor={id} lang={lang} dir="auto">
                {label}
              </label>
              {facts ? <p className="tl-picks__facts">{facts}</p> : null}
              {children}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
