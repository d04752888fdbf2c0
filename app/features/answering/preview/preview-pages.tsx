import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findLanguage } from '../../../platform/languages.ts';
import { Speaking } from '../../../platform/speaking.tsx';
import { Framed } from '../../../ui/framed.tsx';
import previewStyles from '../../../ui/styles/preview.scss?url';
import { askedEquality, askedQuestion, type AskedQuestion } from '../../surveys/asked/asked-question.ts';
import { BeginPage } from '../around/begin-page.tsx';
import { countOf, type QuestionCount } from '../question/question-count.ts';
import { QuestionPage } from '../question/question-page.tsx';
import { SectionPage } from '../question/section-page.tsx';
import { reasonOf, type Face } from '../../surveys/face/face.ts';
import { conditionSentence } from '../../surveys/editing/condition-words.ts';
import { pagesOf, type SurveyPage } from '../../surveys/pages.ts';
import { sizeOf } from '../asked-survey.ts';
import { numbersOf } from '../../surveys/numbers.ts';
import type { SurveyDefinition } from '../../surveys/survey.ts';
import { introductionOf, sectionWordsOf, type Reading } from '../../surveys/wording.ts';
import { fallbackOf, isElsewhere, type Fallback } from '../../surveys/wordings/fallback.ts';
import { nameOf, pageLanguageOf } from '../../surveys/wordings/languages.ts';

interface PreviewPagesProps {
  here: string;
  face: Face;
  survey: { title: string; definition: SurveyDefinition };
  reading: Reading;
  replyBy: string;
  leastCount: number;
}

const UNSENT = undefined;

/** Every page of a survey in order, each in a frame of its own, with what is not as it was asked for said above it. */
export function PreviewPages({ here, face, survey, reading, replyBy, leastCount }: PreviewPagesProps) {
  const { t } = useTranslation('wordings');
  const { definition } = survey;
  const own = definition.language;
  const numbers = numbersOf(definition.questions);
  const files = `${here}/files/`;
  const begin = introductionOf(definition, survey.title, reading);
  const asked = (question: AskedQuestion, count: QuestionCount | null) => (
    <QuestionPage question={question} initial={{}} count={count} files={files} closing={null} result={UNSENT} />
  );
  const show = (page: SurveyPage) => {
    if (page.kind === 'question') {
      const question = askedQuestion(page.question, reading, own);
      const step = numbers.get(question.id);
      const condition = page.question.when ? conditionSentence(page.question.when, definition.questions, t) : null;
      return <PreviewOf key={page.id} name={step ? t('translation.question', { number: step }) : t('respond:information.title')} reading={reading} condition={condition} fallback={fallbackOf(question.wording, reading)}>{asked(question, countOf(definition, question.id))}</PreviewOf>;
    }
    const { title, notice, support } = sectionWordsOf(page.section, reading, own);
    const words = page.kind === 'notice' ? notice : support;
    const maySkip = !definition.questions.some(({ section, required }) => section === page.section.id && required);
    return (
      <PreviewOf key={page.id} name={t(`part.${page.kind}`)} reading={reading} fallback={{ isUntranslated: isElsewhere([title, words], reading.language), isNotEasy: false }}>
        <SectionPage kind={page.kind} title={title} words={words} maySkip={maySkip} closing={null} />
      </PreviewOf>
    );
  };
  const equality = definition.equality?.questions ?? [];
  return (
    <ol className="tl-preview">
      <PreviewOf name={t('preview.begin')} reading={reading} fallback={{ isUntranslated: isElsewhere([begin.title, begin.introduction], reading.language), isNotEasy: false }}>
        <BeginPage survey={{ title: begin.title, ...reasonOf(face, begin.introduction, reading.language), asker: face, replyBy, leastCount, size: sizeOf(definition), closing: null }} given={[]} about={here} consentIn={null} start={here} isChange={false} result={UNSENT} />
      </PreviewOf>
      {pagesOf(definition).map(show)}
      {equality.map((question, place) => {
        const shown = askedEquality(question, reading, own);
        return <PreviewOf key={question.id} name={t('translation.equality', { number: place + 1 })} reading={reading} fallback={{ ...fallbackOf(shown.wording, reading), isNotEasy: false }}>{asked(shown, { step: place + 1, total: equality.length, depends: false })}</PreviewOf>;
      })}
    </ol>
  );
}

/** One page in its frame. */
function PreviewOf({ name, reading, condition, fallback, children }: { name: string; reading: Reading; condition?: string | null; fallback: Fallback; children: ReactNode }) {
  const { t } = useTranslation('wordings');
  const language = pageLanguageOf(reading.language);
  const asked = nameOf(reading.language);
  return (
    <li>
      <h2 className="govuk-heading-s">{name}</h2>
      {condition ? <p className="govuk-hint" dir="auto">{condition}</p> : null}
      {fallback.isUntranslated ? <p className="govuk-hint">{t('preview.untranslated', { language: asked })}</p> : null}
      {fallback.isNotEasy ? <p className="govuk-hint">{t('preview.notEasy', { language: asked })}</p> : null}
      <Framed label={t('preview.page', { name })} styles={previewStyles} lang={language} dir={findLanguage(language).direction}>
        <Speaking language={language}>{children}</Speaking>
      </Framed>
    </li>
  );
}
