import { useTranslation } from 'react-i18next';
import { TextQuestion } from '../../../ui/respond/question.tsx';

/** The box for the code from an earlier wave, for whoever has one. What is typed in it stays until it is sent. */
export function EarlierCode({ error, typed }: { error?: string; typed?: string }) {
  const { t } = useTranslation('respond');
  return <TextQuestion name="earlier" exact level={2} short autoComplete="off" label={t('check.earlier')} hint={t('check.earlier.hint')} error={error} defaultValue={typed} />;
}
