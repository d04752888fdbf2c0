import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { FaceDrawing } from '../../../app/ui/respond/face-drawing.tsx';

/*
 * For the benchmark alone, and nothing of it ships: our survey as a page that React hydrates, the way most survey tools
 * are built. It is as light as such a page can be (react and react-dom, one bundle, no router, no form library), and has
 * the same words, markup and style as ours, so that what is compared is the way of building and nothing else.
 */

export interface SurveyProps {
  /** Where our own survey is. */
  address: string;
  asker: string;
  title: string;
  introduction: string;
  questions: { id: string; kind: string; text: string; hint: string; why: string }[];
  ratings: { value: string; label: string }[];
  consents: string[];
  /** By the keys of our own pages, filled in. */
  words: Record<string, string>;
}

/** The whole survey: what it is, each question, the check and the thanks. React's state keeps the answers until they are sent. */
export function Survey({ address, asker, title, introduction, questions, ratings, consents, words }: SurveyProps) {
  const [step, setStep] = useState(0);
  const [given, setGiven] = useState<string[]>([]);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [isLive, setLive] = useState(false);
  // Before this a press would be lost, or would send the form past React.
  useEffect(() => setLive(true), []);

  const t = (key: string) => words[key] ?? '';
  const question = questions[step - 1];
  const forward = (event: FormEvent) => {
    event.preventDefault();
    setStep(step + 1);
  };
  const choose = (id: string, value: string) => {
    setAnswers({ ...answers, [id]: value });
    setStep(step + 1);
  };
  const send = async () => {
    const { ok } = await fetch('/answers', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ given, answers }) });
    if (ok) setStep(questions.length + 2);
  };

  return (
    <>
      {question ? <div className="beside"><button className="back" onClick={() => setStep(step - 1)}>{t('back')}</button></div> : null}
      <main id="main" data-live={isLive} data-answered={Object.keys(answers).length}>
        {step === 0 ? (
          <>
            <section id="begin">
              <p className="easy"><FaceDrawing /><span><small>{t('begin.from')}</small><br /><b><bdi>{asker}</bdi></b></span></p>
              <h1>{title}</h1>
              <p className="words">{introduction}</p>
              <p>{t('begin.long_other')} {t('begin.skip.any')}</p>
              <p><b>{t('begin.nobody')}</b></p>
              <a className="govuk-button" href="#private">{t('begin.start')}</a>
              <p><a href="/respond/return">{t('begin.keep.return')}</a></p>
            </section>
            <Step id="private" back="begin" next="leave" title={t('begin.private.title')} t={t}>
              <p>{t('begin.who.team')} {t('least_other')}</p>
              <p>{t('begin.who.danger')}</p>
              <Folded title={t('begin.after.title')} words={t('begin.after.words')} />
              <p><a href={`${address}/about`}>{t('begin.about')}</a></p>
            </Step>
            <Step id="leave" back="private" next="agree" title={t('begin.leave.title')} t={t}>
              <p>{t('begin.leave.does')}</p>
              <p>{t('begin.leave.doesNot')}</p>
              <Folded title={t('begin.keep.title')} words={t('begin.keep.words')} />
            </Step>
            <section id="agree">
              <a className="back" href="#leave">{t('back')}</a>
              <form id="form" onSubmit={forward}>
                <h1>{t('begin.agree')}</h1>
                <p>{t('begin.agree.hint')}</p>
                {consents.map((name) => (
                  <label className="row" key={name}>
                    <input type="checkbox" name={name} id={name} checked={given.includes(name)} onChange={({ target }) => setGiven(target.checked ? [...given, name] : given.filter((one) => one !== name))} />
                    <span>{t(`consent.${name}`)}</span>
                  </label>
                ))}
                <p className="words">{t('consent.take_part')}</p>
                <button className="govuk-button" name="take_part" value="yes">{t('begin.agree.yes')}</button>
              </form>
            </section>
          </>
        ) : null}
        {question ? (
          <>
            <p className="hint">{t('question.title').replace('{{step}}', String(step))}</p>
            <form id="form" key={question.id} onSubmit={forward}>
              {question.kind === 'open' ? (
                <>
                  <h1><label htmlFor="body">{question.text}</label></h1>
                  <p className="hint" id="hint">{question.hint}</p>
                  <textarea name="body" id="body" rows={6} aria-describedby="hint" value={answers[question.id] ?? ''} onChange={({ target }) => setAnswers({ ...answers, [question.id]: target.value })} />
                </>
              ) : (
                <fieldset aria-describedby="hint">
                  <legend><h1>{question.text}</h1></legend>
                  <p className="hint" id="hint">{question.hint}</p>
                  {ratings.map(({ value, label }) => (
                    <button type="button" className="row" name="rating" key={value} aria-pressed={answers[question.id] === value || undefined} onClick={() => choose(question.id, value)}><span>{label}</span></button>
                  ))}
                </fieldset>
              )}
              <Folded title={t('question.why')} words={question.why} />
              {question.kind === 'open' ? <button className="govuk-button">{t('continue')}</button> : null}
              <button type="button" className="govuk-button govuk-button--quiet" onClick={() => setStep(step + 1)}>{t('question.skip')}</button>
              <button type="button" className="govuk-button govuk-button--quiet" onClick={() => void send()}>{t('pause.button')}</button>
            </form>
          </>
        ) : null}
        {step === questions.length + 1 ? (
          <>
            <h1>{t('check.title')}</h1>
            <dl>{questions.map(({ id, text }, n) => <div key={id}><dt>{text}</dt><dd>{answers[id] ?? t('check.skipped')} <button onClick={() => setStep(n + 1)}>{t('change')}</button></dd></div>)}</dl>
            <button className="govuk-button" onClick={() => void send()}>{t('check.send')}</button>
          </>
        ) : null}
        {step > questions.length + 1 ? <h1>{t('sent.title')}</h1> : null}
      </main>
    </>
  );
}

/** One of the short pages before the questions; which of them shows is in the address, as with ours. */
function Step({ id, back, next, title, t, children }: { id: string; back: string; next: string; title: string; t: (key: string) => string; children: ReactNode }) {
  return (
    <section id={id}>
      <a className="back" href={`#${back}`}>{t('back')}</a>
      <h1>{title}</h1>
      {children}
      <a className="govuk-button" href={`#${next}`}>{t('continue')}</a>
    </section>
  );
}

function Folded({ title, words }: { title: string; words: string }) {
  return <details className="tl-details"><summary><span>{title}</span></summary><div className="tl-details__body"><p>{words}</p></div></details>;
}
