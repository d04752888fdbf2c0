import { useTranslation } from 'react-i18next';
import type { FormState } from '../../platform/form-state.ts';
import { writtenMonth } from '../../platform/written.ts';
import { beginningOf, spoken } from '../voices/contribution.ts';
import { nameOfLanguage, TEAM_LANGUAGE } from '../voices/speaking.ts';
import { ErrorMessage } from '../../ui/field.tsx';
import { PickList } from '../../ui/pick-list.tsx';
import type { Desk } from './desk.server.ts';

/** As much of someone's words as the list shows; all of them stand on their own page. */
const WORDS_MAX = 300;
const OUTCOME_MAX = 90;

/** What was heard, newest first, each with what it was tagged to and a box to tick. */
export function DeskList({ here, desk, form }: { here: string; desk: Desk; form: FormState }) {
  const { t } = useTranslation('voices');
  const outcomes = new Map(desk.outcomes.map(({ id, text }) => [id, text]));
  const error = form.error('contributions');
  return (
    <>
      {error === undefined ? null : <ErrorMessage>{error}</ErrorMessage>}
      <PickList
        name="contributions"
        isSpeech
        chosen={form.chosen('contributions')}
        picks={desk.heard.map((heard) => {
          const tags = desk.tags.filter(({ contributionId }) => contributionId === heard.id);
          return {
            value: heard.id,
            label: beginningOf(spoken(heard, t), WORDS_MAX),
            lang: heard.words === null ? undefined : heard.language,
            facts: (
              <>
                <bdi>{heard.question}</bdi> · <bdi>{heard.survey}: {heard.wave}</bdi> · <bdi>{heard.pseudonym}</bdi> · {writtenMonth(heard.givenIn, 'en')}
              </>
            ),
            children: (
              <>
                {heard.translation === null ? null : (
                  <p className="tl-picks__facts">
                    {t('quoted.original', { language: nameOfLanguage(heard.language) })}. {t('quoted.translation', { language: nameOfLanguage(TEAM_LANGUAGE) })}:{' '}
                    <span lang={TEAM_LANGUAGE} dir="auto">{beginningOf(heard.translation, WORDS_MAX)}</span>
                  </p>
                )}
                {tags.length === 0 ? <p className="tl-picks__facts">{t('desk.untagged')}</p> : (
                  <ul className="tl-picks__facts">
                    {tags.map(({ outcomeId, stance }) => (
                      <li key={outcomeId}>
                        {t(`stance.${stance}`)}: <bdi>{beginningOf(outcomes.get(outcomeId) ?? t('tags.gone'), OUTCOME_MAX)}</bdi>
                      </li>
                    ))}
                  </ul>
                )}
                <a href={`${here}/${heard.id}`}>
                  {t('desk.open')}
                  <span className="govuk-visually-hidden"> {t('desk.openWhose', { pseudonym: heard.pseudonym, question: heard.question })}</span>
                </a>
              </>
            ),
          };
        })}
      />
    </>
  );
}
