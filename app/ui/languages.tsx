/** One language: its own name for itself, and the address of this same page in it. */
export interface Language {
  lang: string;
  name: string;
  href: string;
  /** The id of a form that is sent to `href`, so that what was typed in it goes along. */
  form?: string;
  current?: boolean;
}

/** The same page in other languages, each named in its own language: links, or buttons where a form is being filled in. */
export function Languages({ label, languages }: { label: string; languages: Language[] }) {
  return (
    <nav className="langs" aria-label={label}>
      <EnterKey form={languages.find(({ form }) => form)?.form} />
      {languages.map(({ lang, name, href, form, current }) =>
        current ? (
          <b key={lang} lang={lang} aria-current="true">
            {name}
          </b>
        ) : form ? (
          <button key={lang} form={form} formAction={href} lang={lang}>
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

/** The Enter key presses the first button of a form in the page's order. It is to go on, not to change the language. */
function EnterKey({ form }: { form?: string }) {
  return form ? <button className="skip" form={form} tabIndex={-1} aria-hidden="true" /> : null;
}
