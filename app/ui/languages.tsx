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
  /** The same page in other words: what is chosen, and the address of it. */
  variant?: { value: string; text: string; href: string };
  /** The id of a form being filled in: it is sent with `language` or `variant`, so that what was typed in it goes along. */
  form?: string;
}

/** The same page in other languages, each named in its own language, or in easier words: links, or buttons where a form is being filled in. */
export function Languages({ label, languages, variant, form }: LanguagesProps) {
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
      {variant ? (
        form ? (
          <button form={form} name="variant" value={variant.value}>
            {variant.text}
          </button>
        ) : (
          <a href={variant.href}>{variant.text}</a>
        )
      ) : null}
    </nav>
  );
}

/** The Enter key presses the first button of a form in the page's order. It is to go on, not to change the language. */
function EnterKey({ form }: { form?: string }) {
  return form ? <button className="skip" form={form} tabIndex={-1} aria-hidden="true" /> : null;
}
