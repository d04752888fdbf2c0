import type { ReactNode } from 'react';

/** One thing to do: where, what, and how many of it. */
export interface TaskItem {
  key: string;
  href?: string;
  title: ReactNode;
  hint?: ReactNode;
  count?: string | number;
  tag?: ReactNode;
}

/** Things to do next, each a link with its count or its state. */
export function TaskList({ items }: { items: TaskItem[] }) {
  return (
    <ul className="tl-tasks">
      {items.map((item) => (
        <li className="tl-tasks__item" key={item.key}>
          {item.count === undefined ? null : (
            <span className="tl-tasks__count">
              <bdi>{item.count}</bdi>
            </span>
          )}
          <div className="tl-tasks__words">
            {item.href ? (
              <a className="tl-tasks__link" href={item.href}>
                {item.title}
              </a>
            ) : (
              item.title
            )}
            {item.hint ? <div className="tl-tasks__hint">{item.hint}</div> : null}
          </div>
          {item.tag ? <div className="tl-tasks__tag">{item.tag}</div> : null}
        </li>
      ))}
    </ul>
  );
}
