import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { LANGUAGES } from '../../../platform/languages.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/choice-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { FaceDrawing } from '../../../ui/respond/face-drawing.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { FACE_NAME_MAX, facePictureAddress, PICTURE_BYTES_MAX, REASON_MAX, type Face } from './face.ts';

/** Who asks, as people see it on the first page of every survey: a name, a picture, one sentence why. */
export function FacePage({ face, result }: { face: Face; result: FormResult }) {
  const { t } = useTranslation('surveys');
  const form = formState(result, t, { name: face.name, reason: face.reasons });
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('face.title')} lead={t('face.lead')} />
      <form method="post" encType="multipart/form-data" noValidate>
        <TextField name="name" label={t('face.name')} hint={t('face.nameHint')} defaultValue={form.value('name')} error={form.error('name')} maxLength={FACE_NAME_MAX} autoComplete="off" />
        <p className="tl-face">{face.picture ? <img src={facePictureAddress(face.picture)} alt={t('face.pictureNow')} width="72" height="72" /> : <FaceDrawing />}</p>
        <FileField name="picture" label={t('face.picture')} hint={t('face.pictureHint', { kilobytes: PICTURE_BYTES_MAX / 1000 })} error={form.error('picture')} accept="image/png,image/jpeg,image/webp" />
        {face.picture ? <CheckboxGroup name="takeOut" label={t('face.takeOut')} options={[{ value: 'yes', label: t('face.takeOutDo') }]} defaultValue={form.chosen('takeOut')} /> : null}
        <Fieldset legend={t('face.reason')}>
          <p className="govuk-hint">{t('face.reasonHint')}</p>
          {LANGUAGES.map(({ code, name, direction }) => (
            <TextField key={code} name={`reason.${code}`} id={`reason-${code}`} label={<bdi lang={code}>{name}</bdi>} defaultValue={form.value(`reason.${code}`)} error={form.error(`reason.${code}`)} maxLength={REASON_MAX} dir={direction} lang={code} autoComplete="off" />
          ))}
        </Fieldset>
        <Button>{t('face.save')}</Button>
      </form>
    </>
  );
}
