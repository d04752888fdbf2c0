import type { TestDatabase } from './database.ts';
import { Attacker, divisions } from './small-numbers.ts';

/**
 * The attacker of small numbers, before what is told of a question. It knows the method, and asks the database's own functions
 * what each possible world of a few people would tell: is there something that one to `fewest - 1` people said in all of them?
 */

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
/** The number of people of each kind, and what is to be kept from the attacker. */
interface World {
  people: number[];
  secrets: number[];
}

/** What the database tells of each world, by one statement: $1 holds the worlds' people, $2 the least count. */
async function tells(database: TestDatabase, worlds: World[], told: string, fewest: number): Promise<string[]> {
  const rows = await database.sql<{ told: string }>(`select (${told})::text as told from jsonb_array_elements($1::text::jsonb) with ordinality w order by w.ordinality`, [JSON.stringify(worlds.map(({ people }) => people)), fewest]);
  return rows.map(({ told: one }) => one);
}

async function attack(database: TestDatabase, worlds: World[], told: string, fewest: number): Promise<Attacker> {
  const attacker = new Attacker(fewest);
  const seen = await tells(database, worlds, told, fewest);
  worlds.forEach(({ secrets }, n) => attacker.sees(seen[n] ?? '', secrets));
  return attacker;
}

const total = `(select sum(e.value::integer) from jsonb_array_elements_text(w.value) e)`;
/** Options a, b, c ... as cells, with how many gave each. */
const cells = (prefix = '') => `(select jsonb_agg(jsonb_build_object('group', '${prefix}' || chr(96 + e.ordinality::integer), 'people', e.value::integer) order by e.ordinality) from jsonb_array_elements_text(w.value) with ordinality e)`;

/** One choice each: how many answered is known too. */
export async function attackOptions(database: TestDatabase, people: number, options: number, fewest: number): Promise<Attacker> {
  const worlds = [...divisions(people, options)].map((division) => ({ people: division, secrets: division }));
  return attack(database, worlds, `private.options_told(${cells()}, $2::integer)`, fewest);
}

/** Small options left out, and nothing joined to them: kept to show that the attacker bites, since the whole gives one of them away. */
export async function attackLeavingOut(database: TestDatabase, people: number, options: number, fewest: number): Promise<Attacker> {
  const worlds = [...divisions(people, options)].map((division) => ({ people: division, secrets: division }));
  return attack(database, worlds, `select jsonb_agg(case when e.value::integer >= $2::integer then e.value::integer end order by e.ordinality) from jsonb_array_elements_text(w.value) with ordinality e`, fewest);
}

/** A choice, and a question asked of those who gave its first option, that nobody may skip: how many were asked is known when it is told. */
export async function attackCondition(database: TestDatabase, people: number, options: number, fewest: number): Promise<Attacker> {
  const worlds = [...divisions(people, options)].map((division) => ({ people: division, secrets: division }));
  const questions = `'[{"id": "q", "kind": "choice"}]'::jsonb`;
  const told = `select jsonb_build_object('parent', p.told, 'asked', case when private.condition_is_told('{"tests": [{"question": "q", "test": "is", "value": "a"}]}', ${questions}, jsonb_build_object('q', p.told))
      and (w.value ->> 0)::integer >= $2::integer and ${total} - (w.value ->> 0)::integer not between 1 and $2::integer - 1 then w.value -> 0 end)
    from (select private.options_told(${cells()}, $2::integer) || '{"isShown": true}' as told) p`;
  return attack(database, worlds, told, fewest);
}

/** Several choices: people by which of the options they gave, each giving one at least. Not giving one that nearly all gave tells, too. */
export async function attackChoices(database: TestDatabase, people: number, options: number, fewest: number): Promise<Attacker> {
  const kinds = 2 ** options - 1;
  const worlds = [...divisions(people, kinds)].map((division) => {
    const chose = Array.from({ length: options }, (_, option) => sum(division.filter((_count, kind) => ((kind + 1) >> option) & 1)));
    return { people: division, secrets: [...chose, ...chose.map((count) => people - count)] };
  });
  const said = `(select jsonb_agg(jsonb_build_object('people', e.value::integer, 'counted', (select jsonb_agg(chr(97 + o)) from generate_series(0, ${options - 1}) o where (e.ordinality::integer >> o) & 1 = 1))) from jsonb_array_elements_text(w.value) with ordinality e)`;
  return attack(database, worlds, `private.choices_told(${said}, (select array_agg(chr(97 + o)) from generate_series(0, ${options - 1}) o), ${people}, $2::integer)`, fewest);
}

