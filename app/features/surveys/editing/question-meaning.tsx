import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import type { Outcome } from '../../theory/outcome.ts';
import { CheckboxGroup, RadioGroup } from '../../../ui/choice-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { OutcomeChooser } from '../outcome-chooser.tsx';
import { DEFINITIONS } from '../kinds/definitions.ts';
import type { QuestionKind } from '../kinds/names.ts';

/** An outcome with the metrics of its indicators, as far as they can be linked to a question. */
export interface Measured {
  outcome: string;
  metrics: string[];
}

interface QuestionMeaningProps {
  form: FormState;
  kind: QuestionKind;
  questionId: string;
  number: number;
  isLocked: boolean;
  outcomes: Outcome[];
  measured: readonly Measured[];
}

/** How a question is answered and compared, and what its answers tell us about. */
export function QuestionMeaning({ form, kind, questionId, number, isLocked, outcomes, measured }: QuestionMeaningProps) {
  const { t } = useTranslation('editing');
  const chosen = form.chosen('outcomes');
  const groups = measured
    .filter(({ outcome, metrics }) => chosen.includes(outcome) && metrics.length > 0)
    .map(({ outcome, metrics }) => ({ label: outcomes.find(({ id }) => id === outcome)?.text ?? '', options: metrics.map((metric) => ({ value: `${outcome}|${metric}`, label: metric })) }));
  return (
    <>
      {DEFINITIONS[kind].canBeRequired ? (
        <RadioGroup
          name="answering" label={t('answering')} defaultValue={form.value('answering') || 'skip'} error={form.error('answering')}
          options={(['skip', 'must'] as const).map((value) => ({ value, label: t(`answering.${value}`), hint: t(`answering.${value}Hint`) }))}
        />
      ) : null}
      {DEFINITIONS[kind].becomesContribution && !isLocked ? (
        <CheckboxGroup name="core" label={t('core')} options={[{ value: 'on', label: t('core.is'), hint: t('core.hint') }]} defaultValue={form.chosen('core')} />
      ) : null}
      {DEFINITIONS[kind].becomesContribution ? (
        <section className="tl-section">
          <h2>{t('meaning.title')}</h2>
          {outcomes.length === 0 ? <p>{t('meaning.none')}</p> : <OutcomeChooser form={form} name="outcomes" questionId={questionId} number={number} outcomes={outcomes} />}
          {groups.length > 0 ? (
            <Select name="indicator" label={t('meaning.indicator')} labelSize="s" optionalText={t('optional')} hint={t('meaning.indicatorHint')} groups={groups} emptyText={t('meaning.noIndicator')} defaultValue={form.value('indicator')} error={form.error('indicator')} />
          ) : <input type="hidden" name="indicator" value={form.value('indicator')} />}
        </section>
      ) : null}
    </>
  );
}
