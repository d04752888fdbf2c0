import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RATINGS } from '../../voices/contribution.ts';
import type { AskedQuestion, FileAddress } from '../answering/question/asked-question.ts';
import { OptionPicture } from '../answering/question/option-picture.tsx';
import { SaidWords } from '../answering/question/said-words.tsx';
import { SCALE_MAX, SCALE_MIN } from '../question-kind.ts';

const LINES = 6;

/** A box to tick, with its words. `sign` is what whoever enters the sheet types for it. */
export function Tick({ children, picture, sign }: { children: ReactNode; picture?: ReactNode; sign?: string | number }) {
  return <li className="sheet-tick">{sign === undefined ? null : <span className="sheet-sign" aria-hidden="true">{sign}</span>}<span className="sheet-box" />{picture}<span>{children}</span></li>;
}

/** Lines to write on: one beside the words that say what, or as many as are said below them. */
export function WritingLines({ label, below = 0 }: { label: ReactNode; below?: number }) {
  if (below === 0) return <WritingLine label={label} />;
  return <><p className="sheet-label">{label}</p>{Array.from({ length: below }, (_, line) => <WritingLine key={line} />)}</>;
}

/** A line to write on. */
export function WritingLine({ label, short }: { label?: ReactNode; short?: boolean }) {
  return <p className={short ? 'sheet-line sheet-line--short' : 'sheet-line'}>{label ? <span>{label}</span> : null}<span className="sheet-line__room" /></p>;
}

/** Where a question is answered on paper: boxes, a row of numbers, lines. */
export function SheetAnswers({ question, files }: { question: AskedQuestion; files: FileAddress }) {
  const { t } = useTranslation('sheet');
  const { kind, wording, min, max } = question;
  const picture = (name: string | null) => (name ? <OptionPicture picture={name} files={files} /> : undefined);
  switch (kind) {
    case 'statement':
      return <Ticks how={t('tickOne')} layout="row">{RATINGS.map((rating, place) => <Tick key={rating} sign={rating === 'not_sure' ? 'n' : place + 1}>{t(`voices:rating.${rating}`)}</Tick>)}</Ticks>;
    case 'choice':
    case 'pictures':
    case 'choices':
      return (
        <>
          <Ticks how={t(kind === 'choices' ? 'tickAny' : 'tickOne')} layout={kind === 'pictures' || wording.options.some((option) => option.picture) ? 'pictures' : wording.options.length >= 5 ? 'columns' : 'list'}>
            {wording.options.map(({ id, text, picture: name }, place) => <Tick key={id} sign={place + 1} picture={picture(name)}><SaidWords said={text} /></Tick>)}
          </Ticks>
          {wording.options.filter(({ role }) => role === 'other').map(({ id, text }) => <WritingLine key={id} label={<><SaidWords said={text} />:</>} />)}
        </>
      );
    case 'ranking':
      return <Ticks how={t('rank')} layout="ranks">{wording.options.map(({ id, text, picture: name }) => <Tick key={id} picture={picture(name)}><SaidWords said={text} /></Tick>)}</Ticks>;
    case 'scale':
      return (
        <>
          <p className="sheet-how">{t('ring')}</p>
          <ol className="sheet-scale">
            {Array.from({ length: SCALE_MAX - SCALE_MIN + 1 }, (_, step) => <li key={step}>{SCALE_MIN + step}</li>)}
          </ol>
          <p className="sheet-ends"><span>{wording.low ? <SaidWords said={wording.low} /> : null}</span><span>{wording.high ? <SaidWords said={wording.high} /> : null}</span></p>
        </>
      );
    case 'number':
      return (
        <>
          {min === null && max === null ? null : <p className="sheet-how">{min === null ? t('respond:number.most', { max }) : max === null ? t('respond:number.least', { min }) : t('respond:number.between', { min, max })}</p>}
          <p className="sheet-line sheet-line--short"><span className="sheet-line__room" />{wording.unit ? <span><SaidWords said={wording.unit} /></span> : null}</p>
        </>
      );
    case 'date':
      return (
        <div className="sheet-date">
          <WritingLine short label={t('respond:date.day')} />
          <WritingLine short label={t('respond:date.month')} />
          <WritingLine short label={t('respond:date.year')} />
        </div>
      );
    case 'short':
      return <WritingLine />;
    case 'open':
      return <>{Array.from({ length: LINES }, (_, line) => <WritingLine key={line} />)}</>;
    case 'consent':
      return <Ticks how={t('tickOne')}><Tick>{t('respond:check.yes')}</Tick><Tick>{t('respond:check.no')}</Tick></Ticks>;
    case 'contact':
      return <p className="sheet-how">{t('contact.see', { page: t('contact.title') })}</p>;
    case 'information':
      return null;
  }
}

/**
 * Boxes under the words that say how many to tick: one below another, in columns read downwards, the points of a scale in a
 * row, pictures side by side, or boxes large enough to write a place in.
 */
export function Ticks({ how, layout = 'list', children }: { how?: string; layout?: 'list' | 'columns' | 'row' | 'pictures' | 'ranks'; children: ReactNode }) {
  return (
    <>
      {how ? <p className="sheet-how">{how}</p> : null}
      <ul className={`sheet-ticks sheet-ticks--${layout}`}>{children}</ul>
    </>
  );
}
