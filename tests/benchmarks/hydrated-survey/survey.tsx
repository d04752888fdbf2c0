import { useEffect, useState, type FormEvent } from 'react';

/*
 * For the benchmark alone, and nothing of it ships: our survey as a page that React hydrates, the way most survey tools
 * are built. It is as light as such a page can be (react and react-dom, one bundle, no router, no form library), and has
 * the same words, markup and style as ours, so that what is compared is the way of building and nothing else.
 */

export interface SurveyProps {
  title: string;
  introduction: string;
  questions: { id: string; kind: string; text: string; hint: string; why: string }[];
  ratings: { value: string; label: string }[];
  consents: string[];
  /** By the keys of our own pages, filled in. */
  words: Record<string, string>;
}

/** The whole survey: what it is, each question, the check and the thanks. React's state keeps the answers until they are sent. */
export function Survey({ title, introduction, questions, ratings, consents, words }: SurveyProps) {
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
            <h1>{title}</h1>
            <p className="words">{introduction}</p>
            <p>{t('begin.what')} {t('begin.skip.any')} {t('begin.total')}</p>
            <h2>{t('begin.who.title')}</h2>
            <p>{t('begin.who.team')} {t('least_other')}</p>
            <p>{t('begin.who.danger')}</p>
            <h2>{t('begin.leave.title')}</h2>
            <p>{t('begin.leave.does')} {t('begin.leave.doesNot')}</p>
            <h2>{t('begin.keep.title')}</h2>
            <p>{t('begin.keep.words')} <a href="/respond/return">{t('begin.keep.return')}</a></p>
            <h2>{t('begin.after.title')}</h2>
            <p>{t('begin.after.words')}</p>
            <form id="form" onSubmit={forward}>
              <fieldset>
                <legend><h2>{t('begin.agree')}</h2></legend>
                <p className="hint">{t('begin.agree.hint')}</p>
                {consents.map((name) => (
                  <label className="row" key={name}>
                    <input type="checkbox" id={name} required={name === 'take_part'} checked={given.includes(name)} onChange={({ target }) => setGiven(target.checked ? [...given, name] : given.filter((one) => one !== name))} />
                    <span>{t(`consent.${name}`)}<small>{t(name === 'take_part' ? 'consent.take_part.hint' : 'consent.quote.hint')}</small></span>
                  </label>
                ))}
              </fieldset>
              <button className="govuk-button">{t('continue')}</button>
            </form>
          </>
        ) : null}
        {question ? (
          <>
            <p className="hint">{t('question.title').replace('{{step}}', String(step))}</p>
            <form id="form" key={question.id} onSubmit={forward}>
              <fieldset aria-describedby="hint">
                <legend><h1>{question.text}{question.kind === 'open' ? <>{' '}<small>{t('question.optional')}</small></> : null}</h1></legend>
                <p className="hint" id="hint">{question.hint}</p>
                {question.kind === 'open' ? <textarea name="body" rows={5} value={answers[question.id] ?? ''} onChange={({ target }) => setAnswers({ ...answers, [question.id]: target.value })} /> : null}
                {question.kind === 'open' ? null : ratings.map(({ value, label }) => (
                  <label className="row" key={value}>
                    <input type="radio" name="rating" checked={answers[question.id] === value} onChange={() => setAnswers({ ...answers, [question.id]: value })} />
                    <span>{label}</span>
                  </label>
                ))}
              </fieldset>
              <details className="tl-details"><summary><span>{t('question.why')}</span></summary><div className="tl-details__body"><p>{question.why}</p></div></details>
              <button className="govuk-button">{t('continue')}</button>
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
