import type { KindAnswering } from '../../app/features/surveys/kinds/answering.ts';
import type { KindChart } from '../../app/features/surveys/kinds/chart.ts';
import { plainColumn, type KindColumns } from '../../app/features/surveys/kinds/columns.ts';
import type { KindDefinition } from '../../app/features/surveys/kinds/definition.ts';
import { PLAIN, type KindEditing } from '../../app/features/surveys/kinds/editing.ts';
import type { KindPaper } from '../../app/features/surveys/kinds/paper.ts';
import { IN_QUESTION, type KindPhone } from '../../app/features/surveys/kinds/phone.ts';
import { ONE_BOX, type KindReading, type ReadAnswer } from '../../app/features/surveys/kinds/reading.ts';
import type { KindResults } from '../../app/features/surveys/kinds/results.ts';
import { COUNTED } from '../../app/features/surveys/kinds/traits.ts';
import { RadioQuestion } from '../../app/ui/respond/question.tsx';

// A kind of question that the product does not have: one to five stars. It is what a folder of a new kind holds, in one file.

/** The name it has in a survey. */
export const MADE_UP = 'stars';

const STARS = [1, 2, 3, 4, 5];

function read(typed = ''): ReadAnswer {
  if (typed === '') return { nothing: true, field: 'scale' };
  return STARS.includes(Number(typed)) ? { value: { scale: Number(typed) } } : { wrong: 'scale', why: 'sheet.scale' };
}

export const definition: KindDefinition = {
  ...COUNTED,
  hasOptions: false,
  roles: [],
  isChosen: true,
  isWritten: false,
  isOnePress: () => false,
  begin: {},
  ownFields: () => ({}),
  tests: ['more', 'answered'],
  values: () => STARS.map(String),
  valueTyped: null,
  possible: () => STARS.map((scale) => ({ scale })),
  inWords: (key) => `${key} of five`,
  onPaper: { is: 'is', isNot: 'isNot' },
  faults: ({ outcomes }) => (outcomes.length === 0 ? ['noOutcome'] : []),
};

export const editing: KindEditing = { ...PLAIN, textRows: 3 };

export const reading: KindReading = {
  ...ONE_BOX,
  read: (_, { scale }) => read(scale),
  fields: (answer) => ('scale' in answer ? { scale: String(answer.scale) } : {}),
  readBoxes: (_, { value }) => {
    const found = read(value);
    return 'wrong' in found ? { ...found, wrong: 'value' } : found;
  },
  typedInBoxes: (_, value) => ('scale' in value ? { value: String(value.scale) } : {}),
};

export const answering: KindAnswering = {
  Fields: ({ field }) => <RadioQuestion {...field('scale')} answers={STARS.map((star) => ({ value: String(star), label: '★'.repeat(star) }))} />,
  Meaning: () => <p className="hint">Five is best</p>,
  inWords: (answer) => ('scale' in answer ? '★'.repeat(answer.scale) : null),
  goOn: 'continue',
};

export const paper: KindPaper = {
  Sheet: () => <p className="sheet-how">Colour the stars</p>,
  Entry: ({ asked, box }) => <label>{asked}<input {...{ name: box('value').name, defaultValue: box('value').defaultValue }} /></label>,
};

export const results: KindResults = {
  tally: (_, { counts }) => STARS.map((star) => ({ key: String(star), count: counts[star] ?? 0 })),
  sentence: (_, { answered, counts }) => `${counts['5'] ?? 0} of ${answered} gave five stars.`,
  marked: () => ['5'],
  picked: () => 'gave five stars',
  areWords: false,
  bandsOf: 'numbers',
};

export const Chart: KindChart = ({ sentence, tallies }) => <figure>{sentence}{tallies.map(({ key, count }) => <span key={key}>{key}: {count} </span>)}</figure>;

export const columns: KindColumns = plainColumn((value) => (value && 'scale' in value ? value.scale : null));

export const phone: KindPhone = { ...IN_QUESTION, reads: 'scale' };
