import { holds, type Known } from './condition.ts';
import type { Question, Section, SurveyDefinition } from './survey.ts';
import { DEFINITIONS } from './kinds/definitions.ts';

/** One page of a survey: a question (or information), the notice before a section, or the support after it. */
export type SurveyPage = { kind: 'question'; id: string; question: Question } | { kind: 'notice' | 'support'; id: string; section: Section };

/**
 * Every page of a survey in order, whoever sees it. A section's notice stands before its first question and its support
 * after its last. The place of a page, from 1, is its address, the same for everyone.
 */
export function pagesOf(definition: Pick<SurveyDefinition, 'questions' | 'sections'>): SurveyPage[] {
  const sections = new Map(definition.sections.map((section) => [section.id, section]));
  return definition.questions.flatMap((question, place): SurveyPage[] => {
    const section = question.section === undefined ? undefined : sections.get(question.section);
    const isFirst = definition.questions[place - 1]?.section !== question.section;
    const isLast = definition.questions[place + 1]?.section !== question.section;
    return [
      ...(section?.notice && isFirst ? [{ kind: 'notice' as const, id: `notice:${section.id}:${place}`, section }] : []),
      { kind: 'question', id: question.id, question },
      ...(section?.support && isLast ? [{ kind: 'support' as const, id: `support:${section.id}:${place}`, section }] : []),
    ];
  });
}

/**
 * Which questions are asked, given the answers so far: each condition looks only at earlier questions that are asked
 * themselves, so that what hangs on a hidden question is hidden too.
 */
export function askedOf(questions: readonly Question[], answers: Known): Set<string> {
  const known: Record<string, Known[string]> = {};
  const asked = new Set<string>();
  for (const question of questions) {
    if (!holds(question.when, known)) continue;
    asked.add(question.id);
    const answer = answers[question.id];
    if (answer && DEFINITIONS[question.kind].isLookedAt) known[question.id] = answer;
  }
  return asked;
}

/** The pages someone sees, given their answers so far. A notice or support shows when any question of its section does. */
export function visiblePages(definition: Pick<SurveyDefinition, 'questions' | 'sections'>, answers: Known): SurveyPage[] {
  const asked = askedOf(definition.questions, answers);
  const shown = new Set(definition.questions.filter(({ id }) => asked.has(id)).map(({ section }) => section));
  return pagesOf(definition).filter((page) => (page.kind === 'question' ? asked.has(page.id) : shown.has(page.section.id)));
}
