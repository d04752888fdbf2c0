import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Breadcrumbs } from '../../../ui/breadcrumbs.tsx';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Variant } from '../wording.ts';

/** What came of the sheet before this one. */
export interface LastSheet {
  state: 'entered' | 'already';
  /** The numbers of questions whose answer was left out. */
  leftOut: number[];
  /** The code made for it, to write on it; null when it had its own. */
  madeCode: string | null;
}

interface EntryPageProps {
  slug: string;
  survey: { id: string; title: string };
  wave: { id: string; name: string };
  isTaking: boolean;
  entered: number;
  last: LastSheet | null;
  languages: { code: string; name: string }[];
  variants: Variant[];
  groups: string[];
  /** What the sheet before was, since the next is often the same. */
  before: { language: string; variant: Variant; group: string | null };
  result: FormResult;
}

/** Between two sheets: what came of the last one, and the code of the next. */
export function EntryPage({ slug, survey, wave, isTaking, entered, last, languages, variants, groups, before, result }: EntryPageProps) {
  const { t } = useTranslation('entry');
  const form = formState(result, t, { language: before.language, variant: before.variant, group: before.group ?? '' });
  const list = `/desk/${slug}/surveys/${survey.id}`;
  return (
    <>
      <Breadcrumbs label={t('site:crumbs')} items={[{ href: list, text: survey.title }, { href: `${list}/waves/${wave.id}`, text: wave.name }]} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      {last && form.problems.length === 0 ? <Last last={last} /> : null}
      <PageTitle title={t('enter.title')} lead={t('enter.lead')} />
      <p>{t('enter.count', { count: entered })}</p>
      {isTaking ? (
        <form method="post" noValidate id="form">
          <TextField name="code" label={t('enter.code')} hint={t('enter.codeHint')} defaultValue={form.value('code')} error={form.error('code')} width={20} focusOnOpen={form.problems.length === 0} autoComplete="off" autoCapitalize="characters" spellCheck={false} dir="ltr" />
          {languages.length > 1 ? <Select name="language" label={t('enter.language')} options={languages.map(({ code, name }) => ({ value: code, label: name }))} defaultValue={form.value('language')} error={form.error('language')} /> : <input type="hidden" name="language" value={before.language} />}
          {variants.length > 1 ? <Select name="variant" label={t('enter.variant')} options={variants.map((variant) => ({ value: variant, label: t(`enter.variant.${variant}`) }))} defaultValue={form.value('variant')} error={form.error('variant')} /> : <input type="hidden" name="variant" value={before.variant} />}
          {groups.length > 0 ? <Select name="group" label={t('enter.group')} optionalText={t('enter.optional')} hint={t('enter.groupHint')} emptyText={t('enter.groupNone')} options={groups.map((group) => ({ value: group, label: group }))} defaultValue={form.value('group')} error={form.error('group')} /> : null}
          <TextField name="formCode" label={t('enter.formCode')} optionalText={t('enter.optional')} hint={t('enter.formCodeHint')} defaultValue={form.value('formCode')} error={form.error('formCode')} width={20} autoComplete="off" autoCapitalize="characters" spellCheck={false} dir="ltr" />
          <Button name="intent" value="begin">{t('enter.begin')}</Button>
          <Details summary={t('enter.noCode')}>
            <p>{t('enter.noCodeWords')}</p>
            <Button tone="secondary" name="intent" value="beginWithoutCode">{t('enter.beginWithoutCode')}</Button>
          </Details>
        </form>
      ) : <Notice title={t('enter.over')} />}
    </>
  );
}

function Last({ last }: { last: LastSheet }) {
  const { t } = useTranslation('entry');
  if (last.state === 'already') return <Notice tone="warning" announce title={t('enter.already')}><p>{t('enter.alreadyWords')}</p></Notice>;
  return (
    <Notice tone="success" announce title={t('enter.entered')}>
      {last.leftOut.length > 0 ? <p>{t('enter.leftOut', { count: last.leftOut.length, numbers: last.leftOut.join(', ') })}</p> : null}
      {last.madeCode ? <p>{t('enter.madeCode')} <strong><bdi>{last.madeCode}</bdi></strong></p> : null}
    </Notice>
  );
}
