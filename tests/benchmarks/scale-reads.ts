import { getDecisionTrail } from '../../app/features/report/decision-trail.server.ts';
import { getOutcomeHeard } from '../../app/features/report/outcome-heard.server.ts';
import type { VoicesStart } from '../../app/features/report/list-start.ts';
import { getReportedOutcome, getReportTotals, listReportedOutcomes } from '../../app/features/report/report.server.ts';
import { listVoices, VOICES_A_PAGE, type VoicesOf } from '../../app/features/report/voices.server.ts';
import { listWaiting } from '../../app/features/work/waiting.server.ts';
import { DESK_PAGE_SIZE } from '../../app/features/results/heard/heard.server.ts';
import type { Place } from '../../app/features/results/heard/heard.ts';
import { openDesk } from '../../app/features/themes/desk.server.ts';
import type { ProgrammeOfViewer } from '../../app/platform/roles.ts';
import type { BenchDatabase } from '../support/bench-database.ts';
import { receiptOf, type BenchProgramme } from '../support/bench-programme.ts';
import { told } from '../support/told.ts';

/** One read of the product, as its page makes it, and the naive statement that reads the same. */
export interface Read {
  name: string;
  read: () => Promise<unknown>;
  naive?: string;
}

/** The page of a list that a person would only come to by paging. */
const FAR = 200;

/** Every read that is measured, over one programme. */
export async function readsOf(database: BenchDatabase, made: BenchProgramme): Promise<Read[]> {
  const { id, cast, closed, open } = made;
  const [board, facilitator] = [cast.as('board_member').db, cast.as('facilitator').db];
  const outcome = made.outcomes[0] ?? '';
  const programme = { id } as ProgrammeOfViewer;
  const allOf: VoicesOf = { of: 'programme', programme: id };
  const voicesOf: VoicesOf = { of: 'outcome', programme: id, outcome, stance: null };
  const first: VoicesStart = { number: 0, place: null };
  const farVoice = Math.max(0, Math.min(VOICES_A_PAGE * (FAR - 1), (await listVoices(facilitator, voicesOf, first)).count - VOICES_A_PAGE));
  const [farPlaceOfVoices] = await database.sql<{ place: string }>('select distinct place from public.voice_places where about_id = $1 order by place offset $2 limit 1', [outcome, Math.max(0, farVoice - 1)]);
  const farStart: VoicesStart = { number: farVoice, place: farPlaceOfVoices?.place ?? null };
  const desk = (show: 'words' | 'all' | 'untagged', after: Place | null, of: string | null = null) => openDesk(facilitator, id, { show, wave: null, outcome: of, after });
  const [far] = await database.sql<{ given_in: string; id: string }>(
    `select to_char(given_in, 'YYYY-MM-DD') as given_in, id from public.contributions where programme_id = $1 and body is not null and state = 'received'
     order by given_in desc, id desc offset least($2, (select count(*) from public.contributions where programme_id = $1 and body is not null and state = 'received') - 60) limit 1`, [id, DESK_PAGE_SIZE * (FAR - 1)]);
  const farPlace: Place = { givenIn: far?.given_in ?? '', id: far?.id ?? '' };
  const usable = `select c.id, c.contributor_id, c.rating from public.contributions c join public.consents k on k.contributor_id = c.contributor_id and k.purpose = 'take_part' and k.given where c.programme_id = '${id}' and c.state = 'received'`;
  const naiveReport = `with u as (${usable}) select (select count(distinct contributor_id) from u), (select jsonb_object_agg(outcome_id, n) from (select t.outcome_id, count(distinct u.contributor_id) as n from u join public.tags t on t.contribution_id = u.id group by 1) o)`;
  const naiveVoices = (offset: number) => `with u as (${usable}) select u.* from u join public.tags t on t.contribution_id = u.id where t.outcome_id = '${outcome}' order by md5(u.contributor_id::text) offset ${offset} limit ${VOICES_A_PAGE}`;
  const report = (db: typeof board) => Promise.all([getReportTotals(db, id), listReportedOutcomes(db, id)]);
  return [
    { name: 'board report whole, board member', read: () => report(board), naive: naiveReport },
    { name: 'board report whole, facilitator', read: () => report(facilitator), naive: naiveReport },
    { name: 'your work, facilitator', read: () => listWaiting(facilitator, programme), naive: `with u as (${usable}) select count(*) from u where not exists (select 1 from public.tags t where t.contribution_id = u.id)` },
    { name: 'your work, board member', read: () => listWaiting(board, programme) },
    { name: 'outcome page, board member', read: () => Promise.all([getReportedOutcome(board, id, outcome), getOutcomeHeard(board, id, outcome)]), naive: naiveReport },
    { name: 'outcome page, facilitator', read: () => Promise.all([getReportedOutcome(facilitator, id, outcome), getOutcomeHeard(facilitator, id, outcome)]), naive: naiveReport },
    { name: 'outcome voices, page 1, board member', read: () => listVoices(board, voicesOf, first), naive: naiveVoices(0) },
    { name: 'outcome voices, page 1, facilitator', read: () => listVoices(facilitator, voicesOf, first), naive: naiveVoices(0) },
    { name: `outcome voices, page ${FAR}, facilitator`, read: () => listVoices(facilitator, voicesOf, farStart), naive: naiveVoices(farVoice) },
    { name: 'all voices, page 1, facilitator', read: () => listVoices(facilitator, allOf, first) },
    { name: 'desk, first page', read: () => desk('words', null), naive: `${usable} and c.body is not null order by c.given_in desc, c.id desc limit 50` },
    { name: 'desk, untagged', read: () => desk('untagged', null) },
    { name: 'desk, one outcome', read: () => desk('words', null, made.outcomes[7] ?? '') },
    { name: `desk, page ${FAR}`, read: () => desk('words', farPlace), naive: `${usable} and c.body is not null order by c.given_in desc, c.id desc offset ${DESK_PAGE_SIZE * (FAR - 1)} limit 50` },
    { name: 'results of the closed wave, board member', read: () => told(board.rpc('wave_results', { the_wave: closed })) },
    { name: 'results of the closed wave, facilitator', read: () => told(facilitator.rpc('wave_results', { the_wave: closed })) },
    { name: 'results of the open wave, board member', read: () => told(board.rpc('wave_results', { the_wave: open })) },
    { name: 'list of results, board member', read: () => told(board.rpc('list_results', { the_programme: id })) },
    { name: 'a receipt', read: () => told(cast.anon.db.rpc('follow_receipt', { the_receipt_hash: receiptOf(made.slug, 30) })) },
    { name: 'a decision’s trail', read: () => getDecisionTrail(board, id, made.decisions[0] ?? '') },
  ];
}
