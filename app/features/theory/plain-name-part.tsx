import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { LANGUAGES } from '../../platform/languages.ts';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Section } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PLAIN_NAME_MAX, type PlainName } from './outcome-name.ts';

/** What people who answered read when they follow their words to this outcome, and where it is written. */
export function PlainNamePart({ name, mayWrite, result }: { name: PlainName; mayWrite: boolean; result: FormResult }) {
  const { t } = useTranslation('theory');
  const form = formState(result, t, { name });
  return (
    <Section title={t('plainName.title')} id="plain-name">
      {name.en ? <p><b dir="auto">{name.en}</b></p> : <p>{t('plainName.none')}</p>}
      {mayWrite ? (
        <Details summary={t('plainName.change')} open={form.problems.length > 0 || !name.en}>
          <form method="post" noValidate>
            <p className="govuk-hint">{t('plainName.hint')}</p>
            {LANGUAGES.map(({ code, name: own, direction }) => (
              <TextField key={code} name={`name.${code}`} id={`name-${code}`} label={<bdi lang={code}>{own}</bdi>} labelSize="s" defaultValue={form.value(`name.${code}`)} error={form.error(`name.${code}`)} maxLength={PLAIN_NAME_MAX} dir={direction} lang={code} autoComplete="off" />
            ))}
            <Button>{t('plainName.save')}</Button>
          </form>
        </Details>
      ) : null}
    </Section>
  );
}
