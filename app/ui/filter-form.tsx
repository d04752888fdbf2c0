import type { ReactNode } from 'react';
import { Button } from './button.tsx';

interface FilterFormProps {
  /** Says what is narrowed, for those who hear the page. */
  label: string;
  submitText: string;
  /** The way back to everything, when something is left out. */
  clear?: { href: string; text: string };
  children: ReactNode;
}

/** A few fields that narrow a list. It asks by address, so that a narrowed list can be kept and passed on. */
export function FilterForm({ label, submitText, clear, children }: FilterFormProps) {
  return (
    <form method="get" className="tl-narrow" role="search" aria-label={label}>
      <div className="tl-narrow__fields">{children}</div>
      <div className="tl-moves">
        <Button tone="secondary">{submitText}</Button>
        {clear ? <a href={clear.href}>{clear.text}</a> : null}
      </div>
    </form>
  );
}
