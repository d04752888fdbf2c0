import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { RATINGS, STANCES, type Rating } from '../../app/features/voices/contribution.ts';
import { ROLES } from '../../app/platform/roles.ts';
import type { TestDatabase } from './database.ts';
import { addBoard, contributionsOf, decide, makeTheme, marker, openSurvey, publishTheory, recommend, send, sending, type Answer, type EvidencePlan } from './factories.ts';
import { nameResponsible, type Cast } from './personas.ts';
import { told } from './told.ts';

/** What one person says to one question: a rating, some words, or nothing. Numbers elsewhere are places in lists. */
type Said = Rating | 'words' | null;

/** Something to choose, with "something else" in one's own words. */
const OPTIONS = [{ id: 'a', text: 'A key' }, { id: 'b', text: 'A bed' }, { id: 'c', text: 'Something else', role: 'other' as const }];

export interface ProgrammePlan {
  outcomes: number;
  questions: { kind: 'statement' | 'open' | 'choices'; outcomes: number[] }[];
  voices: { said: Said[]; boards: boolean; public: boolean }[];
  /** Who translates what someone said. */
  translated: { voice: number; question: number }[];
  tags: { voice: number; question: number; outcome: number; stance: (typeof STANCES)[number] }[];
  untagged: { voice: number; question: number }[];
  themes: { evidence: { voice: number; question: number; side: 'for' | 'against' }[]; agreed: boolean }[];
  recommendations: { theme: number; state: 'draft' | 'with_board' | 'answered' }[];
  decisions: { evidence: { kind: 'theme' | 'recommendation' | 'contribution'; nth: number; question: number }[]; state: 'draft' | 'agreed' | 'published' }[];
  /** How many more answer as those above did: enough for the wave to be published when it closes. */
  crowd: number;
  isClosed: boolean;
  withdrawn: number[];
  /** Whether a newer theory without the first outcome is published in the end. */
  losesAnOutcome: boolean;
}

const place = fc.nat(3);
const some = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { maxLength });

/** Small programmes: a few people, a few themes, in every state they may be in. */
export const programmePlans: fc.Arbitrary<ProgrammePlan> = fc.record({
  outcomes: fc.integer({ min: 1, max: 3 }),
  questions: fc.array(fc.record({ kind: fc.constantFrom('statement', 'open', 'choices'), outcomes: some(place, 2) }), { minLength: 1, maxLength: 3 }),
  voices: fc.array(fc.record({ said: fc.array(fc.oneof({ arbitrary: fc.constantFrom(...RATINGS), weight: 4 }, { arbitrary: fc.constant('words' as const), weight: 2 }, { arbitrary: fc.constant(null), weight: 1 }), { minLength: 3, maxLength: 3 }), boards: fc.boolean(), public: fc.boolean() }), { minLength: 1, maxLength: 4 }),
  translated: some(fc.record({ voice: place, question: place })),
  tags: some(fc.record({ voice: place, question: place, outcome: place, stance: fc.constantFrom(...STANCES) })),
  untagged: some(fc.record({ voice: place, question: place }), 1),
  themes: some(fc.record({ evidence: fc.array(fc.record({ voice: place, question: place, side: fc.constantFrom('for', 'against') }), { minLength: 1, maxLength: 5 }), agreed: fc.boolean() })),
  recommendations: some(fc.record({ theme: place, state: fc.constantFrom('draft', 'with_board', 'answered') })),
  decisions: some(fc.record({
    evidence: some(fc.record({ kind: fc.constantFrom('theme', 'recommendation', 'contribution'), nth: place, question: place })),
    state: fc.constantFrom('draft', 'agreed', 'published'),
  })),
  crowd: fc.constantFrom(0, 0, 7),
  isClosed: fc.boolean(),
  withdrawn: some(place, 2),
  losesAnOutcome: fc.boolean(),
});

