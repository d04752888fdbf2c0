/** One language: its own name for itself, and the address of this same page in it. */
export interface Language {
  lang: string;
  dir?: 'ltr' | 'rtl';
  name: string;
  href: string;
  current?: boolean;
}

/** Links to the same page in other languages, each named in its own language. */
export function Languages({ label, languages }: { label: string; languages: Language[] }) {
  return (
    <nav className="langs" aria-label={label}>
      {languages.map(({ lang, dir, name, href, current }) =>
        current ? (
          <b key={lang} lang={lang} dir={dir} aria-current="true">
            {name}
          </b>
        ) : (
          <a key={lang} href={href} lang={lang} hrefLang={lang} dir={dir}>
            {name}
          </a>
        ),
      )}
    </nav>
  );
}
