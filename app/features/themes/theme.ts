/** What a theme may be. Only a draft can be written in; an agreed one keeps the evidence it was agreed on. */
export const THEME_STATES = ['draft', 'agreed', 'retired'] as const;
export type ThemeState = (typeof THEME_STATES)[number];

/** A contribution speaks for a theme or against it. */
export const SIDES = ['for', 'against'] as const;
export type Side = (typeof SIDES)[number];

/** Where the voices on one side of a theme stand. */
export const themeVoicesPath = (slug: string, themeId: string, side: Side) => `/desk/${slug}/themes/${themeId}/voices?side=${side}`;

const MOVES: Record<ThemeState, readonly ThemeState[]> = {
  draft: ['agreed'],
  agreed: ['retired'],
  retired: [],
};

/** Whether a theme may go from one state to another. */
export function canBecome(from: ThemeState, to: ThemeState): boolean {
  return MOVES[from].includes(to);
}

/** Voices behind a theme: people, each counted once a side; and those who have since withdrawn. */
export interface VoicesOfTheme {
  voicesFor: number;
  voicesAgainst: number;
  withdrawn: number;
}

/** Whether a theme can be agreed: it is a draft and rests on at least one voice, for or against. */
export function canBeAgreed(theme: { state: ThemeState } & VoicesOfTheme): boolean {
  return canBecome(theme.state, 'agreed') && theme.voicesFor + theme.voicesAgainst > 0;
}
