export interface FilterChoice {
  href: string;
  text: string;
  current: boolean;
}

/** Ways to narrow a list, as plain links in rows; each row is one question with its answers. */
export function FilterLinks({ label, rows }: { label: string; rows: { key: string; label: string; choices: FilterChoice[] }[] }) {
  return (
    <nav className="tl-filter" aria-label={label}>
      {rows.map((row) => (
        <div className="tl-filter__row" key={row.key}>
          <span className="tl-filter__label" id={`filter-${row.key}`}>{row.label}</span>
          <ul aria-labelledby={`filter-${row.key}`}>
            {row.choices.map((choice) => (
              <li key={choice.href}>
                <a href={choice.href} aria-current={choice.current ? 'true' : undefined}>{choice.text}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
