import { createHash } from 'node:crypto';
import { clientOf, serviceClient } from '../../app/platform/service.server.ts';
import { ROLES, type Role } from '../../app/platform/roles.ts';
import type { BenchDatabase } from './bench-database.ts';
import { addBoard, daysFromNow, decide, makeTheme, openSurvey, publishTheory, recommend, type OpenSurvey } from './factories.ts';
import { join, nameResponsible, signedIn, type Cast, type Persona, type Programme } from './personas.ts';
import { told } from './told.ts';

/** What one person says in the survey: three ratings, something chosen, and some words. */
export const SAID_BY_ONE = 5;
const OUTCOMES = 40;
const THEMES = 5;
const IN_A_THEME = 60;

export interface BenchProgramme {
  cast: Cast;
  id: string;
  slug: string;
  outcomes: string[];
  survey: OpenSurvey;
  /** Closed, and published, with half of the people. */
  closed: string;
  /** Open, with the other half. */
  open: string;
  openAddress: string;
  themes: string[];
  decisions: string[];
}

/** The people of every benchmark programme: one for each role, and a second facilitator. */
export type BenchTeam = Map<string, Persona>;

/** The receipt of the nth person of a programme, as the app would have hashed it. */
export function receiptOf(slug: string, n: number): string {
  return createHash('sha256').update(`${slug} ${n}`).digest('hex');
}

/**
 * A programme with so many contributions: its theory, survey, themes and decisions made through their doors, and what people said
 * by statements that leave each table as send_response, tag and clear_quote would.
 */
export async function fillProgramme(database: BenchDatabase, team: BenchTeam, slug: string, contributions: number): Promise<BenchProgramme> {
  const people = Math.round(contributions / SAID_BY_ONE);
  const { cast, id } = await gather(database, team, slug);
  const outcomes = await publishTheory(database, cast, 'here', OUTCOMES);
  const [first = '', second = '', third = '', fourth = ''] = outcomes;
  const survey = await openSurvey(cast, 'here', [
    { kind: 'statement', outcomes: [first] },
    { kind: 'statement', outcomes: [second] },
    { kind: 'choices', outcomes: [third, fourth], options: ['A key', 'A bed', 'Someone to talk to'].map((text, n) => ({ id: `o${n}`, text })) },
    { kind: 'statement', outcomes: [] },
    { kind: 'open', outcomes: [] },
  ]);
  const { db } = cast.as('facilitator');
  const half = Math.round(people / 2);
  await database.run(peopleOf(id, slug, survey.wave, 1, half));
  await told(db.rpc('close_wave', { the_wave: survey.wave }));
  const open = await told(db.rpc('plan_wave', { the_survey: survey.survey, the_name: 'Second wave', the_reply_by: daysFromNow(60) }));
  const openAddress = await told(db.rpc('open_wave', { the_wave: open }));
  await database.run(peopleOf(id, slug, open, half + 1, people));
  await database.run(`vacuum analyze`);

  const themes: string[] = [];
  for (let n = 0; n < THEMES; n++) themes.push(await makeTheme(cast, 'here', `Theme ${n}`, { evidence: await wordsFrom(database, id, n), agreed: true }));
  const board = await addBoard(cast, 'here', 'Delivery board');
  const decisions: string[] = [];
  for (const [n, theme] of themes.entries()) {
    const asked = await recommend(cast, 'here', board, theme, n % 2 === 0 ? 'answered' : 'with_board');
    decisions.push(await decide(cast, 'here', board, [n % 2 === 0 ? { recommendation: asked } : { theme }], 'published'));
  }
  // A few of the closed wave take everything back, and are counted until it is published anew.
  for (const n of [2, 3, 4]) await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: receiptOf(slug, n) }));
  return { cast, id, slug, outcomes, survey, closed: survey.wave, open, openAddress, themes, decisions };
}

/** Everyone a benchmark needs, signed in once. */
export async function gatherTeam(database: BenchDatabase): Promise<BenchTeam> {
  const service = serviceClient(database.backend, 'making the programme of a benchmark, while nobody is in it yet');
  const programme = await told(service.rpc('create_programme', { the_name: 'Where the team met', the_slug: 'team', the_demonstration: false }));
  const team: BenchTeam = new Map();
  for (const role of ROLES) team.set(`${role} 0`, await join(database, service, programme, role, role));
  team.set('facilitator 1', await join(database, service, programme, 'facilitator', 'second.facilitator'));
  team.set('stranger 0', await signedIn(database, 'stranger'));
  return team;
}

async function gather(database: BenchDatabase, team: BenchTeam, slug: string): Promise<{ cast: Cast; id: string }> {
  const service = serviceClient(database.backend, 'making the programme of a benchmark, while nobody is in it yet');
  const id = await told(service.rpc('create_programme', { the_name: slug, the_slug: slug, the_demonstration: false }));
  const who = (role: string, nth = 0): Persona => team.get(`${role} ${nth}`) ?? fail(role);
  for (const [name, { id: person }] of team) {
    const [role = ''] = name.split(' ');
    if (role !== 'stranger') await database.sql('insert into public.memberships (programme_id, person_id, role) values ($1, $2, $3)', [id, person, role]);
  }
  await nameResponsible(who('programme_lead').db, id);
  const here: Programme = { id, slug };
  const cast: Cast = {
    programmes: { here, elsewhere: here },
    as: (role: Role, _place, nth) => who(role, nth),
    stranger: who('stranger'),
    anon: { name: 'anon', db: clientOf(database.backend), sql: { role: 'anon' }, id: '' },
    service: { name: 'service', db: service, sql: { role: 'service_role' }, id: '' },
  };
  return { cast, id };
}

