import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import { CheckboxGroup } from '../../../ui/choice-group.tsx';
import { Details } from '../../../ui/details.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { ACCEPTED } from '../editing/survey-file.ts';

interface RecordingBoxProps {
  question: string;
  /** What it is of: "Question 3". */
  of: string;
  /** The file that is there; empty when none is. */
  audio: string;
  /** Where those who make the survey hear a file. */
  address: (file: string) => string;
  form: FormState;
}

/** A recording of a question in the language it is translated into: hearing the one that is there, putting one in, taking it off. */
export function RecordingBox({ question, of, audio, address, form }: RecordingBoxProps) {
  const { t } = useTranslation('editing');
  const name = `recordings.${question}`;
  const kept = form.value(`${name}.audio`) || audio;
  const error = form.error(`${name}.recording`);
  const hidden = <span className="govuk-visually-hidden"> {of}</span>;
  return (
    <Details summary={<>{t(kept ? 'recording.keep' : 'recording.upload')}{hidden}</>} open={error !== undefined}>
      {kept ? (
        <>
          <input type="hidden" name={`${name}.audio`} value={kept} />
          {/* eslint-disable-next-line jsx-a11y/media-has-caption -- the recording reads out the words that stand above it */}
          <audio className="tl-player" controls preload="none" src={address(kept)} aria-label={`${t('recording.title')}: ${of}`} />
          <CheckboxGroup name={`${name}.drop`} label={<>{t('recording.title')}{hidden}</>} options={[{ value: 'on', label: t('recording.drop') }]} defaultValue={form.chosen(`${name}.drop`)} />
        </>
      ) : null}
      <FileField name={`${name}.recording`} label={<>{t(kept ? 'recording.replace' : 'recording.upload')}{hidden}</>} hint={t('recording.uploadHint')} accept={ACCEPTED.recording} error={error} />
    </Details>
  );
}
