import type { Value } from '../../value.ts';
import type { ContactAnswer } from './contact.ts';
import type { QuestionKind } from '../../question-kind.ts';

/** The fields of a question's form as an answer given before fills them. The other way round is readValue. */
export function fieldsOf(kind: QuestionKind, answer: Value | ContactAnswer): Record<string, unknown> {
  if ('ways' in answer) {
    const { name, note, ways } = answer;
    return { name, note, ways: ways.map(({ way }) => way), ...Object.fromEntries(ways.map(({ way, to }) => [way, to])) };
  }
  if ('choices' in answer) return { ...(kind === 'choices' ? { choices: answer.choices } : { choice: answer.choices[0] }), other: answer.other };
  if ('scale' in answer) return { scale: String(answer.scale) };
  if ('agreed' in answer) return { agreed: answer.agreed ? 'yes' : 'no' };
  if ('date' in answer) {
    const [year, month, day] = answer.date.split('-');
    return { year, month: month && String(Number(month)), day: day && String(Number(day)) };
  }
  return { ...answer };
}
