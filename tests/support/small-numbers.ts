import fc from 'fast-check';
import { z } from 'zod';
import type { TestDatabase } from './database.ts';

/**
 * Rule 5 said a second time, apart from the database, and an attacker who knows it: over every possible world of a few
 * people, which worlds publish the same thing, and is there a group that has one to `fewest - 1` people in all of them?
 */

/** Groups as places in a list; each list is counted together. */
export type Blocks = number[][];
/** What is done to a figure before it is shown. */
export type Rounding = (figure: number) => number;

export const toFive: Rounding = (figure) => Math.round(figure / 5) * 5;
export const exactly: Rounding = (figure) => figure;

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
const among = (block: readonly number[], figures: readonly number[]) => sum(block.map((place) => figures[place] ?? 0));

/** Which groups are counted together, as private.counted_together does it. */
export function countedTogether(people: readonly number[], fewest: number): Blocks {
  const few = people.flatMap((count, place) => (count < fewest ? [place] : []));
  const inAll = among(few, people);
  const joins = few.length > 0 && (inAll < fewest || inAll > (fewest - 1) * (few.length - 1)) ? people.findIndex((count) => count >= fewest) : -1;
  const together = joins < 0 ? few : [...few, joins].sort((a, b) => a - b);
  const alone = people.flatMap((_, place) => (together.includes(place) ? [] : [[place]]));
  return together.length > 0 ? [...alone, together] : alone;
}

/** The parts a question is shown by, as private.compared_together finds them; null when nothing is shown. */
export function comparedTogether(blocks: Blocks, people: readonly number[], agree: readonly number[], fewest: number, rounded: Rounding): Blocks | null {
  const bySize = blocks.map((_, place) => place).sort((a, b) => rounded(among(blocks[a] ?? [], people)) - rounded(among(blocks[b] ?? [], people)) || a - b);
  for (let together = 1; together < blocks.length; together++) {
    const joined = together > 1 ? bySize.slice(0, together).sort((a, b) => a - b) : [];
    const alone = blocks.filter((_, place) => !joined.includes(place));
    const parts = joined.length > 0 ? [...alone, joined.flatMap((place) => blocks[place] ?? [])] : alone;
    if (parts.every((part) => Math.min(among(part, agree), among(part, people) - among(part, agree)) >= fewest)) return parts;
  }
  return null;
}

/** One possible world, split one way: how many people, and how many agree to each question, by group. */
export interface Split {
  people: number[];
  agree: number[][];
}

/** Everything that is published of one split: the groups' sizes, then each question, rounded. */
export function published({ people, agree }: Split, fewest: number, rounded: Rounding): string {
  const blocks = countedTogether(people, fewest);
  if (blocks.length < 2) return 'nothing';
  const size = (block: number[]) => `${block.join('+')}:${rounded(among(block, people))}`;
  return [blocks.map(size), ...agree.map((one) => comparedTogether(blocks, people, one, fewest, rounded)?.map((part) => `${size(part)}/${rounded(among(part, one))}`) ?? [])].map((line) => line.join(' ')).join('; ');
}

/** Remembers, for everything that can be published, which counts are small in every world that publishes it. */
export class Attacker {
  private readonly seen = new Map<string, boolean[]>();
  private readonly fewest: number;
  constructor(fewest: number) {
    this.fewest = fewest;
  }

  /** One world: what it publishes, and the counts that must not be concluded. */
  sees(publication: string, counts: readonly number[]): void {
    const always = this.seen.get(publication) ?? counts.map(() => true);
    counts.forEach((count, place) => {
      if (count < 1 || count >= this.fewest) always[place] = false;
    });
    this.seen.set(publication, always);
  }

  /** Publications from which some count of 1 to fewest - 1 follows. */
  concludes(): string[] {
    return [...this.seen].filter(([, always]) => always.includes(true)).map(([publication]) => publication);
  }

  get publications(): number {
    return this.seen.size;
  }
}

/** Every way of dividing so many people over so many groups. */
export function* divisions(people: number, groups: number): Generator<number[]> {
  if (groups === 1) yield [people];
  else for (let first = 0; first <= people; first++) for (const rest of divisions(people - first, groups - 1)) yield [first, ...rest];
}

