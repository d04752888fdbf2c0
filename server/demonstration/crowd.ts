import { z } from 'zod';
import { askedOf } from '../../app/features/surveys/pages.ts';
import type { SurveyDefinition } from '../../app/features/surveys/survey.ts';
import type { Value } from '../../app/features/surveys/value.ts';
import { RATINGS } from '../../app/features/voices/contribution.ts';
import { Chance } from './chance.ts';
import type { PlaceName } from './people.ts';
import { readSeed } from './seed.ts';
import type { SeedWave } from './survey-seed.ts';
import { CROWDED } from './survey-seed.ts';
import { spokenBy, type Person } from './person.ts';
import type { Voice } from './voices.ts';

const weights = z.record(z.string(), z.number());
const waveShape = z.strictObject({
  people: z.array(z.strictObject({ address: z.string(), count: z.number() })),
  /** How many of them came on paper, from a phone without signal, after closing, and had answered the wave before. */
  paper: z.number(), offline: z.number(), late: z.number(), again: z.number(),
  /** How many people went no further than a question. */
  stopped: weights,
  /** How often each rating is chosen, and last how often none, by statement and by the link people came by. */
  statements: z.record(z.string(), z.record(z.string(), z.array(z.number()).length(RATINGS.length + 1))),
});
const crowdShape = z.strictObject({
  seed: z.number(), waves: z.record(z.string(), waveShape), languages: weights, variants: weights,
  place: weights, helped: weights, nobody: z.number(), first: weights, feel: z.number(), feelings: weights,
  share: z.number(), contact: z.number(), boards: z.number(), public: z.number(), equality: z.number(),
  /** How often each answer of an equality question is given, in the order of the library. */
  equalityAnswers: z.record(z.string(), z.array(z.number())),
  well: z.array(z.string()), others: z.array(z.string()),
  said: z.array(z.strictObject({ question: z.string(), language: z.string(), words: z.string(), translation: z.string().optional() })),
});
type Crowd = z.output<typeof crowdShape>;

/** Everyone who answered a wave: those whose words are written one by one, and, where there is a plan of a crowd, the crowd. */
export function peopleOf(place: PlaceName, wave: SeedWave, definition: SurveyDefinition, voices: readonly Voice[]): { people: Person[]; stopped: string[] } {
  const spoken = voices.filter((voice) => voice.wave === wave.key).map((voice) => spokenBy(voice, wave.address));
  if (!CROWDED.includes(place)) return { people: spoken, stopped: [] };
  const crowd = readSeed(`${place}/crowd.json`, crowdShape);
  const plan = crowd.waves[wave.key];
  if (!plan) return { people: spoken, stopped: [] };
  const chance = new Chance(crowd.seed + wave.key.length);
  const people = [...spoken, ...gather(crowd, plan, wave.key, chance)];
  const lines = { well: [...crowd.well], others: [...crowd.others] };
  for (const person of people) answerTheRest(person, definition, crowd, plan, chance, lines);
  const stopped = Object.entries(plan.stopped).flatMap(([question, count]) => Array.from({ length: count }, () => question));
  return { people, stopped };
}

/** The people of a plan before they answer: how each came, in which language and wording, and who said what in words. */
function gather(crowd: Crowd, plan: Crowd['waves'][string], wave: string, chance: Chance): Person[] {
  const said = [...crowd.said];
  return plan.people.flatMap(({ address, count }) => Array.from({ length: count }, () => address)).map((address, n, all) => {
    const language = chance.oneOf(crowd.languages);
    const line = wave === 'baseline' ? said.findIndex((one) => one.language === language) : -1;
    const words = line < 0 ? [] : said.splice(line, 1);
    // Paper, lost signal and lateness are spread over the links, not heaped on the first.
    const turn = (n * 7) % all.length;
    return {
      key: `${wave} ${n}`, address, language,
      variant: chance.oneOf(crowd.variants),
      how: turn < plan.paper ? 'paper' : turn < plan.paper + plan.offline ? 'offline' : 'online',
      isLate: turn >= all.length - plan.late,
      minutes: chance.between(4, 26),
      earlier: n < plan.again ? `baseline ${n * 3}` : undefined,
      answers: Object.fromEntries(words.map(({ question, words: body }) => [question, { body }])),
      translations: Object.fromEntries(words.flatMap(({ question, translation }) => (translation ? [[question, translation]] : []))),
      quoting: { boards: chance.happens(crowd.boards), public: chance.happens(crowd.public) },
      equality: {},
    };
  });
}

