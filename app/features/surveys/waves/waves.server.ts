import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { mayBe, must, Refusal } from '../../../platform/refusals.server.ts';
import { surveyDefinitionSchema } from '../survey.schema.ts';
import { type SurveyDefinition } from '../survey.ts';
import type { WavePlan } from './wave.schema.ts';
import { WAVE_STATES, type ReachTarget, type SurveyLink, type Wave } from './wave.ts';
import { countFindings, findingsOf } from '../wordings/checker.ts';
import { getWrittenSurvey } from '../written-survey.server.ts';

export const WAVE_COLUMNS = 'id, survey_id, name, state, starts_on, ends_on, reply_by, opened_on, closed_on, revision';

export const waveShape = z
  .object({
    id: z.string(), survey_id: z.string(), name: z.string(), state: z.enum(WAVE_STATES), starts_on: z.string().nullable(), ends_on: z.string().nullable(),
    reply_by: z.string(), opened_on: z.string().nullable(), closed_on: z.string().nullable(), revision: z.number(),
  })
  .transform(({ survey_id, starts_on, ends_on, reply_by, opened_on, closed_on, ...wave }) => ({
    ...wave, surveyId: survey_id, startsOn: starts_on, endsOn: ends_on, replyBy: reply_by, openedOn: opened_on, closedOn: closed_on,
  }));

/** How many people answered each wave of a programme; null for a reader who may not know. Waves nobody answered are not in it. */
export type Responses = Map<string, number> | null;

/** Puts beside a wave how many people answered it, as far as the reader may know. */
export function withResponses(responses: Responses) {
  return <Row extends { id: string }>(wave: Row) => ({ ...wave, responses: responses === null ? null : (responses.get(wave.id) ?? 0) });
}

const LINK_COLUMNS = 'id, address, channel, priority_group, state';
const linkShape = z
  .object({ id: z.string(), address: z.string(), channel: z.string().nullable(), priority_group: z.string().nullable(), state: z.enum(['active', 'revoked']) })
  .transform(({ state, priority_group, ...link }): SurveyLink => ({ ...link, priorityGroup: priority_group, isRevoked: state === 'revoked' }));

/**
 * One wave of a survey with the links people answer through. How many answered is asked of `answering`, and is null where a page has no need of it.
 * @throws Response 404 when it is not a wave of this survey in this programme.
 */
export async function getWave(db: Db, programmeId: string, surveyId: string, waveId: string, responses: Promise<Responses> | null = null): Promise<{ wave: Wave; links: SurveyLink[] }> {
  const [wave, links, counted] = await Promise.all([
    db.from('waves').select(WAVE_COLUMNS).eq('programme_id', programmeId).eq('survey_id', surveyId).eq('id', waveId).maybeSingle(),
    db.from('survey_links').select(LINK_COLUMNS).eq('wave_id', waveId).order('state').order('address'),
    responses,
  ]);
  return { wave: withResponses(counted)(waveShape.parse(must(wave))), links: z.array(linkShape).parse(must(links)) };
}

/**
 * One link of a programme.
 * @throws Response 404 when it is not there.
 */
export async function getLink(db: Db, programmeId: string, linkId: string): Promise<SurveyLink> {
  return linkShape.parse(must(await db.from('survey_links').select(LINK_COLUMNS).eq('programme_id', programmeId).eq('id', linkId).maybeSingle()));
}

/** Where people answer, in full, as it stands on paper. */
export function addressOf(publicUrl: string, link: Pick<SurveyLink, 'address'>): string {
  return `${publicUrl}/respond/${link.address}`;
}

export async function planWave(db: Db, surveyId: string, wave: { id: string; name: string; replyBy: string }): Promise<string> {
  return must(await db.rpc('plan_wave', { the_survey: surveyId, the_name: wave.name, the_reply_by: wave.replyBy, the_id: wave.id }));
}

/** Whom a wave must reach, by group. */
export async function listTargets(db: Db, waveId: string): Promise<ReachTarget[]> {
  const rows = must(await db.from('reach_targets').select('priority_group, people').eq('listening_id', waveId).order('priority_group'));
  return rows.map(({ priority_group, people }) => ({ group: priority_group, people }));
}

/** Changes the plan of a wave and whom it must reach, from the revision it was read at. @throws Refusal changed_meanwhile when someone else has saved since. */
export async function changeWave(db: Db, waveId: string, { name, replyBy, startsOn, endsOn, targets, revision }: WavePlan): Promise<void> {
  mayBe(
    await db.rpc('change_wave', {
      the_wave: waveId, the_name: name, the_reply_by: replyBy, the_start: startsOn, the_end: endsOn, the_targets: targets.map((target) => ({ ...target })), the_revision: revision,
    }),
    { reply_by_promised: 'replyBy', group_in_use: 'targets' },
  );
}

/** The version a wave was opened with, or null for a draft, which opens with the newest. */
export async function findWaveVersion(db: Db, programmeId: string, waveId: string): Promise<{ number: number; definition: SurveyDefinition } | null> {
  const { survey_version_id } = must(await db.from('waves').select('survey_version_id').eq('programme_id', programmeId).eq('id', waveId).maybeSingle());
  if (survey_version_id === null) return null;
  return versionShape.parse(must(await db.from('survey_versions').select('number, definition').eq('id', survey_version_id).maybeSingle()));
}

const versionShape = z.object({ number: z.number(), definition: surveyDefinitionSchema });

/** @throws Refusal survey_not_ready when a wave would ask what nobody can answer, as the checker finds. */
export async function requireReady(db: Db, programmeId: string, surveyId: string): Promise<void> {
  const { title, version: { definition } } = await getWrittenSurvey(db, programmeId, surveyId);
  if (definition.questions.length > 0 && countFindings(findingsOf(definition, title)).stopping > 0) throw new Refusal('survey_not_ready', null);
}

/** Opens a wave under an address of one's own, or one made for it. Locks the survey's newest version. */
export async function openWave(db: Db, waveId: string, address: string | undefined): Promise<void> {
  must(await db.rpc('open_wave', { the_wave: waveId, the_address: address ?? null }), { address_taken: 'address' });
}

export async function closeWave(db: Db, waveId: string): Promise<void> {
  mayBe(await db.rpc('close_wave', { the_wave: waveId }));
}

/** Adds a way in, for one channel or one priority group of the wave's targets if it is for one. */
export async function addLink(db: Db, waveId: string, link: { address: string; channel: string | null; group: string | null }): Promise<void> {
  must(await db.rpc('add_link', { the_wave: waveId, the_address: link.address, the_channel: link.channel, the_group: link.group }), { address_taken: 'newAddress', group_unknown: 'group' });
}

export async function revokeLink(db: Db, linkId: string): Promise<void> {
  mayBe(await db.rpc('revoke_link', { the_link: linkId }));
}
