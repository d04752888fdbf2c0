import { useTranslation } from 'react-i18next';
import { askedEquality } from '../../surveys/asked/asked-question.ts';
import { SaidWords } from '../../surveys/asked/said-words.tsx';
import { CONTACT_METHODS, type ContactMethod } from '../../surveys/kinds/contact/contact-methods.ts';
import type { EqualityQuestion } from '../../surveys/survey.ts';
import { introductionOf } from '../../surveys/wording.ts';
import { Tick, Ticks, WritingLines } from '../../surveys/asked/paper-marks.tsx';
import { PaperFormQuestion } from './paper-form-question.tsx';
import type { PrintedSurvey } from './printed-survey.ts';

/** The equality questions on paper of their own, with nothing that joins them to the answers (rule C8). */
export function EqualityPaperForm({
  survey,
  questions,
}: {
  survey: PrintedSurvey;
  questions: EqualityQuestion[];
}) {
  const { t } = useTranslation('sheet');
  return (
    <article className="sheet sheet--apart">
      <PaperFormHead survey={survey} />
      <div className="sheet-body">
        <h2>{t('equality.title')}</h2>
        <PaperFormOwner survey={survey} />
        <p>
          {t('equality.words')} {t('respond:least', { count: survey.leastCount })}
        </p>
        <p className="sheet-notice">{t('apart')}</p>
        {questions.map((question, index) => (
          <PaperFormQuestion
            key={question.id}
            question={askedEquality(question, survey.reading, survey.definition.language)}
            number={index + 1}
            condition={null}
            files={survey.files}
          />
        ))}
      </div>
    </article>
  );
}

/** How many lines each way needs below its words; none, when one beside them is enough. */
const LINES_BELOW: Record<ContactMethod, number> = { email: 0, text: 0, call: 0, post: 2, worker: 1 };

/** How to reach someone, on paper of its own too: only ways they mark safe (rule S5). The strip at its foot holds the code by which they take it back. */
export function ContactPaperForm({ survey, code }: { survey: PrintedSurvey; code: string }) {
  const { t } = useTranslation('respond');
  return (
    <article className="sheet sheet--apart">
      <PaperFormHead survey={survey} code={code} />
      <div className="sheet-body">
        <h2>{t('sheet:contact.title')}</h2>
        <PaperFormOwner survey={survey} />
        <p className="sheet-notice">{t('sheet:contact.apart')}</p>
        <p>{t('contact.safe')}</p>
        {CONTACT_METHODS.map((method) => (
          <section className="sheet-question sheet-way" key={method}>
            <Ticks>
              <Tick>{t(`contact.way.${method}`)}</Tick>
            </Ticks>
            <WritingLines label={t(`contact.to.${method}`)} below={LINES_BELOW[method]} />
          </section>
        ))}
        <section className="sheet-question">
          <WritingLines label={t('contact.note')} below={1} />
          <WritingLines label={t('contact.name')} />
        </section>
        <footer className="sheet-strip">
          <p className="sheet-strip__cut">{t('sheet:contact.tear')}</p>
          <p>
            {t('sheet:contact.code')}{' '}
            <strong className="sheet-strip__code" dir="ltr" translate="no">
              {code}
            </strong>
          </p>
          <p>{t('sheet:contact.use', { address: survey.address })}</p>
        </footer>
      </div>
    </article>
  );
}

/** The top of every page of a sheet: whose programme it is, its code if it has one, and what it is a sheet of. */
export function PaperFormHead({ survey, code }: { survey: PrintedSurvey; code?: string }) {
  const { t } = useTranslation('sheet');
  return (
    <div className="sheet-head">
      <p>
        <span>{survey.programme}</span>
        {code ? (
          <span>
            {t('code')}:{' '}
            <strong dir="ltr" translate="no">
              {code}
            </strong>
          </span>
        ) : null}
        <span>
          {t('form')}:{' '}
          <bdi dir="ltr" translate="no">
            {survey.formCode}
          </bdi>
        </span>
      </p>
    </div>
  );
}

/** Which questions a page belongs to. */
function PaperFormOwner({ survey }: { survey: PrintedSurvey }) {
  return (
    <p>
      <SaidWords said={introductionOf(survey.definition, survey.title, survey.reading).title} />
    </p>
  );
}
