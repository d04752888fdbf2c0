import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from './personas.ts';
import { daysFromNow } from './factories.ts';
import { EVERY_PURPOSE } from './purposes.ts';
import { told } from './told.ts';

/** A survey with every kind of question, and people who answered it: the same every time, so that tests know the figures. */

const options = (...texts: string[]) => texts.map((text, n) => ({ id: `o${n}`, text }));

export const EVERY_KIND = {
  introduction: 'Thank you for coming',
  languages: ['pl'],
  easyRead: true,
  questions: [
    { id: 'safe', kind: 'statement', text: 'I feel safe where I live', core: true, outcomes: [] },
    { id: 'life', kind: 'scale', text: 'Overall, how satisfied are you with your life nowadays?', low: 'not at all', high: 'completely', outcomes: [] },
    { id: 'trust', kind: 'scale', text: 'How much do you trust the team?', low: 'not at all', high: 'completely', outcomes: [] },
    { id: 'where', kind: 'choice', text: 'Where did you sleep last night?', options: [...options('A hostel', 'My own place', 'A friend’s place'), { id: 'x', text: 'Somewhere else', role: 'other' }, { id: 'p', text: 'Prefer not to say', role: 'prefer_not' }], outcomes: [] },
    { id: 'help', kind: 'choices', text: 'What has helped you?', options: options('Someone to talk to', 'A place of my own', 'Money advice', '=SUM(1;2)'), outcomes: [] },
    { id: 'first', kind: 'ranking', text: 'What should come first?', options: options('Housing', 'Health', 'Work'), outcomes: [] },
    { id: 'nights', kind: 'number', text: 'How many nights did you sleep out last month?', unit: 'nights', min: 0, max: 31, outcomes: [] },
    { id: 'since', kind: 'date', text: 'Since when have you had support?', outcomes: [] },
    { id: 'worker', kind: 'short', text: 'What is your worker’s job?', outcomes: [] },
    { id: 'more', kind: 'open', text: 'What would you change?', when: { match: 'all', tests: [{ question: 'safe', test: 'is', value: 'disagree' }] }, outcomes: [] },
    { id: 'page', kind: 'information', text: 'Nearly there', outcomes: [] },
    { id: 'again', kind: 'consent', text: 'May we use this in a training course?', outcomes: [] },
    { id: 'reach', kind: 'contact', text: 'Would you like to hear from us?', outcomes: [] },
  ],
  equality: { version: '1', questions: [
    { id: 'age', text: 'How old are you?', options: [...options('Under 25', '25 to 39', '40 or over', 'Over 100'), { id: 'p', text: 'Prefer not to say', role: 'prefer_not' }] },
    { id: 'faith', text: 'What is your religion?', options: options('None', 'Christian', 'Muslim') },
  ] },
};

export const GROUPS = ['Women', 'Young people', 'Rough sleepers'];

/** What the nth person answers; some skip, some would rather not say, and words come that a spreadsheet would run. */
export function answersOf(n: number, shift: number): Record<string, string | number | boolean | string[]>[] {
  const safe: string = ['agree', 'strongly_agree', 'neither', 'disagree', 'agree', 'not_sure', 'strongly_disagree', 'agree'][(n + shift) % 8] ?? 'agree';
  return [
    { question: 'safe', rating: safe },
    { question: 'life', scale: (n * 7 + shift) % 11 },
    ...(n % 5 === 0 ? [] : [{ question: 'trust', scale: (n * 3) % 11 }]),
    { question: 'where', ...(n % 9 === 8 ? { choices: ['x'], other: 'In a car' } : { choices: [n % 11 === 10 ? 'p' : `o${n % 3}`] }) },
    { question: 'help', choices: n % 2 === 0 ? ['o0', 'o1'] : ['o0', 'o3'] },
    { question: 'first', order: n % 4 === 0 ? ['o1', 'o0', 'o2'] : ['o0', 'o2', 'o1'] },
    { question: 'nights', number: n % 13 },
    { question: 'since', date: `${2020 + (n % 4)}-03` },
    ...(n % 3 === 0 ? [{ question: 'worker', body: n % 6 === 0 ? '=HYPERLINK("x")' : 'Support worker' }] : []),
    ...(safe === 'disagree' ? [{ question: 'more', body: 'More light,\n"at night"' }] : []),
    { question: 'again', agreed: n % 4 !== 0 },
    ...(n % 10 === 0 ? [{ question: 'reach', contact: true }] : []),
  ];
}