/** What the plan says of the questions nobody wrote an answer for. A question that is not asked is not answered. */
function answerTheRest(person: Person, definition: SurveyDefinition, crowd: Crowd, plan: Crowd['waves'][string], chance: Chance, lines: { well: string[]; others: string[] }): void {
  for (const { id, kind, section } of definition.questions) {
    if (person.answers[id] || kind === 'open' || (kind === 'statement' && person.isWritten)) continue;
    if (!askedOf(definition.questions, person.answers).has(id)) continue;
    const value = section ? { scale: chance.near(crowd.feelings[id] ?? 5) } : answerBy(id, person, crowd, plan, chance, lines);
    if (value) person.answers[id] = value;
  }
  if (person.answers.again) person.contact = waysFor(chance);
  for (const { id, options } of definition.equality?.questions ?? []) {
    if (person.isWritten || !chance.happens(crowd.equality)) continue;
    const usual = crowd.equalityAnswers[id] ?? [];
    person.equality[id] = [chance.oneOf(Object.fromEntries(options.map((option, n) => [option.id, usual[n] ?? 0])))];
  }
}

function answerBy(id: string, person: Person, crowd: Crowd, plan: Crowd['waves'][string], chance: Chance, lines: { well: string[]; others: string[] }): Value | undefined {
  switch (id) {
    case 'place': {
      const place = chance.oneOf({ ...crowd.place, skipped: 5 });
      return place === 'skipped' ? undefined : { choices: [place] };
    }
    case 'nights':
      return { number: chance.between(1, 28) };
    case 'helped': {
      if (chance.happens(crowd.nobody)) return { choices: ['nobody'] };
      const choices = Object.entries(crowd.helped).flatMap(([option, percent]) => (chance.happens(percent) && (option !== 'other' || lines.others.length > 0) ? [option] : []));
      if (choices.length === 0) return chance.happens(40) ? { choices: ['rather'] } : undefined;
      return choices.includes('other') ? { choices, other: lines.others.shift() ?? '' } : { choices };
    }
    case 'since':
      return { date: chance.happens(50) ? String(chance.between(2021, 2025)) : `${chance.between(2022, 2025)}-${String(chance.between(1, 12)).padStart(2, '0')}` };
    case 'well': {
      const line = person.language === 'en' && chance.happens(45) ? lines.well.shift() : undefined;
      return line === undefined ? undefined : { body: line };
    }
    case 'first':
      return chance.happens(86) ? { order: chance.orderOf(crowd.first) } : undefined;
    case 'feel':
      return { choices: [chance.happens(crowd.feel) ? 'yes' : 'no'] };
    case 'share':
      return { agreed: chance.happens(crowd.share) };
    case 'again':
      return !person.isWritten && chance.happens(crowd.contact) ? { contact: true } : undefined;
    default:
      return rated(plan.statements[id], person.address, chance);
  }
}

function rated(usual: Record<string, number[]> | undefined, address: string, chance: Chance): Value | undefined {
  const chosen = usual?.[address] ?? usual?.usual;
  if (!chosen) return undefined;
  const point = chance.oneOf(Object.fromEntries(chosen.map((weight, n) => [String(n), weight])));
  const rating = RATINGS[Number(point)];
  return rating ? { rating } : undefined;
}

/** Ways to be reached that reach nobody: numbers and addresses kept free for examples. */
function waysFor(chance: Chance): Person['contact'] {
  const number = `0115 496 0${chance.between(100, 999)}`;
  return chance.happens(60)
    ? { ways: [{ way: 'text', to: number, note: 'Only in the morning. Do not say what it is about.' }] }
    : { ways: [{ way: 'worker', to: `My worker at the day centre, ${number}`, note: '' }] };
}
