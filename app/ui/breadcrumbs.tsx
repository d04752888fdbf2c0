import type { ReactNode } from 'react';

/** The way from the start down to this page; the page itself is not in it. */
export function Breadcrumbs({ label, items }: { label: string; items: Array<{ href: string; text: string }> }) {
  return (
    <nav className="tl-crumbs" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One step back that sends a form along, so that what is typed in it is kept. It looks as the link does. */
export function BackButton({ form, text }: { form: string; text: string }) {
  return (
    <button className="back" form={form} name="intent" value="back">
      {text}
    </button>
  );
}

/** One step back. Its arrow turns with the direction of the text. */
export function BackLink({ href, text }: { href: string; text: ReactNode }) {
  return (
    <a className="back" href={href}>
      {text}
    </a>
  );
}
