import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import type { FormResult, FormState } from './form-state.ts';

/** Whether someone else had saved when this form was sent. */
export function isOvertaken(result: FormResult): boolean {
  return result?.error?.['']?.some((key) => key.split('|')[0] === 'refusal.changed_meanwhile') ?? false;
}

/**
 * The revision a form is sent with: the one it was first filled from, however often it comes back with faults; once it
 * was told that someone else has saved, the newest, so that the next saving is made knowingly.
 */
export function revisionOf(form: FormState, result: FormResult, newest: number): string {
  return isOvertaken(result) ? String(newest) : form.value('revision') || String(newest);
}

/** Says that what was typed is still here, and leads to what the other one saved. */
export function ChangedMeanwhile({ result, href, what = 'survey' }: { result: FormResult; href: string; what?: 'survey' | 'wave' | 'purposes' | 'decision' | 'element' | 'theme' | 'recommendation' }) {
  const { t } = useTranslation('errors');
  if (!isOvertaken(result)) return null;
  return (
    <Notice tone="warning" title={t(`overtaken.${what}`)}>
      <p>{t(what === 'survey' ? 'overtaken.words' : 'overtaken.whole')}</p>
      <p><a href={href} target="_blank" rel="noreferrer">{t('overtaken.look')}</a></p>
    </Notice>
  );
}
