import { useTranslation } from 'react-i18next';
import { briefly } from '../../../platform/written.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { TakenOut } from './questions-in-order.ts';

/** Says which question is gone and how many looked at its answer, and holds it for as long as the page is open, to bring it back. */
export function TakenOutNotice({ here, taken, lookedAt }: { here: string; taken: TakenOut; lookedAt: number }) {
  const { t } = useTranslation('editing');
  return (
    <Notice tone="success" announce title={t('taken.title')}>
      <p dir="auto">{briefly(taken.question.text)}</p>
      {lookedAt > 0 ? <p>{t('taken.lookedAt', { count: lookedAt })}</p> : null}
      <form method="post" action={here}>
        <input type="hidden" name="intent" value="bringBack" />
        <input type="hidden" name="place" value={taken.place} />
        <input type="hidden" name="question" value={JSON.stringify(taken.question)} />
        <Button tone="secondary">{t('taken.back')}</Button>
      </form>
    </Notice>
  );
}
