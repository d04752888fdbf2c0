import type { ReactNode } from 'react';

/** One thing in a list: its words, a few facts under them, and at most one link at its side. */
export interface Item {
  key: string;
  words: ReactNode;
  href?: string;
  tag?: ReactNode;
  facts?: ReactNode[];
  action?: { href: string; text: string; hiddenText?: string };
}

/** Many things of one kind, close together so that the eye can run down them. */
export function ItemList({ items }: { items: Item[] }) {
  return (
    <ul className="tl-items">
      {items.map((item) => (
        <li className="tl-items__item" key={item.key}>
          <div className="tl-items__words">
            {item.tag}
            <p dir="auto">{item.href ? <a href={item.href}>{item.words}</a> : item.words}</p>
            {item.facts && item.facts.length > 0 ? (
              <ul className="tl-items__facts">
                {item.facts.map((fact, index) => <li key={index}>{fact}</li>)}
              </ul>
            ) : null}
          </div>
          {item.action ? (
            <a className="tl-items__action" href={item.action.href}>
              {item.action.text}
              {item.action.hiddenText ? <span className="govuk-visually-hidden"> {item.action.hiddenText}</span> : null}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
