import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ENGINES, openTestDatabase, type Row, type TestDatabase } from '../support/database.ts';
import { buildProgramme, fullPlan, programmePlans, type GeneratedProgramme } from '../support/generated.ts';
import { gatherCast, type Cast, type Db } from '../support/personas.ts';
import { holds } from '../support/properties.ts';
import { ATTACKS, attackOneQuestion, published, publishedAtFirst, publishedBySql, toFive, worlds } from '../support/small-numbers.ts';
import { reportAndRows, totalsShape } from '../support/report-and-rows.ts';
import { told } from '../support/told.ts';
import { doors, tables, views } from './access-matrix.ts';

const RUNS = 12;
const REPORT_READERS = ['board_member', 'secretary', 'facilitator', 'programme_lead'] as const;

/** The rules of the domain that always hold, each over generated programmes. Rules 4 and 7: sending.test.ts, catalogue.test.ts. */
describe.each(ENGINES)('the rules that always hold, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  /** Holds for every generated programme, or shows the smallest plan for which it does not. */
  const always = (rule: (made: GeneratedProgramme) => Promise<void>, runs = RUNS) =>
    holds(fc.asyncProperty(programmePlans, async (plan) => rule(await buildProgramme(database, cast, plan))), { examples: [[fullPlan]], numRuns: runs });

  it('rule 1: every figure of the report equals the rows its link opens, for every reader', async () => {
    await always(async (made) => {
      const shown: string[] = [];
      for (const role of REPORT_READERS) {
        const { figures, opened } = await reportAndRows(made.cast.as(role).db, made);
        expect(opened, role).toEqual(figures);
        if (role !== 'facilitator') shown.push(JSON.stringify(figures));
      }
      expect(new Set(shown).size, 'everyone without raw access sees the same figures').toBe(1);
    });
  });

  it('rule 1: the report counts the people who spoke and have not withdrawn', async () => {
    await always(async (made) => {
      const totals = totalsShape.parse(await told(made.cast.as('facilitator').db.rpc('report_totals', { the_programme: made.programme })));
      expect(totals.voices).toBe(made.voices.filter(({ said, withdrawn }) => said.size > 0 && !withdrawn).length);
      expect(totals.withdrawn).toBe(made.voices.filter(({ withdrawn }) => withdrawn).length);
      expect(totals.publishedDecisions).toBe(made.publishedDecisions.length);
    });
  });

  it('rule 2: no table, view or door shows anyone else anything of a programme', async () => {
    await always(async (made) => {
      for (const outsider of [made.cast.as('facilitator', 'elsewhere'), made.cast.as('programme_lead', 'elsewhere'), made.cast.stranger]) {
        for (const name of [...Object.keys(tables), ...Object.keys(views)]) {
          const { data } = await outsider.db.from(name as never).select('programme_id');
          expect((data as Row[] | null)?.some((row) => row.programme_id === made.programme) ?? false, `${outsider.name} ${name}`).toBe(false);
        }
      }
      const heard = await everythingReadBy(made.cast.as('facilitator', 'elsewhere').db, made);
      for (const { marks } of made.voices) for (const mark of marks) expect(heard).not.toContain(mark);
    }, 4);
  });

  it('rule 3: after a withdrawal nothing holds the words, at once; the counts go down and "since withdrawn" goes up', async () => {
    await always(async (made) => {
      const voice = made.voices.find(({ withdrawn, said }) => !withdrawn && said.size > 0);
      if (!voice) return;
      const facilitator = made.cast.as('facilitator').db;
      const before = await countsOf(facilitator, made);
      for (const mark of voice.marks) expect(await tablesHolding(database, mark)).toEqual(['public.contributions']);
      const read = await everythingReadBy(facilitator, made);
      for (const mark of voice.marks) expect(read).toContain(mark);
      await told(made.cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: voice.receipt, the_reason: 'I would rather not' }));
      voice.withdrawn = true;
      const after = await countsOf(facilitator, made);
      for (const mark of voice.marks) expect(await tablesHolding(database, mark), mark).toEqual([]);
      const gone = made.voices.filter((one) => one.withdrawn).flatMap(({ marks }) => marks);
      for (const role of REPORT_READERS) {
        const stillRead = await everythingReadBy(made.cast.as(role).db, made);
        expect(gone.filter((mark) => stillRead.includes(mark)), role).toEqual([]);
      }
      expect(after.voices).toBe(before.voices - 1);
      expect(after.withdrawn).toBe(before.withdrawn + 1);
      const taken = [...voice.said.values()];
      for (const [name, was] of Object.entries(before.groups)) {
        const step = was.contributions.some((one) => taken.includes(one)) ? 1 : 0;
        expect(after.groups[name]?.count, name).toBe(name.endsWith('withdrawn') ? was.count + step : was.count - step);
      }
      // Doing it again is the same as once.
      await told(made.cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: voice.receipt }));
      expect(await countsOf(facilitator, made)).toEqual(after);
    }, 8);
  });

  it('what someone wrote beside a choice is no quote: those outside the team never read it, whatever is cleared', async () => {
    await always(async (made) => {
      const [asker, checker] = [made.cast.as('facilitator').db, made.cast.as('facilitator', 'here', 1)];
      await database.sql('insert into public.memberships (programme_id, person_id, role) values ($1, $2, $3)', [made.programme, checker.id, 'facilitator']);
      for (const the_contribution of made.voices.flatMap(({ said }) => [...said.values()])) {
        for (const db of [asker, checker.db]) for (const the_audience of ['boards', 'public']) await db.rpc('clear_quote', { the_contribution, the_audience });
      }
      const aside = made.voices.flatMap((voice) => voice.aside);
      for (const reader of [made.cast.as('board_member'), made.cast.as('secretary'), made.cast.as('programme_lead'), made.cast.anon]) {
        const read = await everythingReadBy(reader.db, { ...made, voices: [] });
        expect(aside.filter((mark) => read.includes(mark)), reader.name).toEqual([]);
      }
    }, 4);
  });

  it('rule 5: nothing tells how many people of a group there are: no group is kept of anyone who spoke', async () => {
    const columns = await database.sql<{ name: string }>(`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name ~ '(priority_group|gender|ethnic|disab|sex|religion|birth|_age$|^age$|postcode)' order by 1`);
    // The group here is what an outcome, a link or a target is for; the one column that says who someone is cannot be read.
    await expect(told(cast.as('facilitator').db.from('contributors').select('priority_group'))).rejects.toThrow();
    expect(columns.map(({ name }) => name)).toEqual(['contributors.priority_group', 'current_outcomes.priority_group', 'elements.priority_group', 'reach_targets.priority_group', 'survey_links.priority_group', 'theory_elements.priority_group']);
  });

  it('rule 5: what is published of a wave lets nobody conclude that a group has one to seven people', async () => {
    // The database does what the attacker below knows, for groups of every size.
    await holds(fc.asyncProperty(worlds, async ({ people, agreeing, fewest }) => {
      const agree = people.map((count, place) => Math.min(count, agreeing[place] ?? 0));
      expect(await publishedBySql(database, people, agree, fewest)).toBe(published({ people, agree: [agree] }, fewest, toFive));
    }), { numRuns: 150 });
    for (const [tried, attack] of ATTACKS) expect(attack().concludes(), tried).toEqual([]);
  });

  it('rule 5: the attacker finds what a simpler way of counting gives away', () => {
    expect(attackOneQuestion(24, 3, 8, toFive, publishedAtFirst).concludes().length).toBeGreaterThan(0);
  });

  it('rule 6: a contribution is in the trail of a decision exactly when the decision is in the trail of the contribution', async () => {
    await always(async (made) => {
      const down = new Set<string>();
      for (const decision of made.decisions) {
        const { data } = await made.cast.as('facilitator').db.rpc('decision_voices', { the_decision: decision });
        for (const row of data ?? []) down.add(`${row.contribution_id} ${decision}`);
      }
      const up = new Set<string>();
      for (const { receipt } of made.voices) {
        const followed = followedShape.parse(await told(made.cast.anon.db.rpc('follow_receipt', { the_receipt_hash: receipt })));
        for (const { id, decisions } of followed.contributions) for (const decision of decisions) up.add(`${id} ${decision.id}`);
      }
      expect([...up].sort()).toEqual([...down].sort());
      const published = new Set([...down].map((pair) => pair.split(' ')[1] ?? ''));
      expect([...published].filter((decision) => !made.publishedDecisions.includes(decision)), 'a trail of what is not published').toEqual([]);
      const trail = await database.sql<{ pair: string }>(`select distinct contribution_id || ' ' || decision_id as pair from public.trail where programme_id = $1 order by 1`, [made.programme]);
      expect(trail.map(({ pair }) => pair)).toEqual([...down].sort());
    });
  });
});

