import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.tsx';
import { countFindings, type Finding } from './checker.ts';

/** What the checker found, in numbers, with the way to it: for the survey's own page and before a wave opens. */
export function FindingsNotice({ here, findings }: { here: string; findings: readonly Finding[] }) {
  const { t } = useTranslation('wordings');
  const { stopping, advice } = countFindings(findings);
  if (findings.length === 0) return null;
  return (
    <Notice tone={stopping > 0 ? 'warning' : 'info'} title={stopping > 0 ? t('check.stopping', { count: stopping }) : t('check.stoppingNone')}>
      <p>
        {advice > 0 ? `${t('check.advice', { count: advice })}. ` : null}
        <a href={`${here}/check`}>{t('check.open')}</a>
      </p>
    </Notice>
  );
}
