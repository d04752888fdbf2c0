import { randomBytes, randomUUID } from 'node:crypto';
import { daysFromNow } from './factories.ts';
import type { Cast } from './personas.ts';
import { EVERY_PURPOSE } from './purposes.ts';
import { told } from './told.ts';

/** A survey whose questions make groups: a choice, a statement asked of one answer to it, nights and a date; answered by people a test makes up. */

const options = (...ids: string[]) => ids.map((id) => ({ id, text: `In ${id}` }));
const when = (question: string, test: string, value: string) => ({ match: 'all', tests: [{ question, test, value }] });

export const ASKED_OF_FEW = {
  introduction: '', languages: [], easyRead: false,
  questions: [
    { id: 'stay', kind: 'choice', text: 'Where do you stay now?', options: options('flat', 'refuge', 'friends', 'tent'), outcomes: [] },
    { id: 'safe', kind: 'statement', text: 'I feel safe where I stay', when: when('stay', 'is', 'refuge'), outcomes: [] },
    { id: 'settled', kind: 'statement', text: 'I feel settled in my flat', when: when('stay', 'is', 'flat'), outcomes: [] },
    { id: 'trust', kind: 'scale', text: 'How much do you trust the team?', low: 'Not at all', high: 'Completely', outcomes: [] },
    { id: 'nights', kind: 'number', text: 'How many nights?', outcomes: [] },
    { id: 'born', kind: 'date', text: 'When were you born?', outcomes: [] },
    { id: 'help', kind: 'choices', text: 'What has helped?', options: options('talk', 'money', 'care', 'luck'), outcomes: [] },
    { id: 'first', kind: 'ranking', text: 'What comes first?', options: options('home', 'work', 'health'), outcomes: [] },
    { id: 'share', kind: 'consent', text: 'May we share this?', outcomes: [] },
    { id: 'reach', kind: 'contact', text: 'May we call?', outcomes: [] },
    { id: 'words', kind: 'open', text: 'Anything else?', outcomes: [] },
  ],
};

export type Sheet = Record<string, Record<string, unknown>>;

/** What someone who lives in a flat answers, unless a test says otherwise; undefined leaves a question out. */
export const inFlat = (n: number, other: Record<string, Record<string, unknown> | undefined> = {}): Sheet => {
  const answers = {
    stay: { choices: ['flat'] }, settled: { rating: n % 2 ? 'agree' : 'disagree' }, trust: { scale: n % 11 }, nights: { number: n % 6 }, born: { date: String(1960 + (n * 3) % 40) },
    help: { choices: n % 2 ? ['talk'] : ['talk', 'money'] }, first: { order: ['home', 'work', 'health'] }, share: { agreed: true }, words: { body: `Words ${n}` }, ...other,
  };
  return Object.fromEntries(Object.entries(answers).flatMap(([question, answer]) => (answer ? [[question, answer]] : [])));
};

export interface SmallWave {
  wave: string;
  address: string;
  /** Lets one more person answer; gives their receipt. */
  answer: (sheet: Sheet, earlier?: string | null, isPaper?: boolean, language?: string) => Promise<string>;
}

/** Opens a wave of a survey, that everyone here answers through one link. */
export async function openWaveOf(cast: Cast, survey: string, name: string): Promise<SmallWave> {
  const facilitator = cast.as('facilitator').db;
  const wave = await told(facilitator.rpc('plan_wave', { the_survey: survey, the_name: name, the_reply_by: daysFromNow(60) }));
  const address = await told(facilitator.rpc('open_wave', { the_wave: wave }));
  return {
    wave,
    address,
    answer: async (sheet, earlier = null, isPaper = false, language = 'en') => {
      const receipt = randomBytes(32).toString('hex');
      const sent = { the_response: randomUUID(), the_receipt_hash: receipt, the_answers: Object.entries(sheet).map(([question, answer]) => ({ question, ...answer })),
        the_consents: [{ purpose: 'take_part', given: true, wording: 'May we?', wordingVersion: '1' }], the_language: language };
      if (isPaper) await told(facilitator.rpc('enter_paper', { ...sent, the_wave: wave, the_variant: 'standard' }));
      else await told(cast.anon.db.rpc('send_response', { ...sent, the_address: address, the_began_on: '2000-01-01', the_earlier_hash: earlier, the_passed: ['', ...Object.keys(sheet)] }));
      return receipt;
    },
  };
}

/** Makes a survey in the programme the cast is of. */
export async function makeSurveyOf(cast: Cast, definition: Record<string, unknown> = ASKED_OF_FEW): Promise<string> {
  const facilitator = cast.as('facilitator').db;
  const survey = await told(facilitator.rpc('create_survey', { the_programme: cast.programmes.here.id, the_title: 'Where you stay' }));
  await told(facilitator.rpc('save_survey', { the_survey: survey, the_title: 'Where you stay', the_definition: definition as never }));
  await told(facilitator.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
  return survey;
}
