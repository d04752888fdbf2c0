import { SaidWords } from '../../asked/said-words.tsx';
import type { AskedQuestion } from '../../asked/asked-question.ts';
import type { KindAnswering } from '../answering.ts';
import { OneOf } from '../one-of.tsx';
import { POINTS, SCALE_MAX, SCALE_MIN } from './points.ts';

export const scaleAnswering: KindAnswering = {
  Fields: ({ question, field }) => <OneOf question={question} {...field('scale')} isScale answers={POINTS.map((point) => ({ value: String(point), label: String(point) }))} />,
  Meaning: Ends,
  inWords: (answer) => ('scale' in answer ? String(answer.scale) : null),
  goOn: 'continue',
};

/** What the ends of a scale mean, with a face beside each in easy read. */
function Ends({ question: { wording } }: { question: AskedQuestion }) {
  const { low, high, faces } = wording;
  if (!low && !high) return null;
  return (
    <p className="hint">
      {low ? <>{faces ? <Face name={faces.low} /> : null}<bdi>{SCALE_MIN}</bdi> – <SaidWords said={low} /></> : null}
      {low && high ? <br /> : null}
      {high ? <>{faces ? <Face name={faces.high} /> : null}<bdi>{SCALE_MAX}</bdi> – <SaidWords said={high} /></> : null}
    </p>
  );
}

/** A face beside the words that say the same. */
function Face({ name }: { name: string }) {
  return <><img className="face" src={`/pictures/${name}.svg`} alt="" width="32" height="32" /> </>;
}
