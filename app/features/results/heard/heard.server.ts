import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { must } from '../../../platform/refusals.server.ts';
import { RATINGS } from '../../voices/contribution.ts';
import type { Heard, HeardFilter, Place } from './heard.ts';

export const DESK_PAGE_SIZE = 50;

const heardShape = z
  .object({
    id: z.string(),
    pseudonym: z.string(),
    body: z.string().nullable(),
    rating: z.enum(RATINGS).nullable(),
    given: z.string().nullable(),
    translation: z.string().nullable(),
    language: z.string(),
    given_in: z.string(),
    prompt: z.string(),
    title: z.string(),
    round: z.string(),
  })
  .transform((row): Heard => ({
    id: row.id,
    pseudonym: row.pseudonym,
    words: row.body,
    rating: row.rating,
    given: row.given,
    translation: row.translation,
    language: row.language,
    givenIn: row.given_in,
    question: row.prompt,
    survey: row.title,
    wave: row.round,
  }));

/** One page of what was heard, newest month first; `next` is where the following page starts, null on the last. */
export async function listHeard(db: Db, programmeId: string, { show, wave, outcome, after }: HeardFilter): Promise<{ heard: Heard[]; next: Place | null }> {
  const rows = must(
    await db.rpc('list_heard', {
      the_programme: programmeId,
      the_show: show,
      the_listening: wave,
      the_outcome: outcome,
      after_in: after?.givenIn ?? null,
      after_id: after?.id ?? null,
      the_count: DESK_PAGE_SIZE,
    }),
  );
  const all = z.array(heardShape).parse(rows);
  const heard = all.slice(0, DESK_PAGE_SIZE);
  const last = heard.at(-1);
  return { heard, next: all.length > DESK_PAGE_SIZE && last ? { givenIn: last.givenIn, id: last.id } : null };
}

/**
 * One contribution with what was asked, and whose it is by pseudonym.
 * @throws Response 404 when it is not in this programme, was withdrawn or is held.
 */
export async function getHeard(db: Db, programmeId: string, contributionId: string): Promise<{ heard: Heard; contributorId: string }> {
  const row = must(
    await db.from('heard_contributions').select('id, contributor_id, body, rating, given, translation, language, given_in, prompt, title, round').eq('programme_id', programmeId).eq('id', contributionId).maybeSingle(),
  );
  const { pseudonym } = must(await db.from('contributors').select('pseudonym').eq('id', row.contributor_id).maybeSingle());
  return { heard: heardShape.parse({ ...row, pseudonym }), contributorId: row.contributor_id };
}

/** The waves of a programme by survey, to choose among. */
export async function listWaveNames(db: Db, programmeId: string): Promise<{ id: string; name: string; survey: string }[]> {
  const [waves, surveys] = await Promise.all([
    db.from('waves').select('id, name, survey_id').eq('programme_id', programmeId).neq('state', 'draft').order('opened_on', { ascending: false }).order('id'),
    db.from('surveys').select('id, title').eq('programme_id', programmeId),
  ]);
  const titles = new Map(must(surveys).map(({ id, title }) => [id, title]));
  return must(waves).map(({ id, name, survey_id }) => ({ id, name, survey: titles.get(survey_id) ?? '' }));
}
