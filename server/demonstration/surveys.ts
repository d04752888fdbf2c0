import { DATA_PURPOSES } from '../../app/features/listening/purposes.ts';
import { answerAs, closeAndAnswerLate, stopAt } from './answering.ts';
import { peopleOf } from './crowd.ts';
import { inWeeks } from './dates.ts';
import { unwrap, type Demonstration } from './joining.ts';
import { SLUGS, type ProgrammeSlug } from './people.ts';
import type { Person } from './person.ts';
import { definitionFor, surveyOf, type SeedSurvey, type SeedWave } from './survey-seed.ts';
import { saying, voicesOf } from './voices.ts';

/** Makes each place's survey, opens its waves, lets everyone answer without an account, and closes the waves that are over. */
export async function listen(demonstration: Demonstration): Promise<void> {
  const { programmes, as } = demonstration;
  for (const slug of SLUGS) {
    const survey = surveyOf(slug);
    const facilitator = as(slug, 'facilitator');
    await findOutcomes(demonstration, slug, survey.outcomes);
    for (const [key, words] of Object.entries(survey.plainNames))
      await unwrap(
        facilitator.rpc('name_outcome', {
          the_programme: programmes[slug],
          the_outcome: demonstration.made.outcome.id(slug, key),
          the_words: words,
        }),
      );
    const id = await unwrap(
      facilitator.rpc('create_survey', { the_programme: programmes[slug], the_title: survey.title }),
    );
    // Councils and charities listen as a public task; what people tell of health and offences is kept by their consent.
    const purposes = DATA_PURPOSES.map((purpose) => ({
      purpose,
      lawfulBasis: purpose === 'take_part' || purpose === 'equality' ? 'public_task' : 'consent',
      specialCondition: 'explicit_consent',
      criminalCondition: 'consent',
      retentionMonths: 24,
    }));
    await unwrap(facilitator.rpc('save_purposes', { the_survey: id, the_purposes: purposes }));
    const sent = new Map<string, Person>();
    for (const wave of survey.waves) await listenOnce(demonstration, slug, survey, id, wave, sent);
    await findSayings(demonstration, slug, survey, sent);
    await translate(demonstration, slug, sent);
  }
}

/** One wave, from saving the questions it asks to closing it, if it is over. */
async function listenOnce(
  demonstration: Demonstration,
  slug: ProgrammeSlug,
  survey: SeedSurvey,
  id: string,
  wave: SeedWave,
  sent: Map<string, Person>,
): Promise<void> {
  const { as, made } = demonstration;
  const facilitator = as(slug, 'facilitator');
  const definition = definitionFor(slug, survey, wave, (key) => made.outcome.id(slug, key));
  await unwrap(
    facilitator.rpc('save_survey', { the_survey: id, the_title: survey.title, the_definition: definition }),
  );
  const replyBy = inWeeks(wave.replyInWeeks);
  const waveId = await unwrap(
    facilitator.rpc('plan_wave', { the_survey: id, the_name: wave.name, the_reply_by: replyBy }),
  );
  await unwrap(
    facilitator.rpc('change_wave', {
      the_wave: waveId,
      the_name: wave.name,
      the_reply_by: replyBy,
      the_start: null,
      the_end: null,
      the_targets: survey.targets[wave.key] ?? [],
    }),
  );
  await unwrap(facilitator.rpc('open_wave', { the_wave: waveId, the_address: wave.address }));
  for (const { address, channel, group } of wave.links) {
    await unwrap(
      facilitator.rpc('add_link', {
        the_wave: waveId,
        the_address: address,
        the_channel: channel ?? null,
        the_group: group ?? null,
      }),
    );
  }
  const { people, stopped } = peopleOf(slug, wave, definition, voicesOf(slug));
  const asked = { demonstration, slug, wave, waveId, definition };
  for (const question of stopped) await stopAt(asked, question);
  for (const person of people.filter(({ isLate }) => !isLate))
    sent.set(await answerAs(asked, person), person);
  if (wave.state === 'closed')
    await closeAndAnswerLate(
      asked,
      people.filter(({ isLate }) => isLate),
      (response, person) => sent.set(response, person),
    );
}

/** Looks the outcomes up by the words of the plan. An outcome that is not there, or is there twice, stops the loading. */
async function findOutcomes(
  { programmes, as, made }: Demonstration,
  slug: ProgrammeSlug,
  wanted: Record<string, string>,
): Promise<void> {
  const known = await unwrap(
    as(slug, 'facilitator').from('current_outcomes').select('id, text').eq('programme_id', programmes[slug]),
  );
  for (const [key, text] of Object.entries(wanted)) {
    const found = known.filter((outcome) => outcome.text === text);
    if (found.length !== 1 || !found[0]?.id)
      throw new Error(`${slug}: ${found.length} outcomes read "${text}".`);
    made.outcome.note(slug, key, found[0].id);
  }
}

/** Notes under which id the database keeps each thing that was said in words, as the facilitator can see. */
async function findSayings(
  { programmes, as, made }: Demonstration,
  slug: ProgrammeSlug,
  survey: SeedSurvey,
  sent: Map<string, Person>,
): Promise<void> {
  const open = survey.questions.filter(({ kind }) => kind === 'open').map(({ id }) => id);
  const answers = await unwrap(
    as(slug, 'facilitator')
      .from('answers')
      .select('response_id, question_id, contribution_id')
      .eq('programme_id', programmes[slug])
      .in('question_id', open)
      .not('contribution_id', 'is', null),
  );
  for (const { response_id, question_id, contribution_id } of answers) {
    const person = sent.get(response_id);
    if (person && contribution_id) made.saying.note(slug, saying(person.key, question_id), contribution_id);
  }
}

/** Puts the translations the team has made beside people's words. */
async function translate(
  { as, made }: Demonstration,
  slug: ProgrammeSlug,
  sent: Map<string, Person>,
): Promise<void> {
  for (const { key, translations } of sent.values()) {
    for (const [question, words] of Object.entries(translations)) {
      await unwrap(
        as(slug, 'facilitator').rpc('translate', {
          the_contribution: made.saying.id(slug, saying(key, question)),
          the_translation: words,
        }),
      );
    }
  }
}
