import type { ReactNode } from 'react';

/** The language boards and teams write in. */
const TEAM_LANGUAGE = 'en';

/** Words a board or a team wrote of what was heard: they stay in the language they were written in, whatever language the page speaks. */
export function AsWritten({ children }: { children: ReactNode }) {
  return <span lang={TEAM_LANGUAGE} dir="auto">{children}</span>;
}
