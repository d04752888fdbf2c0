import { useTranslation } from 'react-i18next';
import { askedEquality } from '../answering/asked-question.ts';
import { SaidWords } from '../answering/said-words.tsx';
import { WAYS } from '../answering/contact.ts';
import type { EqualityQuestion } from '../survey.ts';
import { introductionOf } from '../wording.ts';
import { Tick, Ticks, WritingLine } from './sheet-answers.tsx';
import { SheetQuestion } from './sheet-question.tsx';
import type { PrintedSurvey } from './sheet.tsx';

/** The equality questions on paper of their own, with nothing that joins them to the answers (rule C8). */
export function EqualitySheet({ survey, questions }: { survey: PrintedSurvey; questions: EqualityQuestion[] }) {
  const { t } = useTranslation('sheet');
  return (
    <article className="sheet sheet--alone">
      <h2>{t('equality.title')}</h2>
      <WhoseSheet survey={survey} />
      <p>{t('equality.words')} {t('respond:least', { count: survey.leastCount })}</p>
      <p className="sheet-notice">{t('apart')}</p>
      {questions.map((question, place) => (
        <SheetQuestion key={question.id} question={askedEquality(question, survey.reading, survey.definition.language)} number={place + 1} condition={null} files={survey.files} />
      ))}
    </article>
  );
}

/** How to reach someone, on paper of its own too: only ways they mark safe (rule S5). */
export function ContactSheet({ survey }: { survey: PrintedSurvey }) {
  const { t } = useTranslation('respond');
  return (
    <article className="sheet sheet--alone">
      <h2>{t('sheet:contact.title')}</h2>
      <WhoseSheet survey={survey} />
      <p className="sheet-notice">{t('sheet:apart')}</p>
      <p>{t('contact.safe')}</p>
      {WAYS.map((way) => (
        <section className="sheet-question" key={way}>
          <Ticks><Tick>{t(`contact.way.${way}`)}</Tick></Ticks>
          <WritingLine label={t(`contact.to.${way}`)} />
        </section>
      ))}
      <WritingLine label={t('contact.note')} />
      <WritingLine label={t('contact.name')} />
    </article>
  );
}

/** Which programme and questions a page without a code belongs to: enough to enter it, and nothing of who wrote on it. */
function WhoseSheet({ survey }: { survey: PrintedSurvey }) {
  return <p>{survey.programme}: <SaidWords said={introductionOf(survey.definition, survey.title, survey.reading).title} /></p>;
}
