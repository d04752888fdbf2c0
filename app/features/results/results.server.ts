import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import { surveyDefinitionSchema } from '../surveys/survey.schema.ts';
import { WAVE_STATES } from '../surveys/waves/wave.ts';
import type { Breakdown, Change, OpenedWave, Reach, Split, WaveResults } from './result.ts';
import { NOTHING, type QuestionCounts } from '../surveys/counted/counts.ts';

const countsShape = z.object({
  isShown: z.boolean(), answered: z.number(), skipped: z.number(), notAsked: z.number(), preferNot: z.number(), rest: z.number().nullable(), passed: z.number(), couldPass: z.number(),
  counts: z.record(z.string(), z.number()), together: z.array(z.object({ keys: z.array(z.string()), people: z.number().nullable() })),
  bands: z.array(z.object({ from: z.number().nullable(), to: z.number().nullable(), people: z.number() })),
  numbers: z.object({ median: z.number(), lowest: z.number(), highest: z.number() }).nullable(),
}).partial().transform((told): QuestionCounts => ({ ...NOTHING, ...told }));
const figure = z.number().nullish().transform((told) => told ?? null);

const openedShape = z.object({
  survey: z.string(), title: z.string(), name: z.string(), state: z.enum(WAVE_STATES), openedOn: z.string().nullable(), closedOn: z.string().nullable(),
  definition: surveyDefinitionSchema,
});

/**
 * A wave and what it asks, for pages that count nothing of it.
 * @throws Response 404 when it is not a wave of this survey that has been opened.
 */
export async function getOpenedWave(db: Db, surveyId: string, waveId: string): Promise<OpenedWave> {
  const wave = openedShape.parse(must(await db.rpc('read_wave', { the_wave: waveId })));
  if (wave.survey !== surveyId) throw new Response(null, { status: 404 });
  return wave;
}

const resultsShape = openedShape
  .extend({
    told: z.enum(['raw', 'open', 'published']), least: z.number(), questions: z.record(z.string(), countsShape),
    people: z.number(), withdrawn: z.number().default(0), paper: figure, offline: figure, afterClosing: figure, began: z.number().default(0), minutes: figure,
    agreedTo: z.object({ quote_boards: figure, quote_public: figure }).optional(),
  })
  .transform(({ agreedTo, ...results }): WaveResults => ({ ...results, agreedTo: { quoteBoards: agreedTo?.quote_boards ?? null, quotePublic: agreedTo?.quote_public ?? null } }));

/**
 * Everything of a wave that the reader is told, counted over everyone. The one function of the database that says so.
 * @throws Response 404 when it is not a wave of this survey that has been opened.
 */
export async function getResults(db: Db, surveyId: string, waveId: string): Promise<WaveResults> {
  const results = resultsShape.parse(must(await db.rpc('wave_results', { the_wave: waveId })));
  if (results.survey !== surveyId) throw new Response(null, { status: 404 });
  return results;
}

const breakdownShape = z.object({
  least: z.number(),
  questions: z.record(z.string(), z.object({ picked: z.array(z.string()), groups: z.array(z.object({ groups: z.array(z.string()), people: z.number(), agree: z.number().optional() })) })),
});

/** What a closed wave shows of groups; null while it is open. The one function of the database that lets small numbers out (C6). */
export async function findBreakdown(db: Db, waveId: string, split: Split | 'equality'): Promise<Breakdown | null> {
  return breakdownShape.nullable().parse(mayBe(await db.rpc('wave_breakdown', { the_wave: waveId, the_split: split })));
}

const sideShape = z.object({ answered: z.number(), agree: z.number() });
const changesShape = z.array(
  z.object({
    question: z.string(), wave: z.object({ id: z.string(), name: z.string() }), before: sideShape, after: sideShape,
    same: z.object({ people: z.number(), before: z.number(), after: z.number() }).nullable(),
  }),
);

/** Statements and scales beside the wave before that asked the same in the same words. */
export async function listChanges(db: Db, waveId: string): Promise<Change[]> {
  return changesShape.parse(must(await db.rpc('wave_changes', { the_wave: waveId })));
}

/** The reach targets of a wave, by group. */
export async function listReach(db: Db, waveId: string): Promise<Reach[]> {
  return z.array(z.object({ group: z.string(), target: z.number(), isReached: z.boolean().nullable() })).parse(must(await db.rpc('wave_reach', { the_wave: waveId })));
}

const listedShape = z
  .object({ wave_id: z.string(), survey_id: z.string(), survey_title: z.string(), wave_name: z.string(), state: z.enum(WAVE_STATES), closed_on: z.string().nullable(), people: z.number(), in_steps_of: z.number().nullable() })
  .transform(({ wave_id, survey_id, survey_title, wave_name, closed_on, in_steps_of, ...wave }) => ({ ...wave, id: wave_id, surveyId: survey_id, surveyTitle: survey_title, name: wave_name, closedOn: closed_on, inStepsOf: in_steps_of }));
export type WaveWithResults = z.output<typeof listedShape>;

/** The waves of a programme that have been opened, newest first; with how many took part, or at least so many when told in steps. */
export async function listResults(db: Db, programmeId: string): Promise<WaveWithResults[]> {
  return z.array(listedShape).parse(must(await db.rpc('list_results', { the_programme: programmeId })));
}
