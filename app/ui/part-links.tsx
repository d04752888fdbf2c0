import { classNames } from './class-names.ts';

interface PartLink {
  href: string;
  text: string;
  count?: string | number;
  current?: boolean;
}

interface PartLinksProps {
  label: string;
  links: PartLink[];
  /** For places further down the same page. */
  quiet?: boolean;
}

/** The parts of one thing beside one another, each a page or a place on it; the one being read is marked. */
export function PartLinks({ label, links, quiet }: PartLinksProps) {
  return (
    <nav className={classNames('tl-parts', quiet && 'tl-parts--quiet')} aria-label={label}>
      <ul>
        {links.map(({ href, text, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count === undefined ? null : <span className="tl-parts__count"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
