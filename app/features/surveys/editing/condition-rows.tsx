import { useTranslation } from 'react-i18next';
import { removeRow } from '../../../platform/form-intents.ts';
import type { FormState } from '../../../platform/form-state.ts';
import { briefly } from '../../../platform/written.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice-group.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { NumberField } from '../../../ui/text-field.tsx';
import { TESTS, TESTS_MAX, type Condition } from '../condition.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';
import type { Question } from '../survey.ts';
import { answerWords, conditionSentence } from './condition-words.ts';
import { breaksOf, contradicts, earlierThan, valuesOf } from './conditions.ts';

const LIST = 'tests';
const QUESTION_SHOWN = 90;

interface ConditionRowsProps {
  form: FormState;
  questionId: string;
  /** Every question of the survey in order. */
  questions: readonly Question[];
}

/** Who sees a question: rows that look at the answers to earlier ones, and the same as a sentence. */
export function ConditionRows({ form, questionId, questions }: ConditionRowsProps) {
  const { t } = useTranslation('editing');
  const earlier = earlierThan(questions, questions.some(({ id }) => id === questionId) ? questionId : null);
  const count = form.rows(LIST);
  const when = typedCondition(form);
  const all = questions.some(({ id }) => id === questionId) ? questions : [...questions, { ...BLANK, id: questionId }];
  const broken = breaksOf(all, { id: questionId, when });
  return (
    <section className="tl-section" id={LIST}>
      <h2>{t('condition.title')}</h2>
      <p dir="auto">{conditionSentence(when, questions, t)}</p>
      {broken.map(({ place, reason }) => <Notice key={place} tone="warning" headingLevel={3} title={t(`break.${reason}`, { number: place + 1 })} />)}
      {broken.length === 0 && contradicts(all, { id: questionId, when }) ? <Notice tone="warning" headingLevel={3} title={t('break.never')} /> : null}
      {count > 1 ? <RadioGroup name="match" label={t('condition.match')} options={(['all', 'any'] as const).map((match) => ({ value: match, label: t(`condition.match.${match}`) }))} defaultValue={form.value('match') || 'all'} /> : null}
      {Array.from({ length: count }, (_, index) => <ConditionRow key={index} form={form} index={index} questions={questions} />)}
      {earlier.length === 0 ? <p className="govuk-hint">{t('condition.first')}</p> : count >= TESTS_MAX ? <p>{t('condition.full', { count })}</p> : (
        <div className="tl-more">
          <Select name="earlier" label={t(count === 0 ? 'condition.about' : 'condition.aboutMore')} options={earlier.map(({ id, text }) => ({ value: id, label: `${questions.findIndex((question) => question.id === id) + 1}. ${briefly(text, QUESTION_SHOWN)}` }))} defaultValue={earlier.at(-1)?.id} />
          <Button tone="secondary" name="addTest" value="yes" formAction={`#${LIST}`}>{t('condition.add')}</Button>
        </div>
      )}
    </section>
  );
}

/** A question without anything, to stand for one that is not in the survey yet. */
const BLANK = { kind: 'open', text: '', outcomes: [], required: false, core: false, options: [], translations: {} } satisfies Omit<Question, 'id'>;

function ConditionRow({ form, index, questions }: { form: FormState; index: number; questions: readonly Question[] }) {
  const { t } = useTranslation('editing');
  const name = (part: string) => `${LIST}[${index}].${part}`;
  const looksAt = questions.find(({ id }) => id === form.value(name('question')));
  const tests = looksAt ? DEFINITIONS[looksAt.kind].tests : [];
  const values = looksAt ? valuesOf(looksAt) : null;
  const said = t('condition.row', { number: index + 1 });
  const hidden = <span className="govuk-visually-hidden"> {said}</span>;
  const value = { name: name('value'), label: <>{t('condition.value')}{hidden}</>, defaultValue: form.value(name('value')), error: form.error(name('value')) };
  const hasValue = tests.some((test) => test !== 'answered');
  return (
    <div className="tl-card">
      <input type="hidden" name={name('question')} value={form.value(name('question'))} />
      <p><strong dir="auto">{looksAt ? t('condition.answerTo', { question: looksAt.text }) : t('condition.goneTitle')}</strong></p>
      {tests.length > 1 ? (
        <Select name={name('test')} label={<>{t('condition.test')}{hidden}</>} options={tests.map((test) => ({ value: test, label: t(`test.${test}`) }))} defaultValue={form.value(name('test'))} error={form.error(name('test'))} />
      ) : <input type="hidden" name={name('test')} value={form.value(name('test')) || 'answered'} />}
      {!looksAt || !hasValue ? <p>{looksAt ? t('test.answered') : null}</p> : values ? (
        <Select {...value} options={values.map((one) => ({ value: one, label: answerWords(looksAt, one, t) }))} emptyText={t('condition.chooseValue')} />
      ) : <NumberField {...value} decimal width={10} autoComplete="off" />}
      <div className="tl-moves">
        <Button tone="quiet" formAction={`#${LIST}`} hiddenText={said} {...removeRow(LIST, index)}>{t('condition.remove')}</Button>
      </div>
    </div>
  );
}

/** The condition as it is typed so far. */
function typedCondition(form: FormState): Condition | undefined {
  const tests = Array.from({ length: form.rows(LIST) }, (_, index) => {
    const part = (name: string) => form.value(`${LIST}[${index}].${name}`);
    return { question: part('question'), test: TESTS.find((test) => test === part('test')) ?? 'answered', value: part('value') };
  });
  return tests.length === 0 ? undefined : { match: form.value('match') === 'any' ? 'any' : 'all', tests };
}
