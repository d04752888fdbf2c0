import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../theory/outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { conditionSentence } from './editing/condition-words.ts';
import { brokenQuestions } from './editing/conditions.ts';
import { RemoveQuestion } from './editing/remove-question.tsx';
import { numbersOf } from './numbers.ts';
import type { Question, SurveyDefinition } from './survey.ts';
import { nameOf } from './wordings/languages.ts';
import { readinessOf, textsOfQuestion } from './wordings/texts.ts';
import { DEFINITIONS } from './kinds/definitions.ts';

interface QuestionListProps {
  /** The address of the survey. */
  here: string;
  definition: SurveyDefinition;
  /** The questions a wave has asked as core questions: these stay. */
  lockedCore: readonly Question[];
  outcomes: readonly Outcome[];
  mayWrite: boolean;
}

/** Questions in the order they are asked, under their sections, each with what is to know about it and what can be done. */
export function QuestionList(props: QuestionListProps) {
  const { questions, sections } = props.definition;
  const { t } = useTranslation('editing');
  const broken = brokenQuestions(questions);
  return (
    <ol className="tl-numbered">
      {questions.map((question, place) => {
        const section = sections.find(({ id }) => id === question.section);
        const begins = question.section !== questions[place - 1]?.section;
        const lead = begins && section ? <p className="tl-card__tag">{t('list.section')} <bdi>{section.title}</bdi></p> : null;
        return (
          <li key={question.id} id={`question-${question.id}`} className={DEFINITIONS[question.kind].asks ? undefined : 'tl-numbered__apart'}>
            <QuestionCard {...props} question={question} place={place} lead={lead} isBroken={broken.includes(question)} />
          </li>
        );
      })}
    </ol>
  );
}

function QuestionCard({ here, definition, lockedCore, outcomes, mayWrite, question, place, lead, isBroken }: QuestionListProps & { question: Question; place: number; lead: ReactNode; isBroken: boolean }) {
  const { t } = useTranslation('editing');
  const isLocked = lockedCore.some(({ id }) => id === question.id);
  const linked = outcomes.filter(({ id }) => question.outcomes.includes(id));
  const number = numbersOf(definition.questions).get(question.id);
  const said = number === undefined ? t('surveys:edit.forInformation') : t('surveys:edit.forQuestion', { number });
  const href = `${here}/questions/${question.id}`;
  return (
    <div>
      {lead}
      <Card title={<span dir="auto">{mayWrite ? <a href={href}>{question.text}</a> : question.text}</span>} tag={<Tags question={question} isLocked={isLocked} isBroken={isBroken} />}>
        {question.hint ? <p dir="auto">{question.hint}</p> : null}
        {question.why ? <p dir="auto">{t('surveys:survey.why', { why: question.why })}</p> : null}
        {question.when ? <p dir="auto">{conditionSentence(question.when, definition.questions, t)}</p> : null}
        <ul className="tl-items__facts">{factsOf(question, definition, t).map((fact) => <li key={fact}>{fact}</li>)}</ul>
        {!DEFINITIONS[question.kind].becomesContribution ? null : linked.length === 0 ? <p className="govuk-hint">{t(DEFINITIONS[question.kind].waitsToBeTagged ? 'surveys:survey.untagged' : 'surveys:survey.countedOnly')}</p> : (
          <Details summary={t('surveys:survey.outcomes', { count: linked.length })}>
            <ul>{linked.map((outcome) => <li key={outcome.id} dir="auto">{outcome.text}</li>)}</ul>
          </Details>
        )}
        {mayWrite ? (
          <div className="tl-moves">
            {place === 0 ? null : <Move here={here} question={question} intent="up" said={said} />}
            {place === definition.questions.length - 1 ? null : <Move here={here} question={question} intent="down" said={said} />}
            {isLocked ? null : <RemoveQuestion here={here} question={question} summary={<>{t('list.remove')}<span className="govuk-visually-hidden"> {said}</span></>} />}
          </div>
        ) : null}
      </Card>
    </div>
  );
}

function Tags({ question, isLocked, isBroken }: { question: Question; isLocked: boolean; isBroken: boolean }) {
  const { t } = useTranslation('editing');
  const tags = [
    <Fragment key="kind">{t(`surveys:kind.${question.kind}`)} </Fragment>,
    question.core ? <StateTag key="core" tone={isLocked ? 'ended' : 'good'}>{t(isLocked ? 'list.coreLocked' : 'list.core')}</StateTag> : null,
    question.required ? <StateTag key="required">{t('list.required')}</StateTag> : null,
    isBroken ? <StateTag key="broken" tone="attention">{t('list.broken')}</StateTag> : null,
  ];
  return <>{tags}</>;
}

/** Moves a question one place; comes back to it. */
function Move({ here, question, intent, said }: { here: string; question: Question; intent: 'up' | 'down'; said: string }) {
  const { t } = useTranslation('editing');
  return (
    <form method="post" action={here}>
      <input type="hidden" name="question" value={question.id} />
      <Button tone="quiet" name="intent" value={intent} hiddenText={said}>{t(intent)}</Button>
    </form>
  );
}

type Say = (key: string, values?: Record<string, unknown>) => string;

/** Small facts: how many options, what is ready in each language and in easy read. */
function factsOf(question: Question, definition: SurveyDefinition, t: Say): string[] {
  const texts = textsOfQuestion(question, 'question');
  const own = texts.filter(({ own }) => own !== '' && own !== undefined);
  return [
    question.options.length > 0 ? t('list.options', { count: question.options.length }) : '',
    DEFINITIONS[question.kind].asks && !question.required ? t('list.skip') : '',
    ...definition.languages.filter((tag) => tag !== definition.language).map((tag) => {
      const { ready, total } = readinessOf(own, tag);
      return t(ready === total ? 'list.ready' : ready === 0 ? 'list.untranslated' : 'list.partly', { language: nameOf(tag), ready, total });
    }),
    definition.easyRead ? t(question.easy?.text ? (question.picture ? 'list.easy' : 'list.easyNoPicture') : 'list.noEasy') : '',
    question.audio ? t('list.recorded') : '',
    question.indicator ? t('list.indicator') : '',
  ].filter((fact) => fact !== '');
}
