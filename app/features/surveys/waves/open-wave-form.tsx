import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ADDRESS_MAX } from './wave.schema.ts';
import type { DataPurpose } from '../../listening/purposes.ts';
import type { Hindrance } from './wave.ts';

interface OpenWaveFormProps {
  form: FormState;
  questions: number;
  hindrances: Hindrance[];
  /** Purposes nobody has set down yet, and the page where they are. */
  missing: DataPurpose[];
  purposesHref: string;
  /** Outcomes the questions speak to that have no plain name yet, and the page of the theory where each is given. */
  unnamed: { id: string; text: string }[];
  theoryHref: string;
  /** Where the reader sets down who is responsible; null for whoever has to ask the programme lead. */
  settingsHref: string | null;
  mayWrite: boolean;
}

/** Says what opening a wave means, asks once, and lets it have a readable address; or says what stands in the way. */
export function OpenWaveForm({ form, questions, hindrances, missing, purposesHref, unnamed, theoryHref, settingsHref, mayWrite }: OpenWaveFormProps) {
  const { t } = useTranslation('surveys');
  if (!mayWrite) return <Notice title={t('wave.waitsForLead')} />;
  if (hindrances.length > 0) {
    return (
      <Notice tone="warning" title={t('wave.notYet')}>
        {hindrances.map((hindrance) => <p key={hindrance}>{t(`errors:refusal.${hindrance}`, { parts: missing.map((purpose) => t(`errors:part.${purpose}`)).join(', ') })}</p>)}
        {unnamed.length > 0 ? <ul>{unnamed.map(({ id, text }) => <li key={id}><a href={`${theoryHref}/outcomes/${id}#plain-name`}><bdi>{text}</bdi></a></li>)}</ul> : null}
        {hindrances.includes('responsible_missing') && settingsHref ? <p><a href={settingsHref}>{t('wave.responsible')}</a></p> : null}
        {missing.length > 0 ? <p><a href={purposesHref}>{t('wave.purposes')}</a></p> : null}
      </Notice>
    );
  }
  return (
    <Section title={t('wave.open')} boxed>
      <form method="post" noValidate id="form">
        <input type="hidden" name="intent" value="open" />
        <p>{t(questions === 1 ? 'wave.openWordsOne' : 'wave.openWords', { count: questions })}</p>
        <TextField name="address" exact label={t('wave.address')} optionalText={t('optional')} hint={t('wave.addressHint')} defaultValue={form.value('address')} error={form.error('address')} maxLength={ADDRESS_MAX} width={20} autoComplete="off" autoCapitalize="none" spellCheck={false} dir="ltr" />
        <Button>{t('wave.open')}</Button>
      </form>
    </Section>
  );
}
