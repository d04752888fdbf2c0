import { useTranslation } from 'react-i18next';
import { askedEquality } from '../../surveys/asked/asked-question.ts';
import { SaidWords } from '../../surveys/asked/said-words.tsx';
import { WAYS, type Way } from '../../surveys/kinds/contact/ways.ts';
import type { EqualityQuestion } from '../../surveys/survey.ts';
import { introductionOf } from '../../surveys/wording.ts';
import { Tick, Ticks, WritingLines } from '../../surveys/asked/sheet-marks.tsx';
import { SheetQuestion } from './sheet-question.tsx';
import type { PrintedSurvey } from './printed-survey.ts';

/** The equality questions on paper of their own, with nothing that joins them to the answers (rule C8). */
export function EqualitySheet({ survey, questions }: { survey: PrintedSurvey; questions: EqualityQuestion[] }) {
  const { t } = useTranslation('sheet');
  return (
    <article className="sheet sheet--apart">
      <SheetHead survey={survey} />
      <div className="sheet-body">
        <h2>{t('equality.title')}</h2>
        <WhoseSheet survey={survey} />
        <p>{t('equality.words')} {t('respond:least', { count: survey.leastCount })}</p>
        <p className="sheet-notice">{t('apart')}</p>
        {questions.map((question, place) => (
          <SheetQuestion key={question.id} question={askedEquality(question, survey.reading, survey.definition.language)} number={place + 1} condition={null} files={survey.files} />
        ))}
      </div>
    </article>
  );
}

/** How many lines each way needs below its words; none, when one beside them is enough. */
const LINES_BELOW: Record<Way, number> = { email: 0, text: 0, call: 0, post: 2, worker: 1 };

/** How to reach someone, on paper of its own too: only ways they mark safe (rule S5). The strip at its foot holds the code by which they take it back. */
export function ContactSheet({ survey, code }: { survey: PrintedSurvey; code: string }) {
  const { t } = useTranslation('respond');
  return (
    <article className="sheet sheet--apart">
      <SheetHead survey={survey} code={code} />
      <div className="sheet-body">
        <h2>{t('sheet:contact.title')}</h2>
        <WhoseSheet survey={survey} />
        <p className="sheet-notice">{t('sheet:contact.apart')}</p>
        <p>{t('contact.safe')}</p>
        {WAYS.map((way) => (
          <section className="sheet-question sheet-way" key={way}>
            <Ticks><Tick>{t(`contact.way.${way}`)}</Tick></Ticks>
            <WritingLines label={t(`contact.to.${way}`)} below={LINES_BELOW[way]} />
          </section>
        ))}
        <section className="sheet-question">
          <WritingLines label={t('contact.note')} below={1} />
          <WritingLines label={t('contact.name')} />
        </section>
        <footer className="sheet-strip">
          <p className="sheet-strip__cut">{t('sheet:contact.tear')}</p>
          <p>{t('sheet:contact.code')} <strong className="sheet-strip__code" dir="ltr" translate="no">{code}</strong></p>
          <p>{t('sheet:contact.use', { address: survey.address })}</p>
        </footer>
      </div>
    </article>
  );
}

/** The top of every page of a sheet: whose programme it is, its code if it has one, and what it is a sheet of. */
export function SheetHead({ survey, code }: { survey: PrintedSurvey; code?: string }) {
  const { t } = useTranslation('sheet');
  return (
    <div className="sheet-head">
      <p>
        <span>{survey.programme}</span>
        {code ? <span>{t('code')}: <strong dir="ltr" translate="no">{code}</strong></span> : null}
        <span>{t('form')}: <bdi dir="ltr" translate="no">{survey.formCode}</bdi></span>
      </p>
    </div>
  );
}

/** Which questions a page belongs to. */
function WhoseSheet({ survey }: { survey: PrintedSurvey }) {
  return <p><SaidWords said={introductionOf(survey.definition, survey.title, survey.reading).title} /></p>;
}
