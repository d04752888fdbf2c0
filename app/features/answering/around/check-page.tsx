import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { CheckAnswersList } from '../../../ui/respond/check-answers-list.tsx';
import { WholeNumbers } from '../../../ui/whole-numbers.tsx';
import type { Consent } from '../consent.ts';
import { AnswerWords } from '../question/answer-words.tsx';
import type { AskedQuestion } from '../../surveys/asked/asked-question.ts';
import { EarlierCode } from './earlier-code.tsx';
import { ClosingNotice, type Closing } from './closing-notice.tsx';
import { changeAddress, type Way } from '../journey.ts';
import type { Answer } from '../draft/draft.ts';
import { useInLanguage } from '../../../ui/in-language.ts';
import { InAnotherLanguage } from '../../surveys/asked/said-words.tsx';
import type { Said } from '../../surveys/wording.ts';
import { PageHeading } from './page-heading.tsx';

interface CheckPageProps {
  answers: { question: AskedQuestion; answer?: Answer; place: number }[];
  /** The addresses under the link. */
  way: Pick<Way, 'start'>;
  closing: Closing;
  consents: Consent[];
  /** Whether to ask for the code from an earlier wave. */
  asksEarlier: boolean;
  /** What was typed of it before. */
  earlier: string;
  result: FormResult;
}

/** What a programme wrote of a question and of the answer to it, as it stands on the page. */
function shownOf({ wording }: AskedQuestion, answer: Answer | undefined): Said[] {
  const chosen = answer === undefined ? [] : 'choices' in answer ? answer.choices : 'order' in answer ? answer.order : [];
  return [wording.text, ...wording.options.filter(({ id }) => chosen.includes(id)).map(({ text }) => text)];
}

/** Everything that will be sent, each with a way to change it that comes straight back (rule A5). */
export function CheckPage({ answers, way, closing, consents, asksEarlier, earlier, result }: CheckPageProps) {
  const { t } = useTranslation('respond');
  const form = formState(result, t, { earlier });
  // Where something can be typed here, it goes along to whatever is changed.
  const change = (to: string) => (asksEarlier ? { form: 'form', to } : changeAddress(way.start, to));
  const inLanguage = useInLanguage();
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <ClosingNotice closing={closing} />
      <PageHeading picture="paper-form">{t('check.title')}</PageHeading>
      <p>{t('check.lead')}</p>
      <InAnotherLanguage said={[...answers.flatMap(({ question, answer }) => shownOf(question, answer)), ...consents]} />
      <form method="post" noValidate id="form">
        <Button>{t('check.send')}</Button>
        <CheckAnswersList
          changeText={t('change')}
          answers={answers.map(({ question, answer, place }) => ({
            key: question.id,
            question: <WholeNumbers text={question.wording.text.text} />,
            questionIn: inLanguage(question.wording.text),
            answer: <AnswerWords question={question} answer={answer} />,
            change: change(`${place}?change`),
          }))}
        />
        <h2>{t('check.consents')}</h2>
        <CheckAnswersList
          changeText={t('change')}
          answers={consents.map(({ purpose, given, wording, language }) => ({
            key: purpose,
            question: wording,
            questionIn: inLanguage({ language }),
            answer: given ? t('check.yes') : t('check.no'),
            change: change(purpose),
          }))}
        />
        {asksEarlier ? <EarlierCode error={form.error('earlier')} typed={form.value('earlier')} /> : null}
        <Button>{t('check.send')}</Button>
      </form>
    </>
  );
}
