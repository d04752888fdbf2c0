import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { briefly } from '../../../platform/written.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import type { Question } from '../survey.ts';

/** Takes a question out; asks once. The survey's own page, where it leads, offers to bring it back. */
export function RemoveQuestion({ here, question, summary }: { here: string; question: Pick<Question, 'id' | 'text'>; summary: ReactNode }) {
  const { t } = useTranslation('editing');
  return (
    <Details summary={summary}>
      <form method="post" action={`${here}#questions`}>
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="question" value={question.id} />
        <p>{t('removeWords')}</p>
        <Button tone="warning" hiddenText={briefly(question.text, 60)}>{t('removeDo')}</Button>
      </form>
    </Details>
  );
}
