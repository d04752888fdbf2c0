import { useTranslation } from 'react-i18next';
import { ReceiptCode } from '../../../ui/respond/receipt-code.tsx';

/** A code to keep, with a button that copies it; the button shows where scripts run alone, since nothing else can copy. */
export function CodeToKeep({ label, code, keep }: { label: string; code: string; keep: string }) {
  const { t } = useTranslation('respond');
  return (
    <ReceiptCode label={label} code={code}>
      <p>{keep}</p>
      <p hidden>
        <button type="button" className="govuk-button govuk-button--secondary" id="copy" value={code} data-said={t('copy.done', { button: t('clear.button') })}>{t('copy.button')}</button>
      </p>
      <p role="status" />
      <script src="/copy-code.js" defer />
    </ReceiptCode>
  );
}
