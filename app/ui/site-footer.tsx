import type { ReactNode } from 'react';

interface SiteFooterProps {
  label: string;
  links: Array<{ href: string; text: string }>;
  /** Help that stands in the same place on every page. */
  help?: ReactNode;
  /** A line about the service. */
  children?: ReactNode;
}

/** The foot of every page: help first, then links, then a line about the service. */
export function SiteFooter({ label, links, help, children }: SiteFooterProps) {
  return (
    <footer className="tl-footer">
      <div className="tl-width">
        {help ? <div className="tl-footer__help">{help}</div> : null}
        <nav aria-label={label}>
          <ul className="tl-footer__links">
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        </nav>
        {children ? <div className="tl-footer__line">{children}</div> : null}
      </div>
    </footer>
  );
}
