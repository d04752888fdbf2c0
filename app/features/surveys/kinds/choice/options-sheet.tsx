import { OptionPicture } from '../../asked/option-picture.tsx';
import type { AskedQuestion, FileAddress } from '../../asked/asked-question.ts';
import { SaidWords } from '../../asked/said-words.tsx';
import { Tick, Ticks, WritingLine } from '../../asked/sheet-marks.tsx';

/** From so many options on, boxes stand in columns. */
const IN_COLUMNS = 5;

/** A box for each option, and a line beside "something else". */
export function OptionsSheet({ question: { wording }, files, how, arePictures }: { question: AskedQuestion; files: FileAddress; how: string; arePictures: boolean }) {
  const { options } = wording;
  return (
    <>
      <Ticks how={how} layout={arePictures || options.some(({ picture }) => picture) ? 'pictures' : options.length >= IN_COLUMNS ? 'columns' : 'list'}>
        {options.map(({ id, text, picture }, step) => <Tick key={id} sign={step + 1} picture={picture ? <OptionPicture picture={picture} files={files} /> : undefined}><SaidWords said={text} /></Tick>)}
      </Ticks>
      {options.filter(({ role }) => role === 'other').map(({ id, text }) => <WritingLine key={id} label={<><SaidWords said={text} />:</>} />)}
    </>
  );
}
