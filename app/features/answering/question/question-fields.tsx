import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../platform/form-state.ts';
import { usePageState } from '../../../platform/page-state.tsx';
import type { QuestionProps } from '../../../ui/respond/question.tsx';
import { SmallBox } from '../../../ui/respond/small-box.tsx';
import { WholeNumbers } from '../../../ui/whole-numbers.tsx';
import { pictureAddress, type AskedQuestion, type FileAddress } from '../../surveys/asked/asked-question.ts';
import { ANSWERING } from '../../surveys/kinds/answerings.ts';
import { OptionPicture } from '../../surveys/asked/option-picture.tsx';
import { useInLanguage } from '../../../ui/in-language.ts';

interface QuestionFieldsProps {
  question: AskedQuestion;
  /** What was answered or typed: formState(result, t, READINGS[kind].fields(answer)). */
  form: FormState;
  files: FileAddress;
  /** Stands before every name and id, where one page asks several questions ("q1."). */
  prefix?: string;
  level?: 1 | 2 | 3;
}

/** A question of any kind as plain HTML: its words, and the fields that answerSchema reads. */
export function QuestionFields({ question, form, files, prefix = '', level }: QuestionFieldsProps) {
  const { t } = useTranslation('respond');
  const { kind, wording } = question;
  const { language } = usePageState();
  const inLanguage = useInLanguage();
  const required = question.required ? t('question.required') : undefined;
  const field = (name: string): QuestionProps & { defaultValue?: string } => ({
    name: prefix + name,
    id: prefix ? `${prefix}${name}` : undefined,
    label: <WholeNumbers text={wording.text.text} />,
    labelIn: inLanguage(wording.text),
    hint: wording.hint ? <WholeNumbers text={wording.hint.text} /> : undefined,
    hintIn: inLanguage(wording.hint),
    error: form.error(prefix + name),
    defaultValue: form.value(prefix + name) || undefined,
    picture: wording.picture ? <img src={pictureAddress(wording.picture, files)} alt="" /> : undefined,
    lead: <Lead question={question} files={files} />,
    level,
    requiredText: required && wording.text.language !== language ? <bdi lang={language}>{required}</bdi> : required,
  });
  const other = (
    <SmallBox label={t('question.other')} name={`${prefix}other`} defaultValue={form.value(`${prefix}other`)} error={form.error(`${prefix}other`)} />
  );
  const options = wording.options.map(({ id, text, picture, role }) => ({
    value: id,
    label: <WholeNumbers text={text.text} />,
    labelIn: inLanguage(text),
    picture: picture ? <OptionPicture picture={picture} files={files} /> : undefined,
    more: role === 'other' ? other : undefined,
  }));
  const { Fields } = ANSWERING[kind];
  return <Fields question={question} form={form} prefix={prefix} field={field} options={options} />;
}

/** The recording of a question, and what its numbers mean. */
function Lead({ question, files }: { question: AskedQuestion; files: FileAddress }) {
  const { t } = useTranslation('respond');
  const { wording } = question;
  const { Meaning } = ANSWERING[question.kind];
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- the words of the recording stand beside it */}
      {wording.audio ? <p><audio controls preload="none" src={files(wording.audio)} aria-label={t('question.audio')} /></p> : null}
      {Meaning ? <Meaning question={question} /> : null}
    </>
  );
}
