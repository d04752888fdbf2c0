import type { Row, TestDatabase } from './database.ts';

/** A figure about something: about, figure and part as its name, and what is kept of it for either reader. */
export type Figures = Record<string, [everyone: number, published: number]>;

/** What is kept of a programme. */
export async function keptCounts(database: Pick<TestDatabase, 'sql'>, programme: string): Promise<Figures> {
  return figuresOf(await database.sql('select about_id, figure, part, everyone, published from public.kept_counts where programme_id = $1', [programme]));
}

/**
 * The same counted over every row, person by person nowhere: as the pages counted before counts were kept, and in nothing
 * that keeping them uses.
 */
export async function recounted(database: Pick<TestDatabase, 'sql'>, programme: string): Promise<Figures> {
  return figuresOf(await database.sql(RECOUNT, [programme]));
}

function figuresOf(rows: Row[]): Figures {
  return Object.fromEntries(rows.map(({ about_id, figure, part, everyone, published }) => [`${String(about_id)} ${String(figure)} ${String(part)}`, [Number(everyone), Number(published)] as const]).sort() as [string, [number, number]][]);
}

const RECOUNT = `
  with usable as (
    select c.id, c.contributor_id, c.body, c.rating, c.given, c.translation, c.language, r.id as response_id, r.wave_id, coalesce(r.is_published, false) as is_published, r.earlier_response_id, a.question_id
    from public.contributions c left join public.responses r on r.contributor_id = c.contributor_id left join public.answers a on a.contribution_id = c.id
    where c.programme_id = $1 and c.state = 'received' and c.contributor_id in (select k.contributor_id from public.consents k where k.purpose = 'take_part' and k.given)),
  tagged as (
    select u.*, t.outcome_id, t.stance, u.is_published and u.question_id is not null and (t.via = 'person' or exists (
      select 1 from public.wave_publications b where b.wave_id = u.wave_id and (b.results -> 'questions' -> u.question_id ->> 'isShown')::boolean)) as is_told
    from usable u join public.tags t on t.contribution_id = u.id),
  held_now as (select o.id from public.current_outcomes o where o.programme_id = $1),
  heard as (select * from usable where response_id is not null),
  took_part as (select r.*, c.priority_group from public.responses r join public.contributors c on c.id = r.contributor_id
    where r.programme_id = $1 and r.contributor_id in (select k.contributor_id from public.consents k where k.purpose = 'take_part' and k.given)),
  answered as (
    select t.wave_id, t.how, a.question_id, a.state, c.rating, c.given from took_part t join public.answers a on a.response_id = t.id left join public.contributions c on c.id = a.contribution_id
    where c.state is distinct from 'held'),
  agreed as (select t.wave_id, k.purpose, k.question_id, k.given from took_part t join public.consents k on k.contributor_id = t.contributor_id),
  counted (about_id, figure, part, everyone, published) as (
    select $1::uuid, 'voice', '', count(distinct contributor_id), count(distinct contributor_id) filter (where is_published) from heard
    union all select $1::uuid, 'no_outcome', '', count(distinct h.contributor_id) filter (where h.contributor_id not in (select t.contributor_id from tagged t where t.outcome_id in (select id from held_now))),
      count(distinct h.contributor_id) filter (where h.is_published and h.contributor_id not in (select t.contributor_id from tagged t where t.is_told and t.outcome_id in (select id from held_now))) from heard h
    union all select $1::uuid, 'again', '', count(distinct h.contributor_id), 0 from heard h join public.responses e on e.id = h.earlier_response_id where e.contributor_id in (select contributor_id from usable)
    union all select $1::uuid, 'untagged', '', count(*), 0 from usable u where u.given is null and u.id not in (select t.contribution_id from public.tags t)
    union all select $1::uuid, 'untranslated', '', count(*), 0 from usable u where u.body is not null and u.translation is null and u.language <> 'en'
    union all select outcome_id, 'voice', '', count(distinct contributor_id), count(distinct contributor_id) filter (where is_told) from tagged group by 1
    union all select outcome_id, stance, '', count(distinct contributor_id), count(distinct contributor_id) filter (where is_told) from tagged group by 1, 2
    union all select outcome_id, rating, wave_id || ' ' || question_id, count(*), 0 from tagged where rating is not null and question_id is not null group by 1, 2, 3
    union all select t.outcome_id, 'theme', e.theme_id::text, count(distinct t.contributor_id), 0 from tagged t join public.theme_evidence e on e.contribution_id = t.id group by 1, 3
    union all select e.theme_id, 'voice', '', count(distinct u.contributor_id), count(distinct u.contributor_id) from usable u join public.theme_evidence e on e.contribution_id = u.id group by 1
    union all select e.theme_id, e.side, '', count(distinct u.contributor_id), count(distinct u.contributor_id) from usable u join public.theme_evidence e on e.contribution_id = u.id group by 1, 2
    union all select wave_id, 'people', '', count(*), 0 from took_part group by 1
    union all select wave_id, how, '', count(*), 0 from took_part where how in ('paper', 'offline') group by 1, 2
    union all select wave_id, 'after_closing', '', count(*), 0 from took_part where is_after_closing group by 1
    union all select wave_id, 'minutes', ' ' || minutes_taken, count(*), 0 from took_part where minutes_taken is not null group by 1, 3
    union all select wave_id, 'priority_group', priority_group, count(*), 0 from took_part where priority_group is not null group by 1, 3
    union all select wave_id, case when state = 'not_asked' and how = 'paper' then 'not_asked_on_paper' else state end, question_id, count(*), 0 from answered group by 1, 2, 3
    union all select wave_id, 'counted', question_id || ' ' || rating, count(*), 0 from answered where rating is not null group by 1, 3
    union all select wave_id, 'counted', question_id || ' ' || c.value, count(*), 0 from answered cross join lateral jsonb_array_elements_text(given -> 'choices') c group by 1, 3
    union all select wave_id, 'counted', question_id || ' ' || c.ordinality || ':' || c.value, count(*), 0 from answered cross join lateral jsonb_array_elements_text(given -> 'order') with ordinality c where c.ordinality <= 2 group by 1, 3
    union all select wave_id, 'counted', question_id || ' ' || coalesce(given ->> 'scale', left(given ->> 'date', 4)), count(*), 0 from answered where given ?| array['scale', 'date'] group by 1, 3
    union all select wave_id, 'number', question_id || ' ' || (given ->> 'number'), count(*), 0 from answered where given ? 'number' group by 1, 3
    union all select wave_id, 'counted', question_id || case when given then ' yes' else ' no' end, count(*), 0 from agreed where purpose = 'question' group by 1, 3
    union all select wave_id, purpose, '', count(*), 0 from agreed where purpose in ('quote_boards', 'quote_public') and given group by 1, 2)
  select about_id, figure, part, everyone, published from counted where everyone > 0 or published > 0`;

/** Who stands in which list of voices: outcome and stance, or the programme and that they speak to no outcome. */
export async function listed(database: Pick<TestDatabase, 'sql'>, programme: string): Promise<string[]> {
  return linesOf(await database.sql(`select concat_ws(' ', about_id, figure, contributor_id) as line from public.voice_places where programme_id = $1`, [programme]));
}

/** The same looked for over every row. */
export async function speaking(database: Pick<TestDatabase, 'sql'>, programme: string): Promise<string[]> {
  return linesOf(await database.sql(`
    select concat_ws(' ', t.outcome_id, t.stance, t.contributor_id) as line from public.tagged_contributions t where t.programme_id = $1
    union select concat_ws(' ', $1::uuid, 'no_outcome', u.contributor_id) from public.usable_contributions u where u.programme_id = $1 and not exists (
      select 1 from public.tagged_contributions t join public.current_outcomes o on o.id = t.outcome_id where t.contributor_id = u.contributor_id)`, [programme]));
}

const linesOf = (rows: Row[]) => rows.map(({ line }) => String(line)).sort();
