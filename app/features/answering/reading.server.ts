import type { RequestContext } from '../../platform/context.server.ts';
import type { PublicScene } from '../../platform/guards.server.ts';
import { translator } from '../../platform/i18n.server.ts';
import { LANGUAGES, speakInstead, type Language } from '../../platform/languages.ts';
import { onDevice, putOnDevice } from '../../platform/participant-device.server.ts';
import { languageTag } from '../surveys/survey.schema.ts';
import type { SurveyDefinition } from '../surveys/survey.ts';
import { VARIANTS, type Reading, type Variant } from '../surveys/wording.ts';
import { isSpokenByPages } from '../surveys/wordings/languages.ts';

type ReadIn = Pick<SurveyDefinition, 'language' | 'languages' | 'easyRead'>;

/**
 * How someone reads a survey: the language they chose as far as the survey is offered in it, in the variant they chose.
 * Where it is not, the survey's own language, or the one they read it in `before`.
 */
export function readingOf({ context, language }: PublicScene, definition: ReadIn, before = definition.language): Reading {
  const { language: chosen, variant } = chosenReading(context);
  const offered = [definition.language, ...definition.languages];
  const found = [chosen, language, before].find((one) => one !== null && offered.includes(one)) ?? definition.language;
  return { language: found, variant: definition.easyRead ? (variant ?? 'standard') : 'standard' };
}

/**
 * Lets the pages around a survey speak a language it is offered in: nobody is asked in one language between buttons in
 * another, unless they read words that we have no pages in.
 */
export function speakAsOffered(scene: PublicScene, definition: ReadIn): void {
  const offered = [definition.language, ...definition.languages];
  const { language } = readingOf(scene, definition);
  if (offered.includes(scene.language) || !isSpokenByPages(language)) return;
  speakInstead(scene.context, language);
  Object.assign(scene, { language, t: translator(language, scene.isEasy) });
}

/** What the frame of a page offers someone to read: languages we have only questions in, and easy words. */
export interface Offered {
  others: string[];
  language: string;
  easyRead: boolean | null;
  /** Whether only these are offered: on a page that asks. A receipt is read in any language our pages speak. */
  isAll?: boolean;
}

/** What to offer on a page with a survey's words, given how they are read now. */
export function offeredIn({ language, languages, easyRead }: ReadIn, reading: Reading): Offered {
  return { others: [language, ...languages], language: reading.language, easyRead: easyRead ? reading.variant === 'easy_read' : null };
}

/** Goes on as answers were read, on a device where nobody chose a language, or a variant, yet. */
export function takeUpReading(context: RequestContext, { language, variant }: Reading): void {
  const chosen = chosenReading(context);
  if (chosen.language === null && onDevice(context, 'language') === null) chooseLanguage(context, language);
  if (chosen.variant === null) chooseReading(context, { variant });
}

/** The language someone answers in: that of the questions, unless these are not offered in the one they chose. */
export function answeringLanguage({ context, language }: PublicScene, reading: Reading): string {
  return reading.language === (chosenReading(context).language ?? language) ? reading.language : language;
}

/** What someone chose to read, before it is known what a survey offers. */
function chosenReading(context: RequestContext): { language: string | null; variant: Variant | null } {
  const [language = '', variant = ''] = (onDevice(context, 'reading') ?? '').split(' ');
  return { language: language || null, variant: VARIANTS.find((one) => one === variant) ?? null };
}

/** Remembers a choice of language or variant, or both, until the browser is closed. The other stays as it was. */
export function chooseReading(context: RequestContext, { language, variant }: { language?: string | null; variant?: Variant | null }): void {
  const before = chosenReading(context);
  putOnDevice(context, 'reading', `${language === undefined ? (before.language ?? '') : (language ?? '')} ${variant ?? before.variant ?? ''}`);
}

/**
 * The languages to ask for consent in, for someone who reads questions in a language our pages do not speak and has not
 * said which of ours they read: nobody agrees in words they did not choose (rule C0). Null where the page can ask.
 */
export function consentLanguages({ context }: PublicScene, reading: Reading): readonly Language[] | null {
  return isSpokenByPages(reading.language) || onDevice(context, 'language') !== null ? null : LANGUAGES;
}

/** Speaks a language on the pages around the questions; the questions stay as they are read. */
export function chooseAround(context: RequestContext, language: string): void {
  if (LANGUAGES.some(({ code }) => code === language)) putOnDevice(context, 'language', language);
}

/** Speaks a language from now on: the interface and the questions, or the questions alone where we have no more in it. */
export function chooseLanguage(context: RequestContext, language: string): void {
  if (LANGUAGES.some(({ code }) => code === language)) {
    putOnDevice(context, 'language', language);
    chooseReading(context, { language: null });
  } else if (languageTag.safeParse(language).success) chooseReading(context, { language });
}
