import { useTranslation } from 'react-i18next';
import { revisionOf } from '../../../platform/changed-meanwhile.tsx';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PickList } from '../../../ui/pick-list.tsx';
import { EQUALITY_QUESTIONS, EQUALITY_VERSION, equalitySet } from './equality-questions.ts';
import type { Survey } from '../surveys.server.ts';
import { nameOf } from '../wordings/languages.ts';

/** Which equality questions are asked after sending: ticked ones are, the others are not. */
export function EqualityForm({ survey, result }: { survey: Survey; result: FormResult }) {
  const { t } = useTranslation('library');
  const { definition, revision } = survey.version;
  const held = definition.equality;
  const form = formState(result, t, { equality: held?.questions.map(({ id }) => id) ?? [] });
  const chosen = form.chosen('equality');
  const picks = EQUALITY_QUESTIONS.map(({ id, text, options }) => ({ id, text, options, hint: equalitySet([...chosen, id]).find((one) => one.id === id)?.hint })).map(({ id, text, hint, options }) => ({
    value: id,
    label: text,
    facts: options.map((option) => option.text).join(' · '),
    children: hint ? <p className="govuk-hint">{hint}</p> : undefined,
  }));
  return (
    <Section title={t('equality.title')} id="equality-questions" lead={t('equality.lead')} boxed>
      <p>{t('equality.source', { version: EQUALITY_VERSION, languages: Object.keys(EQUALITY_QUESTIONS[0]?.translations ?? {}).map(nameOf).join(', ') })}</p>
      {held && held.version !== EQUALITY_VERSION ? <Notice title={t('equality.older', { version: held.version, newest: EQUALITY_VERSION })} headingLevel={3} /> : null}
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="equality" />
        <input type="hidden" name="revision" value={revisionOf(form, result, revision)} />
        <PickList name="equality" picks={picks} chosen={chosen} />
        <Button tone="secondary">{t('equality.save')}</Button>
      </form>
    </Section>
  );
}