/** Every way in which up to so many of each group say something. */
export function* upTo(most: readonly number[], place = 0): Generator<number[]> {
  if (place === most.length) yield [];
  else for (let here = 0; here <= (most[place] ?? 0); here++) for (const rest of upTo(most, place + 1)) yield [here, ...rest];
}

/** Everything to be kept from an attacker of one split: people, those who agree and those who do not, by group. */
export function countsOf({ people, agree }: Split): number[] {
  return [...people, ...agree.flat(), ...agree.flatMap((one) => people.map((count, place) => count - (one[place] ?? 0)))];
}

/** Attacks one split with one question; the whole, and how many agree in all, are known exactly. */
export function attackOneQuestion(people: number, groups: number, fewest: number, rounded: Rounding, show = published): Attacker {
  const attacker = new Attacker(fewest);
  for (const sizes of divisions(people, groups)) {
    for (const agree of upTo(sizes)) attacker.sees(`${sum(agree)} agree; ${show({ people: sizes, agree: [agree] }, fewest, rounded)}`, countsOf({ people: sizes, agree: [agree] }));
  }
  return attacker;
}

/** As attackOneQuestion, where some did not answer: how many, is known of the whole. */
export function attackWithSkips(people: number, groups: number, fewest: number, rounded: Rounding): Attacker {
  const attacker = new Attacker(fewest);
  for (const sizes of divisions(people, groups)) {
    for (const agree of upTo(sizes)) {
      const shown = published({ people: sizes, agree: [agree] }, fewest, rounded);
      for (const skipped of upTo(sizes.map((count, place) => count - (agree[place] ?? 0)))) {
        attacker.sees(`${sum(agree)} agree, ${sum(skipped)} skip; ${shown}`, [...sizes, ...agree, ...skipped, ...sizes.map((count, place) => count - (agree[place] ?? 0) - (skipped[place] ?? 0))]);
      }
    }
  }
  return attacker;
}

/** Attacks the differences between two questions of one split. */
export function attackTwoQuestions(people: number, groups: number, fewest: number, rounded: Rounding): Attacker {
  const attacker = new Attacker(fewest);
  for (const sizes of divisions(people, groups)) {
    const questions = [...upTo(sizes)].map((agree) => ({ agree, shown: `${sum(agree)}; ${published({ people: sizes, agree: [agree] }, fewest, rounded)}` }));
    for (const one of questions) for (const other of questions) attacker.sees(`${one.shown} & ${other.shown}`, countsOf({ people: sizes, agree: [one.agree, other.agree] }));
  }
  return attacker;
}

/** Attacks two splits of the same people at once, such as priority group and language, over so many questions. */
export function attackTwoSplits(people: number, groups: number, languages: number, questions: number, fewest: number, rounded: Rounding): Attacker {
  const attacker = new Attacker(fewest);
  for (const kinds of divisions(people, groups * languages * 2 ** questions)) {
    const split = (of: (kind: number) => number, many: number): Split => {
      const made: Split = { people: Array<number>(many).fill(0), agree: Array.from({ length: questions }, () => Array<number>(many).fill(0)) };
      kinds.forEach((count, kind) => {
        const place = of(kind);
        made.people[place] = (made.people[place] ?? 0) + count;
        made.agree.forEach((one, question) => {
          if ((Math.floor(kind / (groups * languages)) >> question) & 1) one[place] = (one[place] ?? 0) + count;
        });
      });
      return made;
    };
    const byGroup = split((kind) => kind % groups, groups);
    const byLanguage = split((kind) => Math.floor(kind / groups) % languages, languages);
    attacker.sees(`${byGroup.agree.map(sum).join()}; ${published(byGroup, fewest, rounded)} & ${published(byLanguage, fewest, rounded)}`, [...countsOf(byGroup), ...countsOf(byLanguage)]);
  }
  return attacker;
}

