import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { storedFileShape, type StoredFile } from '../../platform/files/file-store.ts';
import { must } from '../../platform/refusals.server.ts';
import { today } from '../../platform/written.ts';
import { surveyDefinitionSchema } from '../surveys/survey.schema.ts';
import type { SurveyDefinition } from '../surveys/survey.ts';
import { offeredToPeople } from '../surveys/wordings/offered.ts';
import type { AskedSurvey, ClosedSurvey } from './asked-survey.ts';

/** What an address may be made of; the database is not asked for anything else. */
const ADDRESS = /^[a-z0-9-]{4,40}$/;

const shape = z.object({
  state: z.enum(['draft', 'open', 'closed', 'revoked']),
  programme: z.string(),
  face: z.object({ name: z.string(), reasons: z.record(z.string(), z.string()), picture: z.string().nullable() }),
  isDemonstration: z.boolean(),
  title: z.string(),
  replyBy: z.string(),
  closedOn: z.string().nullable(),
  graceUntil: z.string().nullable(),
  leastCount: z.number(),
  hasEarlierWave: z.boolean(),
  version: z.string().nullable(),
  definition: z.unknown(),
});

/** How many versions are kept in memory. A version that is asked never changes, so that it need not be fetched for every page. */
const KEPT = 50;
const definitions = new Map<string, SurveyDefinition>();
interface Held {
  version: string;
  definition: SurveyDefinition;
}
/** The version last found behind a link. A link keeps its wave, and a wave its version; were it not so, the database would send the other. */
const versions = new Map<string, string>();

/** Whether there can be anything behind a link. */
export function isAddress(link: string): boolean {
  return ADDRESS.test(link);
}

/** Reads what the database says of the survey behind a link, which sends its questions only where they are another version's than the known one. */
export interface SurveyReader {
  knownVersion: string | null;
  /** What the link leads to: a survey that takes answers, or why none can be given there. */
  read(found: unknown): AskedSurvey | ClosedSurvey;
}

/** Holds from here on what is in memory of the survey behind a link: while the database answers, others may push it out. */
export function surveyReader(link: string): SurveyReader {
  const held = findHeld(link);
  return { knownVersion: held?.version ?? null, read: (found) => readSurvey(link, held, found) };
}

function readSurvey(link: string, held: Held | null, found: unknown): AskedSurvey | ClosedSurvey {
  if (found === null) return { state: 'unknown' };
  const { state, version, closedOn, graceUntil, definition: sent, ...about } = shape.parse(found);
  const closed = state === 'closed' && closedOn && graceUntil && today() <= graceUntil ? { on: closedOn, countsUntil: graceUntil } : null;
  const definition = version && (state === 'open' || closed) ? keep(link, version, sent ? asOffered(surveyDefinitionSchema.parse(sent), about.title) : held?.version === version ? held.definition : null) : null;
  if (!definition) return { state: state === 'closed' ? 'closed' : 'revoked', programme: about.programme, replyBy: about.replyBy };
  return { ...about, state: closed ? 'closing' : 'open', link, closed, definition };
}

/** The survey as people are offered it: in the languages it has all words in, and those the team lets them have. */
function asOffered(definition: SurveyDefinition, title: string): SurveyDefinition {
  return { ...definition, languages: offeredToPeople(definition, title) };
}

/** The definition last found behind a link, if it is still in memory. */
function findHeld(link: string): Held | null {
  const version = versions.get(link);
  const definition = version === undefined ? undefined : definitions.get(version);
  return version === undefined || !definition ? null : { version, definition };
}

/** Keeps a definition in memory as the one used last; the longest unused makes room. */
function keep(link: string, version: string, definition: SurveyDefinition | null): SurveyDefinition | null {
  if (!definition) return null;
  definitions.delete(version);
  definitions.set(version, definition);
  versions.set(link, version);
  for (const [oldest] of definitions) {
    if (definitions.size <= KEPT) break;
    definitions.delete(oldest);
  }
  if (versions.size > KEPT * 20) versions.clear();
  return definition;
}

/**
 * A picture or recording of the survey behind a link.
 * @throws Response 404 when it is not one of its own.
 */
export async function getFile(db: Db, link: string, file: string): Promise<StoredFile> {
  return storedFileShape.parse(must(ADDRESS.test(link) ? await db.rpc('read_file', { the_address: link, the_file: file }) : { data: null, error: null }));
}
