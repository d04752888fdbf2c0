import { randomBytes, randomUUID } from 'node:crypto';
import { PURPOSES } from '../../app/features/answering/consent.ts';
import { readReceiptCode } from '../../app/features/answering/draft/receipt-code.ts';
import { askedOf } from '../../app/features/surveys/pages.ts';
import type { SurveyDefinition } from '../../app/features/surveys/survey.ts';
import { today } from '../../app/platform/written.ts';
import { consentsIn } from './consent-words.ts';
import { told, type Demonstration } from './joining.ts';
import { RECEIPT_CODE, type PlaceName } from './people.ts';
import type { Person } from './person.ts';
import type { SeedWave } from './survey-seed.ts';

/** A wave while people answer it. */
export interface Asked {
  demonstration: Demonstration;
  place: PlaceName;
  wave: SeedWave;
  waveId: string;
  definition: SurveyDefinition;
}

/** Answers a wave as someone without an account, or on paper that the facilitator enters; gives the id of the response. */
export async function answerAs(asked: Asked, person: Person): Promise<string> {
  const { demonstration, place, wave, waveId, definition } = asked;
  const { anyone, as, receiptHash, made } = demonstration;
  const response = randomUUID();
  const code = person.hasPrintedReceipt ? (readReceiptCode(RECEIPT_CODE) ?? '') : randomBytes(15).toString('hex');
  const hash = receiptHash(code);
  made.receipt.note(place, person.key, hash);
  const given = { take_part: true, quote_boards: person.quoting.boards, quote_public: person.quoting.public };
  const said = {
    the_response: response, the_receipt_hash: hash, the_language: person.language, the_variant: person.variant,
    the_answers: Object.entries(person.answers).map(([question, value]) => ({ question, ...value })),
    the_consents: consentsIn(person.language, PURPOSES.filter((purpose) => given[purpose])).map((consent) => ({ ...consent })),
  };
  if (person.how === 'paper') {
    await told(as(place, 'facilitator').rpc('enter_paper', { ...said, the_wave: waveId, the_group: wave.links.find(({ address }) => address === person.address)?.group ?? null }));
  } else {
    await told(anyone.rpc('send_response', {
      ...said, the_address: person.address, the_how: person.how, the_minutes: person.minutes, the_began_on: today(),
      the_passed: ['', ...askedOf(definition.questions, person.answers)],
      the_earlier_hash: person.earlier === undefined ? null : made.receipt.id(place, person.earlier),
    }));
  }
  await giveApart(asked, person);
  return response;
}

/** What someone leaves beside their answers, where nothing joins it to them. */
async function giveApart({ demonstration: { anyone } }: Asked, { address, equality, contact }: Person): Promise<void> {
  for (const [question, choices] of Object.entries(equality)) {
    await told(anyone.rpc('give_equality', { the_address: address, the_id: randomUUID(), the_question: question, the_choices: choices }));
  }
  if (contact) await told(anyone.rpc('leave_contact', { the_address: address, the_id: randomUUID(), the_name: null, the_ways: contact.ways }));
}

/** Someone who began and went no further than a question: their draft is gone, only that they came past is counted. */
export async function stopAt({ demonstration: { anyone }, wave, definition }: Asked, question: string): Promise<void> {
  const ids = definition.questions.filter(({ when }) => !when).map(({ id }) => id);
  const draft = randomBytes(32).toString('hex');
  const passed = ids.includes(question) ? ids.slice(0, ids.indexOf(question) + 1) : ids;
  await told(anyone.rpc('keep_draft', { the_address: wave.address, the_draft_hash: draft, the_sealed: '-', the_passed: ['', ...passed] }));
  await told(anyone.rpc('drop_draft', { the_draft_hash: draft }));
}

/** Closes the wave, after which those who had begun before still send within the grace. */
export async function closeAndAnswerLate(asked: Asked, late: Person[], sent: (response: string, person: Person) => void): Promise<void> {
  const { demonstration: { as }, place, waveId } = asked;
  await told(as(place, 'facilitator').rpc('close_wave', { the_wave: waveId }));
  for (const person of late) sent(await answerAs(asked, person), person);
}
