import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { must, Refusal } from '../../../platform/refusals.server.ts';
import { changeSurvey } from '../written-survey.server.ts';
import { partsOf } from './parts.ts';
import { textsOf, type Text } from './texts.ts';
import { changesIn, withRecordings, withTranslations } from './translations.ts';

/** The date a wave of the survey promises last; null while none is planned. */
export async function findPromise(db: Db, programmeId: string, surveyId: string): Promise<string | null> {
  const waves = must(await db.from('waves').select('reply_by').eq('programme_id', programmeId).eq('survey_id', surveyId).order('reply_by', { ascending: false }).limit(1));
  return z.array(z.object({ reply_by: z.string() })).parse(waves)[0]?.reply_by ?? null;
}

/** What someone who opens a translation sees, as one short mark: it differs as soon as any of those words does. */
export function seenIn(texts: readonly Text[], language: string): string {
  const words = texts.map(({ id, own, inLanguages }) => [id, own, inLanguages[language] ?? '']);
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url');
}

/** One page of a translation as it was typed. */
export interface TypedTranslation {
  language: string;
  /** The place of the page, from 1. */
  part: number;
  boxes: Readonly<Record<string, string>>;
  /** The file of each question's recording; null for none. */
  recordings: Readonly<Record<string, string | null>>;
  seen: string;
}

/**
 * Saves what was changed on one page of a translation. Others may have saved other pages or languages meanwhile.
 * @throws Refusal changed_meanwhile when someone changed the words of this very page.
 */
export async function saveTranslation(db: Db, programmeId: string, surveyId: string, { language, part, boxes, recordings, seen }: TypedTranslation): Promise<void> {
  await changeSurvey(db, programmeId, surveyId, null, ({ title, version: { definition } }) => {
    const texts = partsOf(definition, textsOf(definition, title))[part - 1]?.texts ?? [];
    const changes = changesIn(texts, language, boxes);
    // What is there already may be sent twice, whatever was seen before.
    const recorded = withRecordings(definition, language, recordings);
    if (changes.size === 0) return { title, definition: recorded };
    if (seenIn(texts, language) !== seen) throw new Refusal('changed_meanwhile', null);
    return { title, definition: withTranslations(recorded, language, changes) };
  });
}
