import { useTranslation } from 'react-i18next';
import { revisionOf } from '../../../platform/changed-meanwhile.tsx';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/choice-group.tsx';
import { Details } from '../../../ui/details.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Survey } from '../surveys.server.ts';
import { languagesToAdd, nameOf } from '../wordings/languages.ts';
import { INTRODUCTION_MAX, TITLE_MAX } from '../limits.ts';

/** What a survey says before its questions, and the languages and wordings it is offered in. */
export function SurveySettings({ here, survey, mayWrite, result }: { here: string; survey: Survey; mayWrite: boolean; result: FormResult }) {
  const { t } = useTranslation('editing');
  const { definition } = survey.version;
  const others = definition.languages.filter((tag) => tag !== definition.language);
  return (
    <Section title={t('about.title')} id="about">
      <SummaryList
        rows={[
          { key: 'introduction', label: t('about.introduction'), value: definition.introduction ? <div className="tl-lines" dir="auto">{definition.introduction}</div> : t('about.noIntroduction') },
          { key: 'language', label: t('about.language'), value: nameOf(definition.language) },
          { key: 'languages', label: t('about.languages'), value: others.length > 0 ? others.map(nameOf).join(', ') : t('about.noLanguages'), actions: mayWrite ? [{ href: `${here}/languages`, text: t('about.toLanguages') }] : [] },
          { key: 'equality', label: t('about.equality'), value: t('about.equalityCount', { count: definition.equality?.questions.length ?? 0 }), actions: mayWrite ? [{ href: `${here}/library#equality-questions`, text: t('about.toEquality') }] : [] },
          { key: 'easyRead', label: t('about.easyRead'), value: t(definition.easyRead ? 'about.easyRead.on' : 'about.easyRead.off') },
        ]}
      />
      {mayWrite ? <SettingsForm survey={survey} result={result} /> : null}
    </Section>
  );
}

function SettingsForm({ survey, result }: { survey: Survey; result: FormResult }) {
  const { t } = useTranslation('editing');
  const { definition, revision } = survey.version;
  const form = formState(result, t, { title: survey.title, ...definition, easyRead: definition.easyRead ? 'on' : undefined });
  const { ours, others } = languagesToAdd([]);
  const choices = (tags: readonly string[]) => tags.map((tag) => ({ value: tag, label: nameOf(tag) }));
  return (
    <Details summary={t('about.change')} open={form.problems.length > 0}>
      <form method="post" noValidate id="settings">
        <input type="hidden" name="intent" value="settings" />
        <input type="hidden" name="revision" value={revisionOf(form, result, revision)} />
        <TextField name="title" label={t('surveys:new.name')} labelSize="s" hint={t('surveys:new.nameHint')} defaultValue={form.value('title')} error={form.error('title')} maxLength={TITLE_MAX} dir="auto" autoComplete="off" />
        <TextArea name="introduction" label={t('about.introduction')} labelSize="s" optionalText={t('optional')} hint={t('about.introductionHint')} rows={5} defaultValue={form.value('introduction')} error={form.error('introduction')} maxLength={INTRODUCTION_MAX} />
        <Select name="language" label={t('about.language')} labelSize="s" groups={[{ label: t('about.ours'), options: choices(ours) }, { label: t('about.others'), options: choices(others) }]} hint={t('about.languageHint')} defaultValue={form.value('language')} error={form.error('language')} />
        <CheckboxGroup name="easyRead" label={t('about.easyRead')} options={[{ value: 'on', label: t('about.easyRead.offer'), hint: t('about.easyReadHint') }]} defaultValue={form.chosen('easyRead')} />
        <Button>{t('about.save')}</Button>
      </form>
    </Details>
  );
}