/** One of everything: every rating, every side, every state. Tried before what chance brings. */
export const fullPlan: ProgrammePlan = {
  outcomes: 3,
  questions: [{ kind: 'statement', outcomes: [0, 1] }, { kind: 'open', outcomes: [1] }, { kind: 'choices', outcomes: [2] }],
  translated: [{ voice: 0, question: 1 }, { voice: 1, question: 1 }],
  voices: RATINGS.map((rating, n) => ({ said: [rating, 'words', n % 2 === 0 ? 'words' : null], boards: n % 2 === 0, public: n % 3 === 0 })),
  tags: [{ voice: 0, question: 2, outcome: 2, stance: 'hinders' }, { voice: 1, question: 0, outcome: 2, stance: 'helps' }],
  untagged: [{ voice: 2, question: 0 }],
  themes: [
    { evidence: RATINGS.map((_, n) => ({ voice: n, question: 1, side: n % 2 === 0 ? 'for' : 'against' })), agreed: true },
    { evidence: [{ voice: 0, question: 0, side: 'for' }, { voice: 5, question: 0, side: 'for' }], agreed: true },
    { evidence: [{ voice: 3, question: 1, side: 'for' }], agreed: false },
  ],
  recommendations: [{ theme: 0, state: 'with_board' }, { theme: 1, state: 'answered' }, { theme: 1, state: 'draft' }],
  decisions: (['draft', 'agreed', 'published', 'published'] as const).map((state, n) => ({
    evidence: [{ kind: 'theme', nth: n, question: 0 }, { kind: 'recommendation', nth: n + 1, question: 0 }, { kind: 'contribution', nth: n, question: n }], state,
  })),
  crowd: 5,
  isClosed: true,
  withdrawn: [4],
  losesAnOutcome: true,
};

export interface Voice {
  receipt: string;
  /** Contribution by question. */
  said: Map<string, string>;
  /** The words this person used and nobody else, with those of a translation. */
  marks: string[];
  /** The words beside "something else": no quote, whatever the person agreed to. */
  aside: string[];
  /** The mark of each translation by the contribution it stands beside. */
  translations: Map<string, string>;
  withdrawn: boolean;
}

export interface GeneratedProgramme {
  /** The cast, with this programme as "here". */
  cast: Cast;
  programme: string;
  slug: string;
  address: string;
  outcomes: string[];
  voices: Voice[];
  themes: string[];
  decisions: string[];
  publishedDecisions: string[];
}

