import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { RATINGS, STANCES } from '../../app/features/voices/contribution.ts';
import type { Row, TestDatabase } from './database.ts';
import { openWaveOf, type SmallWave } from './asked-of-few.ts';
import { makeTheme, publishTheory } from './factories.ts';
import { withNewProgramme } from './generated.ts';
import type { Cast } from './personas.ts';
import { EVERY_PURPOSE } from './purposes.ts';
import { told } from './told.ts';

/** Places in lists, taken round: what a step is done to. */
const place = fc.nat(5);
const said = fc.record({ rating: fc.option(fc.constantFrom(...RATINGS)), words: fc.boolean(), choice: fc.boolean(), asked: fc.boolean(), more: fc.boolean(), earlier: fc.option(place), language: fc.constantFrom('en', 'pl') });
const step = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('send' as const), wave: place, said }), weight: 5 },
  { arbitrary: fc.record({ do: fc.constant('crowd' as const), wave: place, said }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'unconsent' as const), voice: place }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constantFrom('takeBack' as const, 'hold' as const, 'translate' as const), voice: place, nth: place }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constantFrom('tag' as const, 'untag' as const), voice: place, nth: place, outcome: place, stance: fc.constantFrom(...STANCES) }), weight: 4 },
  { arbitrary: fc.record({ do: fc.constant('gather' as const), voice: place, nth: place, side: fc.constantFrom('for' as const, 'against' as const) }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'retain' as const), wave: place }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constantFrom('dropOutcome' as const, 'addOutcome' as const), outcome: place }), weight: 2 },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Said = Extract<Step, { do: 'send' }>['said'];

/** What may happen in a programme, in any order. */
export const histories: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 4, maxLength: 18 });

const everything: Said = { rating: 'agree', words: true, choice: true, asked: true, more: true, earlier: null, language: 'pl' };
/** One of each, in the order that makes most of the next. Tried before what chance brings. */
export const fullHistory: Step[] = [
  { do: 'crowd', wave: 0, said: everything }, { do: 'send', wave: 0, said: everything }, { do: 'tag', voice: 0, nth: 2, outcome: 2, stance: 'wants' }, { do: 'gather', voice: 0, nth: 2, side: 'for' },
  { do: 'gather', voice: 1, nth: 0, side: 'against' }, { do: 'close', wave: 0 }, { do: 'send', wave: 1, said: { ...everything, earlier: 1 } }, { do: 'send', wave: 1, said: { ...everything, earlier: 2 } },
  { do: 'hold', voice: 1, nth: 0 }, { do: 'takeBack', voice: 2, nth: 0 }, { do: 'takeBack', voice: 2, nth: 1 }, { do: 'takeBack', voice: 2, nth: 2 }, { do: 'untag', voice: 3, nth: 0, outcome: 0, stance: 'helps' },
  { do: 'dropOutcome', outcome: 0 }, { do: 'withdraw', voice: 1 }, { do: 'translate', voice: 4, nth: 1 }, { do: 'unconsent', voice: 5 }, { do: 'crowd', wave: 0, said: { ...everything, rating: null } },
  { do: 'addOutcome', outcome: 0 }, { do: 'close', wave: 1 }, { do: 'retain', wave: 0 },
];

const when = { match: 'all', tests: [{ question: 'hub', test: 'is', value: 'yes' }] };
const options = ['yes', 'no'].map((id) => ({ id, text: id }));

/** A programme of its own in which a history happens, step by step. What no rule allows at that moment is refused, and nothing happens. */
export class History {
  /** What was refused, by its message: only what no rule allows may be. */
  readonly refused: string[] = [];
  readonly cast: Cast;
  readonly outcomes: string[];
  private readonly database: TestDatabase;
  private readonly waves: SmallWave[];
  private readonly theme: string;
  private readonly receipts: string[] = [];

  private constructor(database: TestDatabase, cast: Cast, outcomes: string[], waves: SmallWave[], theme: string) {
    this.database = database;
    this.cast = cast;
    this.outcomes = outcomes;
    this.waves = waves;
    this.theme = theme;
  }

  get programme(): string {
    return this.cast.programmes.here.id;
  }

