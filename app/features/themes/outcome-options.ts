import { useTranslation } from 'react-i18next';
import { groupOutcomes, type Outcome } from '../theory/outcome.ts';
import { beginningOf } from '../voices/contribution.ts';

/** As much of an outcome as one line of a list of choices can show. */
const OPTION_MAX = 110;

/** Puts outcomes into the groups of a select, by level and kind. */
export function useOutcomeOptions(): (outcomes: readonly Outcome[]) => { label: string; options: { value: string; label: string }[] }[] {
  const { t } = useTranslation('theory');
  return (outcomes) =>
    groupOutcomes(outcomes).map((group) => ({
      label: `${t(`level.${group.level}`)}: ${t(`kinds.${group.kind}`)}`,
      options: group.outcomes.map(({ id, text, priorityGroup }) => ({ value: id, label: beginningOf(priorityGroup ? `${text} (${priorityGroup})` : text, OPTION_MAX) })),
    }));
}
