import { useTranslation } from 'react-i18next';
import type { Outcome } from '../theory/outcome.ts';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import type { Question } from './survey.ts';

/** Questions in the order they are asked, each with what it tells us about. */
export function QuestionList({ questions, outcomes }: { questions: readonly Question[]; outcomes: readonly Outcome[] }) {
  const { t } = useTranslation('surveys');
  return (
    <ol className="tl-numbered">
      {questions.map((question) => {
        const linked = outcomes.filter(({ id }) => question.outcomes.includes(id));
        return (
          <li key={question.id}>
            <Card title={<span dir="auto">{question.text}</span>} tag={t(`kind.${question.kind}`)}>
              {question.hint ? <p dir="auto">{question.hint}</p> : null}
              {question.why ? <p dir="auto">{t('survey.why', { why: question.why })}</p> : null}
              {linked.length === 0 ? <p className="govuk-hint">{t('survey.outcomes', { count: 0 })}</p> : (
                <Details summary={t('survey.outcomes', { count: linked.length })}>
                  <ul>
                    {linked.map((outcome) => <li key={outcome.id} dir="auto">{outcome.text}</li>)}
                  </ul>
                </Details>
              )}
            </Card>
          </li>
        );
      })}
    </ol>
  );
}
