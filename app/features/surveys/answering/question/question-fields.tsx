import { useTranslation } from 'react-i18next';
import type { FormState } from '../../../../platform/form-state.ts';
import { usePageState } from '../../../../platform/page-state.tsx';
import { AroundQuestion, ButtonQuestion, CheckboxQuestion, QuestionHeading, RadioQuestion, TextQuestion, type QuestionProps } from '../../../../ui/respond/question.tsx';
import { DateQuestion } from '../../../../ui/respond/date-question.tsx';
import { RankingQuestion } from '../../../../ui/respond/ranking-question.tsx';
import { SmallBox } from '../../../../ui/respond/small-box.tsx';
import { WholeNumbers } from '../../../../ui/whole-numbers.tsx';
import { RATINGS, type Rating } from '../../../voices/contribution.ts';
import { SCALE_MAX, SCALE_MIN } from '../../question-kind.ts';
import { isOnePress, pictureAddress, type AskedQuestion, type FileAddress } from './asked-question.ts';
import { ContactFields } from './contact-fields.tsx';
import { OptionPicture } from './option-picture.tsx';
import { orderOf } from './read-value.ts';
import { SaidWords, useInLanguage } from './said-words.tsx';

interface QuestionFieldsProps {
  question: AskedQuestion;
  /** What was answered or typed: formState(result, t, fieldsOf(kind, answer)). */
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
  const { language, isEasy } = usePageState();
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
  const OneOf = isOnePress(question) ? ButtonQuestion : RadioQuestion;
  switch (kind) {
    case 'statement':
      return <OneOf {...field('rating')} answers={RATINGS.map((rating) => ({ value: rating, label: t(`voices:rating.${rating}`), picture: isEasy ? <img className="face" src={`/pictures/${THUMBS[rating]}.svg`} alt="" width="32" height="32" /> : undefined }))} />;
    case 'choice':
    case 'pictures':
      return <OneOf {...field('choice')} answers={options} />;
    case 'choices':
      return <CheckboxQuestion {...field('choices')} answers={options} defaultValue={form.chosen(`${prefix}choices`)} lead={<><Lead question={question} files={files} /><p className="hint">{t('question.several')}</p></>} />;
    case 'ranking': {
      const order = orderOf({ kind, options: wording.options }, form.chosen(`${prefix}order`));
      return (
        <RankingQuestion
          {...field('order')}
          items={order.flatMap((id) => options.filter(({ value }) => value === id))}
          upText={t('ranking.up')}
          downText={t('ranking.down')}
          moved={form.value('move') || undefined}
          lead={<><Lead question={question} files={files} /><p className="hint">{t('ranking.how')}</p></>}
        />
      );
    }
    case 'scale':
      return <OneOf {...field('scale')} isScale answers={Array.from({ length: SCALE_MAX - SCALE_MIN + 1 }, (_, n) => ({ value: String(SCALE_MIN + n), label: String(SCALE_MIN + n) }))} />;
    case 'number':
      return <TextQuestion {...field('number')} short inputMode="decimal" autoComplete="off" after={wording.unit ? <SaidWords said={wording.unit} /> : undefined} />;
    case 'date':
      return (
        <DateQuestion
          {...field('year')}
          name={prefix}
          labels={{ day: t('date.day'), month: t('date.month'), year: t('date.year') }}
          values={{ day: form.value(`${prefix}day`), month: form.value(`${prefix}month`), year: form.value(`${prefix}year`) }}
          error={form.error(`${prefix}day`) ?? form.error(`${prefix}month`) ?? form.error(`${prefix}year`)}
          hint={wording.hint ? <WholeNumbers text={wording.hint.text} /> : t('date.how')}
        />
      );
    case 'short':
      return <TextQuestion {...field('body')} short autoComplete="off" />;
    case 'open':
      return <TextQuestion {...field('body')} autoComplete="off" />;
    case 'consent':
      return <OneOf {...field('agreed')} answers={[{ value: 'yes', label: t('check.yes') }, { value: 'no', label: t('check.no') }]} />;
    case 'contact':
      return <ContactFields question={field('ways')} form={form} prefix={prefix} />;
    case 'information':
      return <div data-read><QuestionHeading question={field('')} /><AroundQuestion question={field('')} /></div>;
  }
}

/** A face beside the words that say the same. */
function Face({ name }: { name: string }) {
  return <><img className="face" src={`/pictures/${name}.svg`} alt="" width="32" height="32" /> </>;
}

/** What stands beside each point of a statement in easy read. */
const THUMBS: Record<Rating, string> = { strongly_agree: 'thumbs-up-twice', agree: 'thumbs-up', neither: 'not-sure-face', disagree: 'thumbs-down', strongly_disagree: 'thumbs-down-twice', not_sure: 'question-mark' };

/** The recording of a question, and what its numbers mean. */
function Lead({ question, files }: { question: AskedQuestion; files: FileAddress }) {
  const { t } = useTranslation('respond');
  const { kind, min, max, wording } = question;
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- the words of the recording stand beside it */}
      {wording.audio ? <p><audio controls preload="none" src={files(wording.audio)} aria-label={t('question.audio')} /></p> : null}
      {kind === 'scale' && (wording.low || wording.high) ? (
        <p className="hint">
          {wording.low ? <>{wording.faces ? <Face name={wording.faces.low} /> : null}<bdi>{SCALE_MIN}</bdi> – <SaidWords said={wording.low} /></> : null}
          {wording.low && wording.high ? <br /> : null}
          {wording.high ? <>{wording.faces ? <Face name={wording.faces.high} /> : null}<bdi>{SCALE_MAX}</bdi> – <SaidWords said={wording.high} /></> : null}
        </p>
      ) : null}
      {kind === 'number' && (min !== null || max !== null) ? (
        <p className="hint">{min === null ? t('number.most', { max }) : max === null ? t('number.least', { min }) : t('number.between', { min, max })}</p>
      ) : null}
    </>
  );
}
