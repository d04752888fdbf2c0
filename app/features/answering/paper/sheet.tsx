import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../platform/page-state.tsx';
import { writtenDate } from '../../../platform/written.ts';
import { askedQuestion } from '../../surveys/asked/asked-question.ts';
import { PURPOSES } from '../consent.ts';
import { SaidWords } from '../../surveys/asked/said-words.tsx';
import { pagesOf } from '../../surveys/pages.ts';
import { introductionOf, sectionWordsOf } from '../../surveys/wording.ts';
import { conditionOnPaper } from './condition-on-paper.ts';
import { numbersOf } from '../../surveys/numbers.ts';
import type { PaperCode } from './paper-code.ts';
import { Tick, Ticks } from '../../surveys/asked/sheet-marks.tsx';
import { ContactSheet, EqualitySheet, SheetHead } from './sheet-apart.tsx';
import { KeepSheet } from './sheet-keep.tsx';
import { SheetQuestion } from './sheet-question.tsx';
import type { PrintedSurvey } from './printed-survey.ts';
import { DEFINITIONS } from '../../surveys/kinds/definitions.ts';

/** The codes of one person's set, as they are printed: of the answers, and of how to reach them. Neither tells the other. */
export type SheetCodes = Record<PaperCode, string>;

/** One set of paper for one person: the questions with their code, a page to keep, and pages without a code that go apart. */
export function Sheet({ survey, codes: { answers: code, contact } }: { survey: PrintedSurvey; codes: SheetCodes }) {
  const { t } = useTranslation('sheet');
  const { language } = usePageState();
  const { definition, reading, files } = survey;
  const own = definition.language;
  const numbers = numbersOf(definition.questions);
  const { title, introduction } = introductionOf(definition, survey.title, reading);
  return (
    <>
      <article className="sheet" aria-label={`${t('code')} ${code}`}>
        <SheetHead survey={survey} code={code} />
        <div className="sheet-body">
          <h2><SaidWords said={title} /></h2>
          {introduction ? <p className="sheet-words"><SaidWords said={introduction} /></p> : null}
          <p>{t('how')}</p>
          <h3>{t('for.title')}</h3>
          <p>{t('for.words', { programme: survey.programme })} {t('after', { date: writtenDate(survey.replyBy, language) })}</p>
          <h3>{t('respond:begin.who.title')}</h3>
          <p>{t('copied')} {t('respond:begin.who.team')} {t('respond:least', { count: survey.leastCount })}</p>
          <p>{t('respond:begin.who.danger')} {t('for.back')}</p>
          <section className="sheet-question">
            <h3>{t('respond:begin.agree')}</h3>
            <Ticks how={t('respond:begin.agree.hint')}>
              {PURPOSES.map((purpose) => <Tick key={purpose}>{t(`respond:consent.${purpose}`)} <small>{t(purpose === 'take_part' ? 'respond:consent.take_part.hint' : 'respond:consent.quote.hint')}</small></Tick>)}
            </Ticks>
          </section>
          {pagesOf(definition).map((page) => {
            if (page.kind === 'question') {
              const question = askedQuestion(page.question, reading, own);
              return <SheetQuestion key={page.id} question={question} number={numbers.get(question.id)} condition={conditionOnPaper(page.question, definition, reading, t)} files={files} />;
            }
            const words = sectionWordsOf(page.section, reading, own);
            const said = page.kind === 'notice' ? words.notice : words.support;
            return (
              <Fragment key={page.id}>
                {page.kind === 'notice' ? <h3 className="sheet-section"><SaidWords said={words.title} /></h3> : null}
                {said ? <p className={page.kind === 'notice' ? 'sheet-notice sheet-notice--before' : 'sheet-notice'}><SaidWords said={said} /></p> : null}
              </Fragment>
            );
          })}
        </div>
      </article>
      <KeepSheet survey={survey} code={code} />
      {definition.equality && definition.equality.questions.length > 0 ? <EqualitySheet survey={survey} questions={definition.equality.questions} /> : null}
      {definition.questions.some(({ kind }) => DEFINITIONS[kind].isKeptApart) ? <ContactSheet survey={survey} code={contact} /> : null}
    </>
  );
}