/** Builds a planned programme anew, with the people of "here" in the same roles. What a plan asks that no rule allows is left out. */
export async function buildProgramme(database: TestDatabase, base: Cast, plan: ProgrammePlan): Promise<GeneratedProgramme> {
  const cast = await withNewProgramme(database, base);
  const { id: programme, slug } = cast.programmes.here;
  const outcomes = await publishTheory(database, cast, 'here', plan.outcomes);
  const at = <T>(list: T[], n: number): T | undefined => (list.length > 0 ? list[n % list.length] : undefined);
  const survey = await openSurvey(cast, 'here', plan.questions.map(({ kind, outcomes: linked }) => ({ kind, outcomes: [...new Set(linked.map((n) => at(outcomes, n) ?? ''))], ...(kind === 'choices' ? { options: OPTIONS } : {}) })));

  const voices: Voice[] = [];
  const crowd = Array.from({ length: plan.crowd }, (_, n) => at(plan.voices, n) ?? expectVoices());
  for (const { said, boards, public: toPublic } of [...plan.voices, ...crowd]) {
    const marks: string[] = [];
    const aside: string[] = [];
    const answers = survey.questions.flatMap((question, n): Answer[] => {
      const thing = said[n];
      if (!thing) return [];
      if (question.kind === 'statement') return [{ question: question.id, rating: thing === 'words' ? 'not_sure' : thing }];
      marks.push(marker());
      if (question.kind === 'choices') {
        aside.push(marks.at(-1) ?? '');
        return [{ question: question.id, choices: ['a', 'c'], other: `A secret ${aside.at(-1)}` }];
      }
      return [{ question: question.id, body: `I say ${marks.at(-1)}` }];
    });
    const sent = sending(answers, { boards, public: toPublic });
    await told(send(cast, survey.address, sent));
    voices.push({ receipt: sent.receipt, said: await contributionsOf(database, sent.receipt), marks, aside, translations: new Map(), withdrawn: false });
  }
  const contribution = (voice: number, question: number) => at([...(at(voices, voice)?.said.values() ?? [])], question);

  const facilitator = cast.as('facilitator').db;
  for (const { voice, question } of plan.translated) {
    const what = contribution(voice, question);
    const mark = marker();
    // A rating or a choice cannot be translated: then the door refuses.
    const { error } = what ? await facilitator.rpc('translate', { the_contribution: what, the_translation: `That is ${mark}` }) : { error: 'nothing' };
    const of = at(voices, voice);
    if (!error && of && what) {
      const earlier = of.translations.get(what);
      of.marks = [...of.marks.filter((one) => one !== earlier), mark];
      of.translations.set(what, mark);
    }
  }
  for (const { voice, question, outcome, stance } of plan.tags) {
    const what = contribution(voice, question);
    if (what) await told(facilitator.rpc('tag', { the_contribution: what, the_outcome: at(outcomes, outcome) ?? '', the_stance: stance }));
  }
  for (const { voice, question } of plan.untagged) {
    const what = contribution(voice, question);
    if (what) await facilitator.rpc('untag', { the_contribution: what, the_outcome: outcomes[0] ?? '' });
  }
  const themes: { id: string; agreed: boolean }[] = [];
  for (const [n, { evidence, agreed }] of plan.themes.entries()) {
    const sides = new Map(evidence.flatMap(({ voice, question, side }) => { const what = contribution(voice, question); return what ? [[what, side] as const] : []; }));
    const isAgreed = agreed && sides.size > 0;
    themes.push({ id: await makeTheme(cast, 'here', `Theme ${n}`, { evidence: [...sides].map(([what, side]) => ({ contribution: what, side })), agreed: isAgreed }), agreed: isAgreed });
  }
  const agreedThemes = themes.filter(({ agreed }) => agreed);
  const board = await addBoard(cast, 'here', 'Board');
  const recommendations: { id: string; isDraft: boolean }[] = [];
  for (const { theme, state } of plan.recommendations) {
    const about = at(agreedThemes, theme);
    if (about) recommendations.push({ id: await recommend(cast, 'here', board, about.id, state), isDraft: state === 'draft' });
  }
  const putRecommendations = recommendations.filter(({ isDraft }) => !isDraft);
  const decisions: { id: string; published: boolean }[] = [];
  for (const { evidence, state } of plan.decisions) {
    const linked = new Map<string, EvidencePlan>();
    for (const { kind, nth, question } of evidence) {
      const id = kind === 'contribution' ? contribution(nth, question) : at((kind === 'theme' ? agreedThemes : putRecommendations).map((one) => one.id), nth);
      if (id) linked.set(id, { [kind]: id });
    }
    decisions.push({ id: await decide(cast, 'here', board, [...linked.values()], state), published: state === 'published' });
  }
  if (plan.isClosed) await told(facilitator.rpc('close_wave', { the_wave: survey.wave }));
  for (const nth of plan.withdrawn) {
    const voice = at(voices, nth);
    if (!voice) continue;
    await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: voice.receipt }));
    voice.withdrawn = true;
  }
  if (plan.losesAnOutcome && outcomes.length > 1) {
    await facilitator.rpc('remove_element', { the_programme: programme, the_identity: outcomes[0] ?? '' });
    await told(facilitator.rpc('publish_theory', { the_programme: programme }));
  }
  return {
    cast, programme, slug, address: survey.address, voices, decisions: decisions.map(({ id }) => id), themes: themes.map(({ id }) => id),
    publishedDecisions: decisions.filter(({ published }) => published).map(({ id }) => id),
    outcomes: plan.losesAnOutcome && outcomes.length > 1 ? outcomes.slice(1) : outcomes,
  };
}

const expectVoices = (): never => {
  throw new Error('a plan without voices');
};

export async function withNewProgramme(database: TestDatabase, base: Cast): Promise<Cast> {
  const slug = `generated-${randomBytes(6).toString('hex')}`;
  const id = await told(base.service.db.rpc('create_programme', { the_name: slug, the_slug: slug }));
  for (const role of ROLES) await database.sql('insert into public.memberships (programme_id, person_id, role) values ($1, $2, $3)', [id, base.as(role).id, role]);
  await nameResponsible(base.as('programme_lead').db, id);
  return { ...base, programmes: { ...base.programmes, here: { id, slug } } };
}
