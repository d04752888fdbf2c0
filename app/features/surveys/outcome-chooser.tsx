import { useTranslation } from 'react-i18next';
import { setField } from '../../platform/form-intents.ts';
import type { FormState } from '../../platform/form-state.ts';
import { groupOutcomes, type Outcome } from '../theory/outcome.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/choice-group.tsx';
import { Details } from '../../ui/details.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';

interface OutcomeChooserProps {
  form: FormState;
  /** The field that holds the outcomes of this question. */
  name: string;
  questionId: string;
  number: number;
  outcomes: Outcome[];
}

/**
 * The outcomes a question is linked to. Only the chosen ones stand here; all of them are laid out, by level and kind,
 * for one question at a time, since a theory may hold two hundred and a survey a hundred questions.
 */
export function OutcomeChooser({ form, name, questionId, number, outcomes }: OutcomeChooserProps) {
  const { t } = useTranslation('surveys');
  const anchor = `outcomes-${questionId}`;
  const chosenIds = form.chosen(name);
  const chosen = outcomes.filter(({ id }) => chosenIds.includes(id));
  const isChoosing = form.value('choosing') === questionId;
  const forQuestion = t('edit.forQuestion', { number });
  if (outcomes.length === 0) return null;
  if (!isChoosing) {
    return (
      <div id={anchor}>
        <CheckboxGroup name={name} label={t('edit.outcomes')} hint={t(chosen.length === 0 ? 'edit.outcomesNone' : 'edit.outcomesChosen')} options={chosen.map(({ id, text }) => ({ value: id, label: text }))} defaultValue={chosenIds} />
        <Button tone="secondary" formAction={`#${anchor}`} hiddenText={forQuestion} {...setField('choosing', questionId)}>{t('edit.choose')}</Button>
      </div>
    );
  }
  return (
    <div id={anchor}>
      <Fieldset legend={t('edit.outcomes')} legendSize="s">
        {groupOutcomes(outcomes).map(({ level, kind, outcomes: inGroup }) => {
          const group = t('group', { level: t(`theory:level.${level}`), kind: t(`theory:kinds.${kind}`) });
          const ticked = inGroup.filter(({ id }) => chosenIds.includes(id)).length;
          return (
            <Details key={`${level}.${kind}`} summary={t('edit.chosen', { group, chosen: ticked, count: inGroup.length })} open={ticked > 0}>
              <CheckboxGroup name={name} id={`${name}-${level}-${kind}`} label={group} options={inGroup.map(({ id, text, priorityGroup }) => ({ value: id, label: text, hint: priorityGroup ?? undefined }))} defaultValue={chosenIds} />
            </Details>
          );
        })}
      </Fieldset>
      <Button tone="secondary" formAction={`#${anchor}`} hiddenText={forQuestion} {...setField('choosing', '')}>{t('edit.chooseDone')}</Button>
    </div>
  );
}
