import { createElement, type ReactNode } from 'react';

/** One thing that happened. `dateTime` is the machine's form of the date that `date` says in words. */
export interface TimelineItem {
  key: string;
  title: ReactNode;
  date: string;
  dateTime?: string;
  by?: ReactNode;
  children?: ReactNode;
}

/** What happened and when. */
export function Timeline({ items, headingLevel = 3 }: { items: TimelineItem[]; headingLevel?: 2 | 3 | 4 }) {
  return (
    <ol className="tl-timeline">
      {items.map((item) => (
        <li className="tl-timeline__item" key={item.key}>
          <p className="tl-timeline__date">
            <time dateTime={item.dateTime}>{item.date}</time>
            {item.by ? <span className="tl-timeline__by">{item.by}</span> : null}
          </p>
          {createElement(`h${headingLevel}`, { className: 'tl-timeline__title' }, item.title)}
          {item.children}
        </li>
      ))}
    </ol>
  );
}
