import { numbersOf } from '../numbers.ts';
import type { Question, SurveyDefinition } from '../survey.ts';
import type { Text } from './texts.ts';

/** A form that stays small enough to fill in one sitting, and to be sent on little signal. */
const QUESTIONS_A_PART = 15;

/** One page of a translation: some questions by their number, from and to, 0 when there are none; and the texts on it. */
export interface FormPart {
  from: number;
  to: number;
  hasEquality: boolean;
  texts: Text[];
}

/** A survey's texts in pages of at most 15 questions. A section stays together where it fits; a short survey is one page. */
export function partsOf({ questions, equality }: SurveyDefinition, texts: readonly Text[]): FormPart[] {
  const equalityCount = equality?.questions.length ?? 0;
  const numbers = numbersOf(questions);
  const isShort = questions.length + equalityCount <= QUESTIONS_A_PART;
  if (isShort) return [{ from: Math.min(1, numbers.size), to: numbers.size, hasEquality: equalityCount > 0, texts: [...texts] }];
  const groups = grouped(questions);
  let before = 0;
  const parts = groups.map((group, place): FormPart => {
    const start = before;
    before += group.length;
    const numbered = group.flatMap(({ id }) => numbers.get(id) ?? []);
    const ids = new Set(group.map(({ id }) => id));
    const sections = new Set(group.map(({ section }) => section));
    const earlier = new Set(questions.slice(0, start).map(({ section }) => section));
    const stands = ({ owner }: Text) =>
      owner.kind === 'survey' ? place === 0 : owner.kind === 'question' ? ids.has(owner.id) : owner.kind === 'section' && sections.has(owner.id) && !earlier.has(owner.id);
    return { from: numbered[0] ?? 0, to: numbered.at(-1) ?? 0, hasEquality: false, texts: texts.filter(stands) };
  });
  const equalityTexts = texts.filter(({ owner }) => owner.kind === 'equality');
  return equalityTexts.length === 0 ? parts : [...parts, { from: 0, to: 0, hasEquality: true, texts: equalityTexts }];
}

/** Questions in groups of at most 15, cut between sections where that can be. */
function grouped(questions: readonly Question[]): Question[][] {
  const runs: Question[][] = [];
  for (const question of questions) {
    const last = runs.at(-1);
    if (last && last.length < QUESTIONS_A_PART && last[0]?.section === question.section) last.push(question);
    else runs.push([question]);
  }
  const groups: Question[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last.length + run.length <= QUESTIONS_A_PART) last.push(...run);
    else groups.push(run);
  }
  return groups;
}
