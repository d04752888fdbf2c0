import { createElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface NoticeProps {
  title?: ReactNode;
  tone?: 'info' | 'success' | 'warning';
  headingLevel?: 2 | 3;
  /** For something that has just happened: read out when the page opens. */
  announce?: boolean;
  children?: ReactNode;
}

/** Something to know before going on. */
export function Notice({ title, tone = 'info', headingLevel = 2, announce, children }: NoticeProps) {
  return (
    <div className={classNames('tl-notice', tone !== 'info' && `tl-notice--${tone}`)} role={announce ? 'status' : undefined}>
      {title ? createElement(`h${headingLevel}`, { className: 'tl-notice__title' }, title) : null}
      {children}
    </div>
  );
}
