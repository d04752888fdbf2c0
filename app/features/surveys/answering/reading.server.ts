import type { RequestContext } from '../../../platform/context.server.ts';
import type { PublicScene } from '../../../platform/guards.server.ts';
import { LANGUAGES } from '../../../platform/languages.ts';
import { languageTag } from '../survey.schema.ts';
import type { SurveyDefinition } from '../survey.ts';
import { VARIANTS, type Reading, type Variant } from '../wording.ts';

/** Remembers what someone reads when the interface cannot: a language we have only questions in, and easy words. */
const COOKIE = 'reading';

/** How someone reads a survey: the language they chose as far as the survey is offered in it, in the variant they chose. */
export function readingOf({ context, language }: PublicScene, definition: Pick<SurveyDefinition, 'language' | 'languages' | 'easyRead'>): Reading {
  const { language: chosen, variant } = chosenReading(context);
  const offered = [definition.language, ...definition.languages];
  const found = [chosen, language].find((one) => one !== null && offered.includes(one)) ?? definition.language;
  return { language: found, variant: definition.easyRead ? variant : 'standard' };
}

/** The language someone answers in: that of the questions, unless these are not offered in the one they chose. */
export function answeringLanguage({ context, language }: PublicScene, reading: Reading): string {
  return reading.language === (chosenReading(context).language ?? language) ? reading.language : language;
}

/** What someone chose to read, before it is known what a survey offers. */
function chosenReading(context: RequestContext): { language: string | null; variant: Variant } {
  const [language = '', variant = ''] = (context.cookie(COOKIE) ?? '').split(' ');
  return { language: language || null, variant: VARIANTS.find((one) => one === variant) ?? 'standard' };
}

/** Remembers a choice of language or variant, or both, until the browser is closed. The other stays as it was. */
export function chooseReading(context: RequestContext, { language, variant }: { language?: string | null; variant?: Variant | null }): void {
  const before = chosenReading(context);
  context.setCookie(COOKIE, `${language === undefined ? (before.language ?? '') : (language ?? '')} ${variant ?? before.variant}`);
}

/** Speaks a language from now on: the interface and the questions, or the questions alone where we have no more in it. */
export function chooseLanguage(context: RequestContext, language: string): void {
  if (LANGUAGES.some(({ code }) => code === language)) {
    context.setCookie('language', language);
    chooseReading(context, { language: null });
  } else if (languageTag.safeParse(language).success) chooseReading(context, { language });
}
