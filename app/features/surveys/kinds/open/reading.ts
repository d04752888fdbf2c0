import { ANSWER_MAX } from '../../../voices/contribution.ts';
import { isBlank } from '../../../../platform/reading/typed-line.ts';
import { ONE_BOX, type KindReading, type ReadAnswer } from '../reading.ts';

/** How words of at most so many characters are read; `why` is said when there are more. */
export function readingOfWords(max: number, why: string): KindReading {
  const read = (typed = ''): ReadAnswer => {
    const body = typed.replace(/\r\n?/g, '\n');
    if (isBlank(body)) return { nothing: true, field: 'body' };
    return lengthOf(body) > max ? { wrong: 'body', why } : { value: { body } };
  };
  return {
    ...ONE_BOX,
    read: (_, { body }) => read(body),
    fields: (answer) => ('body' in answer ? { body: answer.body } : {}),
    readBoxes: (_, { value }) => read(value),
    typedInBoxes: (_, value) => ('body' in value ? { value: value.body } : {}),
  };
}

export const openReading = readingOfWords(ANSWER_MAX, 'answerTooLong');

/** Characters as the database counts them. */
export function lengthOf(text: string): number {
  return [...text].length;
}
