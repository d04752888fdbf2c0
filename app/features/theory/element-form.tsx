import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile, revisionOf } from '../../platform/changed-meanwhile.tsx';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Columns, TwoThirds } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { IndicatorRows } from './indicator-rows.tsx';
import { ELEMENT_TEXT_MAX, KINDS, LEVELS, PRIORITY_GROUP_MAX, THEME_MAX } from './theory-file-words.ts';
import type { WrittenElement } from './theory.ts';

interface ElementFormProps {
  slug: string;
  /** Null for a new one. */
  element: WrittenElement | null;
  /** Whether a draft is there; otherwise saving begins one. */
  hasDraft: boolean;
  themes: string[];
  groups: string[];
  result: FormResult;
}

/** Writes or rewords one element with its indicators, in the draft. One form: every button sends all that was typed. */
export function ElementForm({ slug, element, hasDraft, themes, groups, result }: ElementFormProps) {
  const { t } = useTranslation('theory');
  const form = formState(result, t, { ...element });
  const back = `/theory/${slug}${hasDraft ? '?version=draft' : ''}`;
  return (
    <Columns>
      <TwoThirds>
        <Breadcrumbs label={t('site:crumbs')} items={[{ href: back, text: t('theory.title') }]} />
        <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
        <PageTitle title={t(element ? 'element.edit' : 'element.new')} lead={t(element ? 'element.editLead' : 'element.newLead')} />
        {element ? <ChangedMeanwhile result={result} href={`/theory/${slug}/elements/${element.id}`} what="element" /> : null}
        {hasDraft ? null : <Notice title={t('element.beginsDraft')} />}
        <form method="post" noValidate id="form">
          {/* Enter in a text box presses the first button of a form: that one must save, not remove an indicator. */}
          <button className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
          <input type="hidden" name="intent" value="save" />
          {element ? <input type="hidden" name="revision" value={revisionOf(form, result, element.revision)} /> : null}
          <RadioGroup name="level" label={t('element.level')} options={LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))} defaultValue={form.value('level')} error={form.error('level')} inline />
          <Select name="kind" label={t('element.kind')} labelSize="s" hint={t('element.kindHint')} options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} emptyText={t('element.chooseKind')} defaultValue={form.value('kind')} error={form.error('kind')} />
          <TextArea name="text" label={t('element.text')} labelSize="s" hint={t('element.textHint')} rows={3} defaultValue={form.value('text')} error={form.error('text')} maxLength={ELEMENT_TEXT_MAX} />
          <TextField name="theme" label={t('element.theme')} labelSize="s" optionalText={t('element.optional')} hint={t('element.themeHint')} list="themes" defaultValue={form.value('theme')} error={form.error('theme')} maxLength={THEME_MAX} dir="auto" autoComplete="off" />
          <TextField name="priorityGroup" label={t('element.group')} labelSize="s" optionalText={t('element.optional')} hint={t('element.groupHint')} list="groups" defaultValue={form.value('priorityGroup')} error={form.error('priorityGroup')} maxLength={PRIORITY_GROUP_MAX} dir="auto" autoComplete="off" />
          <datalist id="themes">{themes.map((theme) => <option key={theme} value={theme} />)}</datalist>
          <datalist id="groups">{groups.map((group) => <option key={group} value={group} />)}</datalist>
          <IndicatorRows form={form} />
          <ButtonRow>
            <Button>{t('element.save')}</Button>
            <a href={back}>{t('element.cancel')}</a>
          </ButtonRow>
        </form>
        {element ? (
          <Details summary={t('element.remove')}>
            <form method="post">
              <input type="hidden" name="intent" value="remove" />
              <p>{t('element.removeWords')}</p>
              <Button tone="warning">{t('element.removeDo')}</Button>
            </form>
          </Details>
        ) : null}
      </TwoThirds>
    </Columns>
  );
}