// Of who took everything back a receipt says only when: nothing of theirs is in any trail.
const followedShape = z.object({ contributions: z.array(z.object({ id: z.string(), decisions: z.array(z.object({ id: z.string() })) })).default([]) });

/** The counts a withdrawal changes, of the programme, each theme and each piece of evidence, with the contributions they are about. */
async function countsOf(db: Db, { programme, decisions }: GeneratedProgramme) {
  const totals = totalsShape.parse(await told(db.rpc('report_totals', { the_programme: programme })));
  const groups: Record<string, { count: number; contributions: string[] }> = {};
  const evidence = await told(db.from('theme_evidence').select('theme_id, contribution_id, side').eq('programme_id', programme));
  for (const { theme_id, voices_for, voices_against, withdrawn } of await told(db.rpc('theme_counts', { the_programme: programme }))) {
    const of = (side?: string) => evidence.filter((one) => one.theme_id === theme_id && (!side || one.side === side)).map((one) => one.contribution_id);
    groups[`theme ${theme_id} for`] = { count: voices_for ?? 0, contributions: of('for') };
    groups[`theme ${theme_id} against`] = { count: voices_against ?? 0, contributions: of('against') };
    groups[`theme ${theme_id} withdrawn`] = { count: withdrawn ?? 0, contributions: of() };
  }
  const behind = await told(db.from('evidence_contributions').select('evidence_id, contribution_id').eq('programme_id', programme));
  for (const decision of decisions) {
    for (const { evidence_id, voices, withdrawn } of await told(db.rpc('decision_evidence_counts', { the_decision: decision }))) {
      const contributions = behind.filter((one) => one.evidence_id === evidence_id).map((one) => one.contribution_id);
      groups[`evidence ${evidence_id} voices`] = { count: voices ?? 0, contributions };
      groups[`evidence ${evidence_id} withdrawn`] = { count: withdrawn ?? 0, contributions };
    }
  }
  return { ...totals, groups };
}