  static async begin(database: TestDatabase, base: Cast): Promise<History> {
    const cast = await withNewProgramme(database, base);
    const outcomes = await publishTheory(database, cast, 'here', 3);
    const [first = '', second = ''] = outcomes;
    const questions = [
      { id: 'hub', kind: 'choice', text: 'Do you come to the hub?', options, outcomes: [second] },
      { id: 'safe', kind: 'statement', text: 'I feel safe', outcomes: [first] },
      { id: 'words', kind: 'open', text: 'Anything else?', outcomes: [] },
      { id: 'warm', kind: 'statement', text: 'The hub is warm', when, outcomes: [first, second] },
      { id: 'nights', kind: 'number', text: 'How many nights?', outcomes: [second] },
      { id: 'share', kind: 'consent', text: 'May we share this?', outcomes: [] },
      { id: 'first', kind: 'ranking', text: 'What comes first?', options, outcomes: [] },
    ];
    const facilitator = cast.as('facilitator').db;
    const survey = await told(facilitator.rpc('create_survey', { the_programme: cast.programmes.here.id, the_title: 'The hub' }));
    await told(facilitator.rpc('save_survey', { the_survey: survey, the_title: 'The hub', the_definition: { introduction: '', questions } as never }));
    await told(facilitator.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
    const waves = [await openWaveOf(cast, survey, 'First'), await openWaveOf(cast, survey, 'Second')];
    return new History(database, cast, outcomes, waves, await makeTheme(cast, 'here', 'What they share', { evidence: [], agreed: false }));
  }

  /** Does one step. */
  async take(step: Step): Promise<void> {
    const { cast, database } = this;
    const facilitator = cast.as('facilitator').db;
    switch (step.do) {
      case 'send':
        return this.send(step.wave, step.said);
      case 'crowd':
        for (let n = 0; n < 9; n++) await this.send(step.wave, step.said);
        return;
      case 'withdraw':
        await this.tried(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: this.receipt(step.voice) }));
        return;
      case 'unconsent':
        await database.sql(`update public.consents k set given = not given from public.contributors c where c.id = k.contributor_id and c.receipt_hash = $1 and k.purpose = 'take_part'`, [this.receipt(step.voice)]);
        return;
      case 'takeBack':
        await this.tried(cast.anon.db.rpc('take_back_answer', { the_receipt_hash: this.receipt(step.voice), the_question: ['hub', 'safe', 'words', 'warm', 'nights', 'share'][step.nth % 6] ?? '' }));
        return;
      case 'hold':
        await database.sql(`update public.contributions set state = case state when 'held' then 'received' else 'held' end where id = $1`, [await this.contribution(step.voice, step.nth)]);
        return;
      case 'translate':
        await this.tried(facilitator.rpc('translate', { the_contribution: await this.contribution(step.voice, step.nth), the_translation: 'In other words' }));
        return;
      case 'tag':
        await this.tried(facilitator.rpc('tag', { the_contribution: await this.contribution(step.voice, step.nth), the_outcome: this.outcome(step.outcome), the_stance: step.stance }));
        return;
      case 'untag':
        await this.tried(facilitator.rpc('untag', { the_contribution: await this.contribution(step.voice, step.nth), the_outcome: this.outcome(step.outcome) }));
        return;
      case 'gather':
        await this.tried(facilitator.rpc('group_into_theme', { the_theme: this.theme, the_contributions: [await this.contribution(step.voice, step.nth)], the_side: step.side }));
        return;
      case 'close':
        await this.tried(facilitator.rpc('close_wave', { the_wave: this.wave(step.wave).wave }));
        return;
      case 'retain':
        await database.sql(`select private.remove_kept($1, 'take_part') from public.waves where id = $1 and state = 'closed'`, [this.wave(step.wave).wave]);
        return;
      case 'dropOutcome':
        await this.tried(facilitator.rpc('remove_element', { the_programme: this.programme, the_identity: this.outcome(step.outcome) }));
        await this.tried(facilitator.rpc('publish_theory', { the_programme: this.programme }));
        return;
      case 'addOutcome':
        // The same words again, so that an outcome that was dropped comes back as itself.
        await this.tried(facilitator.rpc('save_element', { the_programme: this.programme, the_identity: null, the_level: 'service', the_kind: 'short_term_outcome', the_text: `Outcome ${step.outcome % 3} here`, the_theme: null, the_priority_group: null, the_indicators: [] }));
        await this.tried(facilitator.rpc('publish_theory', { the_programme: this.programme }));
        return;
    }
  }

  private async send(wave: number, { rating, words, choice, asked, more, earlier, language }: Said): Promise<void> {
    const receipt = randomBytes(32).toString('hex');
    const answers = [...(choice ? [{ question: 'hub', choices: [asked ? 'yes' : 'no'] }] : []), ...(rating ? [{ question: 'safe', rating }, ...(choice && asked ? [{ question: 'warm', rating }] : [])] : []), ...(words ? [{ question: 'words', body: 'Someone who stays' }] : []),
      ...(more ? [{ question: 'nights', number: receipt.charCodeAt(0) % 5 }, { question: 'share', agreed: !words }, { question: 'first', order: ['no', 'yes'] }] : [])];
    const consents = [{ purpose: 'take_part', given: true }, { purpose: 'quote_boards', given: more }].map((one) => ({ ...one, wording: 'May we?', wordingVersion: '1' }));
    const isSent = await this.tried(this.cast.anon.db.rpc('send_response', {
      the_address: this.wave(wave).address, the_response: randomUUID(), the_receipt_hash: receipt, the_answers: answers, the_consents: consents,
      the_language: language, the_how: more ? 'offline' : 'online', ...(more ? { the_minutes: 7 } : {}), the_began_on: '2000-01-01', the_earlier_hash: earlier === null ? null : this.receipt(earlier),
    }));
    if (isSent) this.receipts.push(receipt);
  }

  private async tried(result: PromiseLike<{ error: { message: string } | null }>): Promise<boolean> {
    const { error } = await result;
    if (error) this.refused.push(error.message);
    return error === null;
  }

  private readonly wave = (n: number): SmallWave => this.waves[n % this.waves.length] ?? fail();
  private readonly outcome = (n: number): string => this.outcomes[n % this.outcomes.length] ?? fail();
  private readonly receipt = (n: number): string => this.receipts[n % Math.max(1, this.receipts.length)] ?? 'nobody';

  /** One thing somebody said, if they said any. */
  private async contribution(voice: number, nth: number): Promise<string> {
    const rows = await this.database.sql<Row & { id: string }>('select c.id from public.contributions c join public.contributors k on k.id = c.contributor_id where k.receipt_hash = $1 order by c.id', [this.receipt(voice)]);
    return rows[nth % Math.max(1, rows.length)]?.id ?? randomUUID();
  }
}

function fail(): never {
  throw new Error('a history without waves or outcomes');
}