/** Three things ranked: people by the order they gave; kept from the attacker is how many put each in each place. */
export async function attackRanking(database: TestDatabase, people: number, fewest: number): Promise<Attacker> {
  const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];
  const worlds = [...divisions(people, orders.length)].map((division) => ({
    people: division,
    secrets: [0, 1, 2].flatMap((place) => [...'abc'].map((option) => sum(division.filter((_, order) => orders[order]?.[place] === option)))),
  }));
  const placed = (place: number) => `(select jsonb_agg(jsonb_build_object('group', '${place}:' || o.id, 'people', (select sum(e.value::integer) from jsonb_array_elements_text(w.value) with ordinality e
    where substr(('{${orders.join()}}'::text[])[e.ordinality], ${place}, 1) = o.id)) order by o.id) from unnest(array['a', 'b', 'c']) o (id))`;
  return attack(database, worlds, `private.ranking_told(${placed(1)}, ${placed(2)}, ${people}, $2::integer)`, fewest);
}

/** Numbers: people by the number they gave. */
export async function attackBands(database: TestDatabase, people: number, values: number, fewest: number): Promise<Attacker> {
  const worlds = [...divisions(people, values)].map((division) => ({ people: division, secrets: division }));
  const given = `(select jsonb_agg(jsonb_build_object('value', e.ordinality, 'people', e.value::integer)) from jsonb_array_elements_text(w.value) with ordinality e where e.value::integer > 0)`;
  return attack(database, worlds, `private.bands(${given}, $2::integer)`, fewest);
}

/** Two looks: options before, and after so many people sent or took back; kept from the attacker is what those few did. */
export async function attackTime(database: TestDatabase, people: number, options: number, fewest: number): Promise<Attacker> {
  const worlds: World[] = [];
  for (const before of divisions(people, options)) {
    for (let sent = 0; sent <= fewest; sent++) {
      for (const came of divisions(sent, options)) {
        for (const went of divisions(fewest - sent, options)) {
          if (went.some((count, option) => count > (before[option] ?? 0))) continue;
          worlds.push({ people: [...before, ...before.map((count, option) => count + (came[option] ?? 0) - (went[option] ?? 0))], secrets: [...came, ...went] });
        }
      }
    }
  }
  const state = (first: number) => `(select private.options_told(jsonb_agg(jsonb_build_object('group', chr(96 + e.ordinality::integer), 'people', e.value::integer) order by e.ordinality), $2::integer)
      || jsonb_build_object('isShown', sum(e.value::integer) >= $2::integer, 'answered', sum(e.value::integer), 'bands', '[]'::jsonb)
    from jsonb_array_elements_text(w.value) with ordinality e where e.ordinality between ${first + 1} and ${first + options})`;
  return attack(database, worlds, `select jsonb_build_array(s.before, private.told_anew('choice', s.before, s.after, $2::integer)) from (select ${state(0)} as before, ${state(options)} as after) s`, fewest);
}

/** What is tried; numbers smaller than eight stand for larger ones. */
export const TOLD_ATTACKS: [string, (database: TestDatabase) => Promise<Attacker>][] = [
  ...[5, 9, 12].map((people): [string, (database: TestDatabase) => Promise<Attacker>] => [`options of ${people} people`, (database) => attackOptions(database, people, 4, 3)]),
  ...[6, 9, 12].map((people): [string, (database: TestDatabase) => Promise<Attacker>] => [`a condition on an option, ${people} people`, (database) => attackCondition(database, people, 4, 3)]),
  ...[5, 7, 8].map((people): [string, (database: TestDatabase) => Promise<Attacker>] => [`several choices of ${people} people`, (database) => attackChoices(database, people, 3, 2)]),
  ...[6, 9].map((people): [string, (database: TestDatabase) => Promise<Attacker>] => [`three places of a ranking, ${people} people`, (database) => attackRanking(database, people, 2)]),
  ...[7, 10].map((people): [string, (database: TestDatabase) => Promise<Attacker>] => [`the ends of numbers, ${people} people`, (database) => attackBands(database, people, 5, 3)]),
  ...[6, 8].map((people): [string, (database: TestDatabase) => Promise<Attacker>] => [`two looks, ${people} people`, (database) => attackTime(database, people, 3, 2)]),
];