/** What is tried. Numbers smaller than eight stand for larger ones, and then nothing rests on rounding. */
export const ATTACKS: [string, () => Attacker][] = [
  ...[5, 9, 16, 20, 24, 29].map((people): [string, () => Attacker] => [`sums and rounding, ${people} people in three groups`, () => attackOneQuestion(people, 3, 8, toFive)]),
  ...[12, 17].map((people): [string, () => Attacker] => [`sums and rounding, ${people} people in four groups`, () => attackOneQuestion(people, 4, 8, toFive)]),
  ...[7, 10, 13].map((people): [string, () => Attacker] => [`sums alone, ${people} people in four groups`, () => attackOneQuestion(people, 4, 2, exactly)]),
  ...[6, 9, 12].map((people): [string, () => Attacker] => [`people who skip, of ${people}`, () => attackWithSkips(people, 3, 3, exactly)]),
  ...[6, 9, 10].map((people): [string, () => Attacker] => [`differences between two questions, ${people} people`, () => attackTwoQuestions(people, 3, 3, exactly)]),
  ...[6, 9, 11].map((people): [string, () => Attacker] => [`two splits at once, ${people} people`, () => attackTwoSplits(people, 2, 2, 1, 2, exactly)]),
  ['two splits and two questions', () => attackTwoSplits(7, 2, 2, 2, 2, exactly)],
  ['two splits, three groups', () => attackTwoSplits(9, 3, 2, 1, 2, exactly)],
];

/** The first design: each group alone when enough agree and enough do not, the others together. Kept to show that the attacker bites. */
export function publishedAtFirst({ people, agree }: Split, fewest: number, rounded: Rounding): string {
  const shown = [people.map(() => fewest), ...agree].map((one, question) => {
    const small = (place: number) => (question === 0 ? (people[place] ?? 0) < fewest : Math.min(one[place] ?? 0, (people[place] ?? 0) - (one[place] ?? 0)) < fewest);
    const together = people.flatMap((_, place) => (small(place) ? [place] : []));
    const enough = () => (question === 0 ? among(together, people) >= fewest : Math.min(among(together, one), among(together, people) - among(together, one)) >= fewest);
    for (let place = 0; place < people.length && together.length > 0 && !enough(); place++) if (!together.includes(place)) together.push(place);
    const blocks = [...people.flatMap((_, place) => (together.includes(place) ? [] : [[place]])), ...(together.length > 0 ? [together.sort((a, b) => a - b)] : [])];
    return blocks.map((block) => `${block.join('+')}:${question === 0 ? rounded(among(block, people)) : `${rounded(among(block, one))}/${rounded(among(block, people) - among(block, one))}`}`).join(' ');
  });
  return shown.join('; ');
}

/** People by group, how many of them agree, and the fewest that may be shown; sizes near that number come often. */
export const worlds = fc.record({
  people: fc.array(fc.oneof(fc.nat(3), fc.integer({ min: 5, max: 20 }), fc.nat(90)), { minLength: 1, maxLength: 7 }),
  agreeing: fc.array(fc.oneof(fc.integer({ min: 5, max: 20 }), fc.nat(90)), { minLength: 7, maxLength: 7 }),
  fewest: fc.constantFrom(8, 8, 12),
});

/** What the database's own functions publish of one question, in the attacker's words. */
export async function publishedBySql(database: TestDatabase, people: number[], agree: number[], fewest: number): Promise<string> {
  const cells = JSON.stringify(people.map((count, place) => ({ group: String(place), people: count })));
  const [row] = await database.sql<{ blocks: unknown; parts: unknown }>(`with b as (select private.counted_together($1::text::jsonb, $2::integer) as blocks)
    select blocks, private.compared_together((select jsonb_agg(e.value || jsonb_build_object('agree', (
      select sum(($3::text::jsonb ->> (g.value)::integer)::integer) from jsonb_array_elements_text(e.value -> 'groups') g)) order by e.ordinality)
      from jsonb_array_elements(blocks) with ordinality e), $2) as parts from b`, [cells, fewest, JSON.stringify(agree)]);
  const shape = z.array(z.object({ groups: z.array(z.string()), people: z.number(), agree: z.number().optional() }));
  const blocks = shape.parse(row?.blocks);
  if (blocks.length < 2) return 'nothing';
  const line = (parts: z.infer<typeof shape>) => parts.map((part) => `${part.groups.join('+')}:${toFive(part.people)}${part.agree === undefined ? '' : `/${part.agree}`}`).join(' ');
  return `${line(blocks)}; ${line(shape.parse(row?.parts))}`;
}
