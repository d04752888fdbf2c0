import { createElement, type ReactNode } from 'react';

interface CardProps {
  title: ReactNode;
  headingLevel?: 2 | 3 | 4;
  /** A state tag or a short line above the title. */
  tag?: ReactNode;
  /** Small facts at the foot. */
  meta?: ReactNode;
  children?: ReactNode;
}

/** A thing on its own surface. */
export function Card({ title, headingLevel = 3, tag, meta, children }: CardProps) {
  return (
    <article className="tl-card">
      {tag ? <p className="tl-card__tag">{tag}</p> : null}
      {createElement(`h${headingLevel}`, { className: 'tl-card__title' }, title)}
      {children}
      {meta ? <p className="tl-card__meta">{meta}</p> : null}
    </article>
  );
}

/** A card that leads to the thing: its title is the link and the whole card the target. */
export function CardLink({ href, title, headingLevel, tag, meta, text }: Omit<CardProps, 'children'> & { href: string; text?: ReactNode }) {
  return (
    <Card
      title={
        <a className="tl-card__link" href={href}>
          {title}
        </a>
      }
      headingLevel={headingLevel}
      tag={tag}
      meta={meta}
    >
      {text ? <p>{text}</p> : null}
    </Card>
  );
}

/** Cards of one kind beside one another, as many as fit. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="tl-cards">{children}</div>;
}
