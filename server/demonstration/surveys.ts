import { DATA_PURPOSES } from '../../app/features/listening/purposes.ts';
import { answerAs, closeAndAnswerLate, stopAt } from './answering.ts';
import { peopleOf } from './crowd.ts';
import { inWeeks } from './dates.ts';
import { told, type Demonstration } from './joining.ts';
import { PLACES, type PlaceName } from './people.ts';
import type { Person } from './person.ts';
import { definitionFor, surveyOf, type SeedSurvey, type SeedWave } from './survey-seed.ts';
import { saying, voicesOf } from './voices.ts';

/** Makes each place's survey, opens its waves, lets everyone answer without an account, and closes the waves that are over. */
export async function listen(demonstration: Demonstration): Promise<void> {
  const { programmes, as } = demonstration;
  for (const place of PLACES) {
    const survey = surveyOf(place);
    const facilitator = as(place, 'facilitator');
    await findOutcomes(demonstration, place, survey.outcomes);
    for (const [key, words] of Object.entries(survey.plainNames)) await told(facilitator.rpc('name_outcome', { the_programme: programmes[place], the_outcome: demonstration.made.outcome.id(place, key), the_words: words }));
    const id = await told(facilitator.rpc('create_survey', { the_programme: programmes[place], the_title: survey.title }));
    // Councils and charities listen as a public task; what people tell of health and offences is kept by their consent.
    const purposes = DATA_PURPOSES.map((purpose) => ({ purpose, lawfulBasis: purpose === 'take_part' || purpose === 'equality' ? 'public_task' : 'consent', specialCondition: 'explicit_consent', criminalCondition: 'consent', retentionMonths: 24 }));
    await told(facilitator.rpc('save_purposes', { the_survey: id, the_purposes: purposes }));
    const sent = new Map<string, Person>();
    for (const wave of survey.waves) await listenOnce(demonstration, place, survey, id, wave, sent);
    await findSayings(demonstration, place, survey, sent);
    await translate(demonstration, place, sent);
  }
}

/** One wave, from saving the questions it asks to closing it, if it is over. */
async function listenOnce(demonstration: Demonstration, place: PlaceName, survey: SeedSurvey, id: string, wave: SeedWave, sent: Map<string, Person>): Promise<void> {
  const { as, made } = demonstration;
  const facilitator = as(place, 'facilitator');
  const definition = definitionFor(place, survey, wave, (key) => made.outcome.id(place, key));
  await told(facilitator.rpc('save_survey', { the_survey: id, the_title: survey.title, the_definition: definition }));
  const replyBy = inWeeks(wave.replyInWeeks);
  const waveId = await told(facilitator.rpc('plan_wave', { the_survey: id, the_name: wave.name, the_reply_by: replyBy }));
  await told(facilitator.rpc('change_wave', { the_wave: waveId, the_name: wave.name, the_reply_by: replyBy, the_start: null, the_end: null, the_targets: survey.targets[wave.key] ?? [] }));
  await told(facilitator.rpc('open_wave', { the_wave: waveId, the_address: wave.address }));
  for (const { address, channel, group } of wave.links) {
    await told(facilitator.rpc('add_link', { the_wave: waveId, the_address: address, the_channel: channel ?? null, the_group: group ?? null }));
  }
  const { people, stopped } = peopleOf(place, wave, definition, voicesOf(place));
  const asked = { demonstration, place, wave, waveId, definition };
  for (const question of stopped) await stopAt(asked, question);
  for (const person of people.filter(({ isLate }) => !isLate)) sent.set(await answerAs(asked, person), person);
  if (wave.state === 'closed') await closeAndAnswerLate(asked, people.filter(({ isLate }) => isLate), (response, person) => sent.set(response, person));
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

/** Notes under which id the database keeps each thing that was said in words, as the facilitator can see. */
async function findSayings({ programmes, as, made }: Demonstration, place: PlaceName, survey: SeedSurvey, sent: Map<string, Person>): Promise<void> {
  const open = survey.questions.filter(({ kind }) => kind === 'open').map(({ id }) => id);
  const answers = await told(as(place, 'facilitator').from('answers').select('response_id, question_id, contribution_id').eq('programme_id', programmes[place]).in('question_id', open).not('contribution_id', 'is', null));
  for (const { response_id, question_id, contribution_id } of answers) {
    const person = sent.get(response_id);
    if (person && contribution_id) made.saying.note(place, saying(person.key, question_id), contribution_id);
  }
}

/** Puts the translations the team has made beside people's words. */
async function translate({ as, made }: Demonstration, place: PlaceName, sent: Map<string, Person>): Promise<void> {
  for (const { key, translations } of sent.values()) {
    for (const [question, words] of Object.entries(translations)) {
      await told(as(place, 'facilitator').rpc('translate', { the_contribution: made.saying.id(place, saying(key, question)), the_translation: words }));
    }
  }
}
