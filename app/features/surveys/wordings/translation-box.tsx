import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/class-names.ts';
import { ErrorMessage } from '../../../ui/field.tsx';
import { boxOf } from './finding-place.ts';
import { directionOf } from '../../../platform/languages.ts';
import type { Text } from './texts.ts';

/** Words longer than this, or on several lines, get a box of several lines. */
const ONE_LINE = 38;
const LETTERS_A_LINE = 45;

interface TranslationBoxProps {
  text: Text;
  /** What the words belong to: "Question 3". */
  of: string;
  ownLanguage: string;
  language: string;
  value: string;
  error?: string;
}

/** One text: the survey's own words at the start, the box for another language beside them. The words are the label of the box. */
export function TranslationBox({ text, of, ownLanguage, language, value, error }: TranslationBoxProps) {
  const { t } = useTranslation('wordings');
  const id = boxOf(text.id);
  const longest = Math.max(text.own.length, value.length);
  const isLong = longest > ONE_LINE || (text.own + value).includes('\n');
  const box = {
    id,
    name: id,
    defaultValue: value,
    lang: language,
    dir: directionOf(language),
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
  };
  return (
    <div className={classNames('tl-side-by-side__row', error !== undefined && 'tl-side-by-side__row--error')}>
      <label htmlFor={id}>
        <span className="tl-side-by-side__part">{t(`part.${text.part}`)}<span className="govuk-visually-hidden">, {of}</span></span>
        <span className="tl-side-by-side__own" lang={ownLanguage} dir={directionOf(ownLanguage)}>{text.own}</span>
      </label>
      <div>
        {error === undefined ? null : <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        {isLong ? (
          <textarea className={classNames('govuk-textarea', error !== undefined && 'govuk-textarea--error')} rows={Math.min(12, Math.ceil(longest / LETTERS_A_LINE) + 1)} {...box} />
        ) : (
          <input className={classNames('govuk-input', error !== undefined && 'govuk-input--error')} type="text" autoComplete="off" {...box} />
        )}
      </div>
    </div>
  );
}
