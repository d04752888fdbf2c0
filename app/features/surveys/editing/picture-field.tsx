import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import { FileField } from '../../../ui/file-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { PICTURES } from '../pictures.ts';
import { ACCEPTED } from './survey-file.ts';
import { useSurveyFiles } from './survey-files-context.ts';

interface PictureFieldProps {
  form: FormState;
  /** What the names of its fields begin with: empty, or "options[0]." */
  prefix: string;
  /** What the picture is of, for whoever hears the fields read out. */
  of: string;
}

/** A picture: one that is there, or one of one's own. The one chosen is shown. */
export function PictureField({ form, prefix, of }: PictureFieldProps) {
  const { t } = useTranslation('editing');
  const { files, address } = useSurveyFiles();
  const picture = form.value(`${prefix}picture`);
  const own = files.filter(({ kind }) => kind === 'picture');
  const upload = `${prefix}upload`;
  const groups = [
    { label: t('picture.drawings'), options: PICTURES.map(({ name, label }) => ({ value: name, label: t(label) })) },
    ...(own.length > 0 ? [{ label: t('picture.own'), options: own.map(({ id, name }) => ({ value: `file:${id}`, label: name })) }] : []),
  ];
  const hidden = <span className="govuk-visually-hidden"> {of}</span>;
  return (
    <>
      {picture ? <img className="tl-thumbnail" src={picture.startsWith('file:') ? address(picture.slice('file:'.length)) : `/pictures/${picture}.svg`} alt={t('picture.shown', { of })} /> : null}
      <Select name={`${prefix}picture`} label={<>{t('picture.choose')}{hidden}</>} groups={groups} emptyText={t('picture.none')} defaultValue={picture} />
      <FileField name={upload} label={<>{t('picture.upload')}{hidden}</>} hint={t('picture.uploadHint')} accept={ACCEPTED.picture} error={form.error(upload) ?? faultOf(form, `${upload}Fault`, t)} />
    </>
  );
}

/** A file that could not be kept while a row was added: the form is no error then, but the file is still missing. */
export function faultOf(form: FormState, name: string, t: (key: string) => string): string | undefined {
  const fault = form.value(name);
  return fault ? t(`errors:${fault}`) : undefined;
}