/** Every table of every schema in which some row holds the text in any column. */
async function tablesHolding(database: TestDatabase, text: string): Promise<string[]> {
  const names = await database.sql<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`);
  const query = names.map(({ name }) => `select '${name}' as name where exists (select 1 from ${name} t where t::text like $1)`).join(' union all ');
  return (await database.sql<{ name: string }>(query, [`%${text}%`])).map(({ name }) => name);
}

/** Everything someone can read, as one text: each table and view whole, and each reading door of the line. */
async function everythingReadBy(db: Db, made: GeneratedProgramme): Promise<string> {
  const read: unknown[] = [];
  for (const name of ['heard_contributions', 'usable_contributions', 'contributions', 'answers', 'audit_events', 'withdrawals', 'decision_evidence']) {
    read.push((await db.from(name as never).select('*')).data ?? (await db.from(name as never).select(name === 'contributions' ? 'id, body, given, translation' : 'id')).data);
  }
  const ask = async (name: string, args: Row) => read.push((await db.rpc(name as never, args as never)).data);
  const reading = doors.filter(({ name }) => /voices|outcome_|list_heard|theme_counts|waiting|report/.test(name)).map(({ name }) => name);
  for (const name of new Set(reading)) {
    if (name.startsWith('decision_') || name === 'theme_voices') continue;
    if (name === 'list_heard') await ask(name, { the_programme: made.programme, the_show: 'all', the_listening: null, the_outcome: null, after_on: null, after_id: null, the_count: 100 });
    else if (name.startsWith('outcome_') && name !== 'outcome_report') for (const the_outcome of made.outcomes) await ask(name, { the_programme: made.programme, the_outcome });
    else await ask(name, { the_programme: made.programme });
  }
  for (const the_theme of made.themes) for (const name of ['theme_voices', 'theme_quotes']) await ask(name, { the_theme });
  for (const the_decision of made.decisions) {
    await ask('decision_voices', { the_decision });
    await ask('published_decision', { the_decision });
  }
  for (const { receipt, withdrawn } of made.voices) if (withdrawn) await ask('follow_receipt', { the_receipt_hash: receipt });
  return JSON.stringify(read);
}
