import { z } from 'zod';
import { requiredText } from '../../platform/text.ts';

export const THEME_TITLE_MAX = 150;
export const DEFINITION_MAX = 2000;

/** What we heard, in our words. */
export const themeSchema = z.object({ title: requiredText(THEME_TITLE_MAX, 'theme.title'), definition: requiredText(DEFINITION_MAX, 'theme.definition') });

/** A new theme; its id is made with the form, so that the form posted twice makes one. */
export const newThemeSchema = themeSchema.extend({ id: z.uuid() });

/** What the page of a theme does. */
export const themePageSchema = z.discriminatedUnion('intent', [
  themeSchema.extend({ intent: z.literal('change'), revision: z.number().int() }),
  z.object({ intent: z.literal('takeOut'), contribution: z.uuid() }),
  z.object({ intent: z.literal('agree') }),
  z.object({ intent: z.literal('retire') }),
]);
export type ThemePageForm = z.output<typeof themePageSchema>;
