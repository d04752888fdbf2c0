import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import { CheckboxGroup } from '../../../ui/choice-group.tsx';
import { Details } from '../../../ui/details.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { faultOf, PictureField } from './picture-field.tsx';
import { ACCEPTED } from './survey-file.ts';
import { useSurveyFiles } from './survey-files-context.ts';
import { HINT_MAX, QUESTION_MAX } from '../limits.ts';

const FIELDS = ['easyText', 'easyHint', 'picture', 'upload', 'uploadFault', 'audio', 'recording', 'recordingFault'];

/** The same question for people who read little: easy words, a picture, and a voice that reads it out. */
export function EasyReadFields({ form, isOffered }: { form: FormState; isOffered: boolean }) {
  const { t } = useTranslation('editing');
  const hasAny = FIELDS.some((field) => form.value(field) !== '' || form.error(field) !== undefined);
  return (
    <section className="tl-section" id="easy">
      <h2>{t('easy.title')}</h2>
      <p>{t('easy.lead')}</p>
      <Details summary={t('easy.show')} open={isOffered || hasAny}>
        <TextArea name="easyText" label={t('easy.text')} labelSize="s" optionalText={t('optional')} hint={t('easy.textHint')} rows={2} defaultValue={form.value('easyText')} error={form.error('easyText')} maxLength={QUESTION_MAX} />
        <TextField name="easyHint" label={t('easy.hint')} labelSize="s" optionalText={t('optional')} defaultValue={form.value('easyHint')} error={form.error('easyHint')} maxLength={HINT_MAX} dir="auto" autoComplete="off" />
        <h3>{t('picture.title')}</h3>
        <p>{t('picture.lead')}</p>
        <PictureField form={form} prefix="" of={t('picture.ofQuestion')} />
        <h3>{t('recording.title')}</h3>
        <p>{t('recording.lead')}</p>
        <Recording form={form} />
      </Details>
    </section>
  );
}

function Recording({ form }: { form: FormState }) {
  const { t } = useTranslation('editing');
  const { files, address } = useSurveyFiles();
  const audio = form.value('audio');
  const isThere = audio !== '';
  return (
    <>
      {isThere ? (
        <>
          <input type="hidden" name="audio" value={audio} />
          <p dir="auto">{files.find(({ id }) => id === audio)?.name}</p>
          {/* eslint-disable-next-line jsx-a11y/media-has-caption -- the recording reads out the words that stand above it */}
          <audio className="tl-player" controls preload="none" src={address(audio)} aria-label={t('recording.title')} />
          <CheckboxGroup name="dropAudio" label={t('recording.keep')} options={[{ value: 'on', label: t('recording.drop') }]} defaultValue={form.chosen('dropAudio')} />
        </>
      ) : null}
      <FileField name="recording" label={t(isThere ? 'recording.replace' : 'recording.upload')} hint={t('recording.uploadHint')} accept={ACCEPTED.recording} error={form.error('recording') ?? faultOf(form, 'recordingFault', t)} />
    </>
  );
}
