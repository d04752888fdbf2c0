import { useTranslation } from 'react-i18next';
import { pictureAddress, type AskedQuestion, type FileAddress } from '../../surveys/asked/asked-question.ts';
import { SaidWords } from '../../surveys/asked/said-words.tsx';
import { DEFINITIONS } from '../../surveys/kinds/definitions.ts';
import { PAPER } from '../../surveys/kinds/papers.ts';

interface SheetQuestionProps {
  question: AskedQuestion;
  /** Its number on paper; a page of information has none. */
  number?: number;
  /** Who it is for, in words; everyone when there is nothing to say. */
  condition: string | null;
  files: FileAddress;
}

/** A question on paper: for whom, its words with their picture, why it is asked, and room to answer. */
export function SheetQuestion({ question, number, condition, files }: SheetQuestionProps) {
  const { t } = useTranslation('respond');
  const { wording } = question;
  const { Sheet } = PAPER[question.kind];
  return (
    <section className={DEFINITIONS[question.kind].asks ? 'sheet-question' : 'sheet-question sheet-question--leads'}>
      {condition ? <p className="sheet-condition">{condition}</p> : null}
      <div className={wording.picture ? 'sheet-asked sheet-asked--easy' : 'sheet-asked'}>
        {wording.picture ? <img src={pictureAddress(wording.picture, files)} alt="" /> : null}
        <div>
          <h3>{number ? <><bdi>{number}</bdi>{'. '}</> : null}<SaidWords said={wording.text} /></h3>
          {wording.hint ? <p className="sheet-hint"><SaidWords said={wording.hint} /></p> : null}
          {wording.why ? <p className="sheet-hint">{t('question.why')}: <SaidWords said={wording.why} /></p> : null}
        </div>
      </div>
      <Sheet question={question} files={files} />
    </section>
  );
}
