interface PageStep {
  href: string;
  text: string;
  /** What is on that page, in a few words. */
  label?: string;
}

/** Steps to the page before and the page after. Shows nothing when there is neither. */
export function Pagination({ label, previous, next }: { label: string; previous?: PageStep; next?: PageStep }) {
  if (!previous && !next) return null;
  return (
    <nav className="tl-pages" aria-label={label}>
      {previous ? <Step step={previous} rel="prev" /> : null}
      {next ? <Step step={next} rel="next" /> : null}
    </nav>
  );
}

function Step({ step, rel }: { step: PageStep; rel: 'prev' | 'next' }) {
  return (
    <a className={`tl-pages__step tl-pages__step--${rel}`} href={step.href} rel={rel}>
      <b>{step.text}</b>
      {step.label ? <span>{step.label}</span> : null}
    </a>
  );
}
