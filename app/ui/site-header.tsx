import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Mark } from './mark.tsx';

/** One place in the navigation. */
export interface NavigationItem {
  href: string;
  text: string;
  current?: boolean;
  /** A number of things waiting there. */
  count?: string | number;
}

interface SiteHeaderProps {
  serviceName: string;
  homeHref: string;
  /** Whose pages these are, after the name of the service. */
  place?: ReactNode;
  navigationLabel: string;
  /** The word that opens the navigation on a phone. */
  menuText: string;
  items: NavigationItem[];
  person?: { name: string; href?: string };
  /** The form that signs out, or a link that signs in. */
  signOut?: ReactNode;
  languages?: ReactNode;
  /** A QuickExit, which then stays in sight while the page scrolls. */
  exit?: ReactNode;
  /** A few words before it on what it does and does not do. */
  exitNote?: ReactNode;
}

function NavigationList({ items }: { items: NavigationItem[] }) {
  return (
    <ul className="tl-nav__list">
      {items.map((item) => (
        <li key={item.href}>
          <a className="tl-nav__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.text}
            {item.count === undefined ? null : <span className="tl-count-badge">{item.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/**
 * The head of every page: name, person, navigation. On a phone the navigation
 * folds into a native disclosure, so it opens without any script.
 */
export function SiteHeader(props: SiteHeaderProps) {
  const { serviceName, homeHref, place, items, navigationLabel, menuText, person, signOut, languages, exit, exitNote } = props;
  const current = items.find((item) => item.current);
  return (
    <>
      {exit ? (
        <div className="tl-exit-bar">
          <div className="tl-width">
            {exitNote}
            {exit}
          </div>
        </div>
      ) : null}
      <header className={classNames('tl-header', items.length === 0 && 'tl-header--bare')}>
        <div className="tl-width tl-header__top">
          <a className="tl-header__name" href={homeHref}>
            <Mark />
            <span>{serviceName}</span>
          </a>
          {place ? <span className="tl-header__place">{place}</span> : null}
          {languages || person || signOut ? (
            <div className="tl-header__person">
              {languages}
              {person ? (
                person.href ? (
                  <a href={person.href}>
                    <bdi>{person.name}</bdi>
                  </a>
                ) : (
                  <bdi>{person.name}</bdi>
                )
              ) : null}
              {signOut}
            </div>
          ) : null}
        </div>
        {items.length === 0 ? null : (
          <>
            <details className="tl-nav-fold">
              <summary>
                <span className="tl-nav-fold__word">{menuText}</span>
                {current ? <span className="tl-nav-fold__here">{current.text}</span> : null}
              </summary>
              <nav aria-label={navigationLabel}>
                <NavigationList items={items} />
              </nav>
            </details>
            <nav className="tl-nav tl-width" aria-label={navigationLabel}>
              <NavigationList items={items} />
            </nav>
          </>
        )}
      </header>
    </>
  );
}