function fail(role: string): never {
  throw new Error(`Nobody is ${role}.`);
}

async function wordsFrom(database: BenchDatabase, programme: string, nth: number) {
  const rows = await database.sql<{ id: string }>(
    `select id from public.contributions where programme_id = $1 and body is not null and state = 'received' order by md5(id::text) offset $2 limit $3`, [programme, nth * IN_A_THEME, IN_A_THEME]);
  return rows.map(({ id }, n) => ({ contribution: id, side: n % 4 === 0 ? ('against' as const) : ('for' as const) }));
}

/**
 * The people from one number to another, answering a wave. Each wrote some words, which one in two of the team tagged; one in a
 * hundred words are cleared for boards and public; one in a thousand is held.
 */
function peopleOf(programme: string, slug: string, wave: string, from: number, to: number): string {
  const ratings = `(array['strongly_agree', 'agree', 'neither', 'disagree', 'strongly_disagree', 'not_sure'])`;
  return `
    create temporary table bench_people on commit drop as
      select n, gen_random_uuid() as who, gen_random_uuid() as response, n % 3 = 0 as quotes, (array['en', 'en', 'en', 'en', 'pl'])[n % 5 + 1] as language,
        (private.this_month() - make_interval(months => n % 12))::date as month from generate_series(${from}, ${to}) n;
    create temporary table bench_said on commit drop as select p.*, q.place, gen_random_uuid() as id from bench_people p cross join generate_series(0, ${SAID_BY_ONE - 1}) q (place);
    insert into public.contributors (id, programme_id, listening_id, sending_id, language, receipt_hash)
      select who, '${programme}', '${wave}', response, language, encode(sha256(convert_to('${slug} ' || n, 'UTF8')), 'hex') from bench_people;
    insert into public.responses (id, programme_id, wave_id, survey_link_id, contributor_id, minutes_taken, received_in)
      select response, '${programme}', '${wave}', (select id from public.survey_links where wave_id = '${wave}' limit 1), who, 3 + n % 11, month from bench_people;
    insert into public.consents (programme_id, contributor_id, purpose, given, wording, wording_version, language, how, given_in)
      select '${programme}', p.who, c.purpose, c.purpose = 'take_part' or p.quotes, 'May we? ' || c.purpose, '1', p.language, 'survey', p.month
      from bench_people p cross join unnest(array['take_part', 'quote_boards', 'quote_public']) c (purpose);
    insert into public.contributions (id, programme_id, contributor_id, listening_id, source, prompt, state, body, rating, given, language, given_in)
      select id, '${programme}', who, '${wave}', 'survey', 'Question ' || place, case when n % 1000 = 7 and place = 4 then 'held' else 'received' end,
        case place when 4 then 'What would have helped me is someone who stays. That is what I said as number ' || n || '.' end,
        case when place in (0, 1, 3) then ${ratings}[(n * 7 + place) % 6 + 1] end,
        case place when 2 then jsonb_build_object('choices', jsonb_build_array('o' || n % 3), 'words', (array['A key', 'A bed', 'Someone to talk to'])[n % 3 + 1]) end, language, month
      from bench_said;
    insert into public.answers (programme_id, response_id, question_id, question_text, state, contribution_id)
      select '${programme}', response, 'q' || place, 'Question ' || place, 'answered', id from bench_said;
    insert into public.tags (programme_id, contribution_id, outcome_id, via, tagged_at)
      select '${programme}', s.id, o.value::uuid, 'question', s.month from bench_said s
      join (select (q.ordinality - 1)::integer as place, o.value from public.survey_versions v cross join lateral jsonb_array_elements(v.definition -> 'questions') with ordinality q
            cross join lateral jsonb_array_elements_text(q.value -> 'outcomes') o where v.id = (select survey_version_id from public.waves where id = '${wave}')) o on o.place = s.place;
    insert into public.tags (programme_id, contribution_id, outcome_id, stance, via, tagged_by)
      select '${programme}', s.id, o.id, (array['helps', 'hinders', 'wants', 'neutral'])[n / 2 % 4 + 1], 'person', f.person_id
      from bench_said s join public.current_outcomes o on o.programme_id = '${programme}' and o.position = (select min(position) from public.current_outcomes where programme_id = '${programme}') + s.n / 2 % ${OUTCOMES}
      cross join (select person_id from public.memberships where programme_id = '${programme}' and role = 'facilitator' limit 1) f
      where s.place = 4 and s.n % 2 = 0;
    insert into public.audit_events (programme_id, actor_id, action, thing, thing_id)
      select programme_id, tagged_by, 'tagged', 'contribution', contribution_id from public.tags where via = 'person' and contribution_id in (select id from bench_said);
    insert into public.quote_clearances (contribution_id, audience, programme_id, asked_by, cleared_by, state)
      select s.id, a.audience, '${programme}', t[1], t[2], 'cleared' from bench_said s cross join unnest(array['boards', 'public']) a (audience)
      cross join (select array_agg(person_id order by person_id) as t from public.memberships where programme_id = '${programme}' and role = 'facilitator') f
      where s.place = 4 and s.quotes and s.n % 99 = 0;
    insert into public.pages_passed (wave_id, question_id, programme_id, people)
      select '${wave}', q, '${programme}', ${to - from + 1} from unnest(array['', 'q0', 'q1', 'q2', 'q3', 'q4']) q;
    insert into public.equality_answers (id, programme_id, listening_id, question_id, choices)
      select gen_random_uuid(), '${programme}', '${wave}', 'age', array[(array['a', 'b', 'p'])[n % 3 + 1]] from bench_people order by random();
  `;
}
