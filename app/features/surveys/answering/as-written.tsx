import type { ReactNode } from 'react';

/** The language surveys were first written in; a receipt does not say which. */
const SURVEY_LANGUAGE = 'en';

/** Words a programme wrote: they stay in the language they were written in, whatever language the page speaks. */
export function AsWritten({ children }: { children: ReactNode }) {
  return <span lang={SURVEY_LANGUAGE} dir="auto">{children}</span>;
}
