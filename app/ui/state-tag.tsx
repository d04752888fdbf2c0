import type { ReactNode } from 'react';

/** How a state looks: the words carry the meaning, the tone only helps to find it. */
export type StateTone = 'neutral' | 'waiting' | 'good' | 'attention' | 'ended';

/** The state of a thing in a word or two. */
export function StateTag({ tone = 'neutral', children }: { tone?: StateTone; children: ReactNode }) {
  return <strong className={`tl-tag tl-tag--${tone}`}>{children}</strong>;
}
