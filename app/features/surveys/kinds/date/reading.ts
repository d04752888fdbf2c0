import { boxesOf as dateBoxesOf, readDate as readPartialDate } from '../../../../platform/reading/date.ts';
import { ONE_BOX, type KindReading, type Readable, type ReadAnswer } from '../reading.ts';
import { NOTHING, type TypedFields } from '../typed-fields.ts';
import { latestDay } from './latest-day.ts';

export const dateReading: KindReading = {
  ...ONE_BOX,
  read: readDate,
  fields: (answer) => {
    if (!('date' in answer)) return {};
    const [year, month, day] = answer.date.split('-');
    return { year, month: month && String(Number(month)), day: day && String(Number(day)) };
  },
  readBoxes: (question, { value = '' }) => readDate(question, { ...NOTHING, ...dateBoxesOf(value) }),
  typedInBoxes: (_, value) => ('date' in value ? { value: value.date.split('-').map((part) => String(Number(part))).toReversed().join(' ') } : {}),
};

const FAULTS = { day: 'dateDay', month: 'dateMonth', year: 'dateYear', century: 'dateYear', impossible: 'dateImpossible', ahead: 'dateAhead' } as const;

function readDate(question: Readable, fields: TypedFields): ReadAnswer {
  const read = readPartialDate(fields, latestDay(question));
  if ('wrong' in read) return { wrong: read.wrong, why: FAULTS[read.why] };
  return read.date === null ? { nothing: true, field: 'year' } : { value: { date: read.date } };
}