const CONSENTS = [
  { purpose: 'take_part', given: true, wording: 'May we?', wordingVersion: '1' },
  { purpose: 'quote_boards', given: true, wording: 'May boards?', wordingVersion: '1' },
  { purpose: 'quote_public', given: false, wording: 'May the public?', wordingVersion: '1' },
];

export interface FilledWave {
  wave: string;
  address: string;
  /** The receipts of everyone, in order. */
  receipts: string[];
}

/** Makes the survey as a facilitator would. */
export async function makeSurvey(facilitator: Db, programme: string): Promise<string> {
  const survey = await told(facilitator.rpc('create_survey', { the_programme: programme, the_title: 'How are things?' }));
  await told(facilitator.rpc('save_survey', { the_survey: survey, the_title: 'How are things?', the_definition: EVERY_KIND }));
  await told(facilitator.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
  return survey;
}

/** Opens a wave with a link for each group, and lets so many people answer; the first ones come again with an earlier receipt. */
export async function fillWave(facilitator: Db, anyone: Db, survey: string, name: string, people: number, earlier: string[] = []): Promise<FilledWave> {
  const replyBy = daysFromNow(60 + people);
  const wave = await told(facilitator.rpc('plan_wave', { the_survey: survey, the_name: name, the_reply_by: replyBy }));
  await told(facilitator.rpc('change_wave', { the_wave: wave, the_name: name, the_reply_by: replyBy, the_start: null, the_end: null, the_targets: GROUPS.map((group, n) => ({ group, people: 20 + 5 * n })) }));
  const address = await told(facilitator.rpc('open_wave', { the_wave: wave }));
  const links = GROUPS.map((_, n) => `${address}-${n}`);
  for (const [n, link] of links.entries()) await told(facilitator.rpc('add_link', { the_wave: wave, the_address: link, the_group: GROUPS[n] ?? null }));
  const receipts: string[] = [];
  for (let n = 0; n < people; n++) {
    const receipt = randomBytes(32).toString('hex');
    // Half are women, a quarter young; two or so sleep rough, too few to show; the others came by the link for anyone.
    const link = n % 2 === 0 ? links[0] : n % 4 === 1 ? links[1] : n % 30 === 3 ? links[2] : address;
    await told(anyone.rpc('send_response', {
      the_address: link ?? address, the_response: randomUUID(), the_receipt_hash: receipt, the_answers: answersOf(n, earlier.length > 0 ? 1 : 0), the_consents: CONSENTS,
      the_language: n % 5 === 4 ? 'pl' : 'en', the_variant: n % 3 === 2 ? 'easy_read' : 'standard', the_how: n % 20 === 19 ? 'offline' : 'online', the_minutes: 5 + (n % 9),
      the_passed: ['', ...EVERY_KIND.questions.map(({ id }) => id)], the_earlier_hash: earlier[n] ?? null,
    }));
    await told(anyone.rpc('give_equality', { the_address: address, the_id: randomUUID(), the_question: 'age', the_choices: [n % 12 === 0 ? 'o3' : `o${n % 3}`] }));
    receipts.push(receipt);
  }
  for (const passed of [[''], ['', 'safe'], ['', 'safe', 'life']]) await told(anyone.rpc('keep_draft', { the_address: address, the_draft_hash: randomBytes(32).toString('hex'), the_sealed: 's', the_passed: passed }));
  return { wave, address, receipts };
}
