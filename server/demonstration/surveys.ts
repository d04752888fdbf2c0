import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CONSENT_VERSION, PURPOSES, type Purpose } from '../../app/features/surveys/answering/consent.ts';
import { readReceiptCode } from '../../app/features/surveys/answering/receipt-code.ts';
import { SURVEY_PURPOSES } from '../../app/features/surveys/purpose.ts';
import { surveyDefinitionSchema } from '../../app/features/surveys/survey.schema.ts';
import { consentWords } from './consent-words.ts';
import { inWeeks } from './dates.ts';
import { told, type Demonstration } from './joining.ts';
import { PLACES, RECEIPT_CODE, type PlaceName } from './people.ts';
import { readSeed } from './seed.ts';
import { saying, voicesOf, type Voice } from './voices.ts';

const surveyShape = z.object({
  title: z.string(),
  introduction: z.string(),
  waves: z.array(z.object({ key: z.string(), name: z.string(), address: z.string(), replyInWeeks: z.number(), state: z.enum(['open', 'closed']) })),
  /** The outcomes of the theory of change the survey and the tags speak to, by the words of the published plan. */
  outcomes: z.record(z.string(), z.string()),
  questions: z.array(z.object({
    id: z.string(), kind: z.enum(['statement', 'open']), text: z.string(), hint: z.string().optional(), why: z.string().optional(), outcomes: z.array(z.string()),
  })),
});

const WORDING = consentWords();

/** Makes each place's survey, opens its waves, lets everyone answer without an account, and closes the waves that are over. */
export async function listen(demonstration: Demonstration): Promise<void> {
  const { programmes, as, made } = demonstration;
  for (const place of PLACES) {
    const survey = readSeed(`${place}/survey.json`, surveyShape);
    const facilitator = as(place, 'facilitator');
    await findOutcomes(demonstration, place, survey.outcomes);
    const id = await told(facilitator.rpc('create_survey', { the_programme: programmes[place], the_title: survey.title }));
    const definition = surveyDefinitionSchema.parse({
      introduction: survey.introduction,
      questions: survey.questions.map((question) => ({ ...question, outcomes: question.outcomes.map((key) => made.outcome.id(place, key)) })),
    });
    await told(facilitator.rpc('save_survey', { the_survey: id, the_title: survey.title, the_definition: definition }));
    // Councils and charities listen as a public task; what people tell of health and offences is kept by their consent.
    const purposes = SURVEY_PURPOSES.map((purpose) => ({ purpose, lawfulBasis: purpose === 'take_part' || purpose === 'equality' ? 'public_task' : 'consent', specialCondition: 'explicit_consent', criminalCondition: 'consent', retentionMonths: 24 }));
    await told(facilitator.rpc('save_purposes', { the_survey: id, the_purposes: purposes }));
    const sent = new Map<string, Voice>();
    for (const wave of survey.waves) {
      const waveId = await told(facilitator.rpc('plan_wave', { the_survey: id, the_name: wave.name, the_reply_by: inWeeks(wave.replyInWeeks) }));
      await told(facilitator.rpc('open_wave', { the_wave: waveId, the_address: wave.address }));
      for (const voice of voicesOf(place)) {
        if (voice.wave === wave.key) sent.set(await send(demonstration, place, wave.address, voice), voice);
      }
      if (wave.state === 'closed') await told(facilitator.rpc('close_wave', { the_wave: waveId }));
    }
    await findSayings(demonstration, place, sent);
  }
}

/** Looks the outcomes up by the words of the plan. An outcome that is not there, or is there twice, stops the loading. */
async function findOutcomes({ programmes, as, made }: Demonstration, place: PlaceName, wanted: Record<string, string>): Promise<void> {
  const known = await told(as(place, 'facilitator').from('current_outcomes').select('id, text').eq('programme_id', programmes[place]));
  for (const [key, text] of Object.entries(wanted)) {
    const found = known.filter((outcome) => outcome.text === text);
    if (found.length !== 1 || !found[0]?.id) throw new Error(`${place}: ${found.length} outcomes read "${text}".`);
    made.outcome.note(place, key, found[0].id);
  }
}

/** Answers a survey as someone without an account; gives the id of the response. */
async function send({ anyone, receiptHash, made }: Demonstration, place: PlaceName, address: string, voice: Voice): Promise<string> {
  const response = randomUUID();
  const code = voice.receipt ? (readReceiptCode(RECEIPT_CODE) ?? '') : randomBytes(15).toString('hex');
  const hash = receiptHash(code);
  made.receipt.note(place, voice.key, hash);
  const given: Record<Purpose, boolean> = { take_part: true, quote_boards: voice.quoting.boards, quote_public: voice.quoting.public };
  await told(anyone.rpc('send_response', {
    the_address: address, the_response: response, the_receipt_hash: hash, the_language: voice.language,
    the_answers: [
      ...Object.entries(voice.ratings).map(([question, rating]) => ({ question, rating })),
      ...voice.said.map(({ question, words }) => ({ question, body: words })),
    ],
    // The questions were read in English, whatever the language of the answer.
    the_consents: PURPOSES.map((purpose) => ({ purpose, given: given[purpose], wording: WORDING[purpose], wordingVersion: CONSENT_VERSION, language: 'en' })),
  }));
  return response;
}

/** Notes under which id the database keeps each thing that was said, as the facilitator can see. */
async function findSayings({ programmes, as, made }: Demonstration, place: PlaceName, sent: Map<string, Voice>): Promise<void> {
  const answers = await told(as(place, 'facilitator').from('answers').select('response_id, question_id, contribution_id').eq('programme_id', programmes[place]).not('contribution_id', 'is', null));
  for (const { response_id, question_id, contribution_id } of answers) {
    const voice = sent.get(response_id);
    if (voice && contribution_id) made.saying.note(place, saying(voice.key, question_id), contribution_id);
  }
}
