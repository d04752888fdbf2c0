import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../../platform/page-state.tsx';
import { writtenDate, writtenMonth } from '../../../../platform/written.ts';
import { WholeNumbers } from '../../../../ui/whole-numbers.tsx';
import type { AskedQuestion } from './asked-question.ts';
import type { Answer } from '../draft/draft.ts';
import { SaidWords, useInLanguage } from './said-words.tsx';

/** An answer as the person reads it before it is sent. */
export function AnswerWords({ question, answer }: { question: AskedQuestion; answer: Answer | undefined }) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  const inLanguage = useInLanguage();
  if (!answer) return <i>{t('check.unasked')}</i>;
  if ('rating' in answer) return t(`voices:rating.${answer.rating}`);
  // Someone's own words stand as their own language runs; everything else as the page does.
  if ('body' in answer) return <p dir="auto"><WholeNumbers text={answer.body} /></p>;
  if ('scale' in answer) return String(answer.scale);
  if ('agreed' in answer) return t(answer.agreed ? 'check.yes' : 'check.no');
  if ('date' in answer) return writtenPart(answer.date, language);
  if ('number' in answer) return <><bdi>{answer.number}</bdi>{question.wording.unit ? <> <SaidWords said={question.wording.unit} /></> : null}</>;
  if ('ways' in answer) {
    return (
      <>
        {answer.ways.map(({ way, to }) => <Fragment key={way}>{t(`contact.way.${way}`)}: <bdi><WholeNumbers text={to} /></bdi><br /></Fragment>)}
        {answer.note ? <><bdi><WholeNumbers text={answer.note} /></bdi><br /></> : null}
        {answer.name ? <bdi>{answer.name}</bdi> : null}
      </>
    );
  }
  if ('choices' in answer || 'order' in answer) {
    const isOrder = 'order' in answer;
    const chosen = isOrder ? answer.order : answer.choices;
    return chosen.map((id, index) => {
      const option = question.wording.options.find((one) => one.id === id);
      return option ? (
        <Fragment key={id}>
          {index > 0 ? <br /> : null}
          <span {...inLanguage(option.text)}>
            {isOrder ? `${index + 1}. ` : ''}<WholeNumbers text={option.text.text} />{!isOrder && option.role === 'other' && answer.other ? <>: <bdi>{answer.other}</bdi></> : null}
          </span>
        </Fragment>
      ) : null;
    });
  }
  return <i>{t('check.skipped')}</i>;
}

/** As much of a date as is known: 2024, March 2024 or 9 March 2024. */
function writtenPart(date: string, language: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? writtenMonth(`${date}-01`, language) : writtenDate(date, language);
}
