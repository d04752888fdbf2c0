import { useTranslation } from 'react-i18next';
import { moveRow, removeRow } from '../../platform/form-intents.ts';
import type { FormState } from '../../platform/form-state.ts';
import type { Outcome } from '../theory/outcome.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { Details } from '../../ui/details.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OutcomeChooser } from './outcome-chooser.tsx';
import { HINT_MAX, QUESTION_MAX, WHY_MAX } from './survey.schema.ts';

interface QuestionEditorProps {
  form: FormState;
  index: number;
  count: number;
  outcomes: Outcome[];
}

/** One question in the editor, with its place in the order. */
export function QuestionEditor({ form, index, count, outcomes }: QuestionEditorProps) {
  const { t } = useTranslation('surveys');
  const name = `questions[${index}]`;
  const id = form.value(`${name}.id`);
  const anchor = `question-${id}`;
  const number = index + 1;
  const kind = form.value(`${name}.kind`) === 'open' ? 'open' : 'statement';
  const said = t('edit.forQuestion', { number });
  const text = form.value(`${name}.text`);
  const isFaulty = ['kind', 'text', 'hint', 'why'].some((field) => form.error(`${name}.${field}`) !== undefined);
  const hasMore = ['hint', 'why'].some((field) => form.value(`${name}.${field}`) !== '' || form.error(`${name}.${field}`) !== undefined);
  return (
    <li id={anchor}>
      <div className="tl-card">
        <input type="hidden" name={`${name}.id`} value={id} />
        <p className="tl-card__tag">{t(`kind.${kind}`)}</p>
        <Details summary={<bdi>{text || t('edit.question', { number })}</bdi>} open={text === '' || isFaulty || form.value('choosing') === id}>
          <RadioGroup name={`${name}.kind`} label={t('edit.kind')} options={(['statement', 'open'] as const).map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kind.${value}Hint`) }))} defaultValue={kind} error={form.error(`${name}.kind`)} />
          <TextArea name={`${name}.text`} label={t(`edit.text.${kind}`)} labelSize="s" rows={2} defaultValue={text} error={form.error(`${name}.text`)} maxLength={QUESTION_MAX} />
          <OutcomeChooser form={form} name={`${name}.outcomes`} questionId={id} number={number} outcomes={outcomes} />
          <Details summary={t('edit.more')} open={hasMore}>
            <TextField name={`${name}.hint`} label={t('edit.hint')} optionalText={t('optional')} hint={t('edit.hintHint')} defaultValue={form.value(`${name}.hint`)} error={form.error(`${name}.hint`)} maxLength={HINT_MAX} dir="auto" autoComplete="off" />
            <TextField name={`${name}.why`} label={t('edit.why')} optionalText={t('optional')} hint={t('edit.whyHint')} defaultValue={form.value(`${name}.why`)} error={form.error(`${name}.why`)} maxLength={WHY_MAX} dir="auto" autoComplete="off" />
          </Details>
        </Details>
        <div className="tl-moves">
          {index === 0 ? null : <Button tone="quiet" formAction={`#${anchor}`} hiddenText={said} {...moveRow('questions', index, index - 1)}>{t('edit.up')}</Button>}
          {index === count - 1 ? null : <Button tone="quiet" formAction={`#${anchor}`} hiddenText={said} {...moveRow('questions', index, index + 1)}>{t('edit.down')}</Button>}
          <Button tone="quiet" formAction="#questions" hiddenText={said} {...removeRow('questions', index)}>{t('edit.remove')}</Button>
        </div>
      </div>
    </li>
  );
}
