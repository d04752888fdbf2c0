/** One language: its own name for itself, and the address of this same page in it. */
export interface Language {
  lang: string;
  name: string;
  href: string;
  current?: boolean;
}

interface LanguagesProps {
  label: string;
  languages: Language[];
  /** The id of a form being filled in: it is sent with `language`, so that what was typed in it goes along. */
  form?: string;
}

/** The same page in other languages, each named in its own language: links, or buttons where a form is being filled in. */
export function Languages({ label, languages, form }: LanguagesProps) {
  return (
    <nav className="langs" aria-label={label}>
      <EnterKey form={form} />
      {languages.map(({ lang, name, href, current }) =>
        current ? (
          <b key={lang} lang={lang} aria-current="true">
            {name}
          </b>
        ) : form ? (
          <button key={lang} form={form} name="language" value={lang} lang={lang}>
            {name}
          </button>
        ) : (
          <a key={lang} href={href} lang={lang}>
            {name}
          </a>
        ),
      )}
    </nav>
  );
}

/** The same page in easier words, or again as it was: what is chosen, and where it leads. `form` as for languages. */
export function Variant({ value, text, href, form }: { value: string; text: string; href: string; form?: string }) {
  return form ? (
    <button form={form} name="variant" value={value}>
      {text}
    </button>
  ) : (
    <a href={href}>{text}</a>
  );
}

/** The Enter key presses the first button of a form in the page's order. It is to go on, not to change the language. */
export function EnterKey({ form }: { form?: string }) {
  return form ? <button className="skip" form={form} tabIndex={-1} aria-hidden="true" /> : null;
}
