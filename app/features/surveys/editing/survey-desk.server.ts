import type { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import type { ProgrammeOfViewer } from '../../../platform/roles.ts';
import type { SurveyDefinition } from '../survey.ts';
import { changeSurvey } from '../written-survey.server.ts';
import { brokenQuestions } from './conditions.ts';
import { moveQuestion, putIn, takeOut, type TakenOut } from './questions-in-order.ts';
import type { sectionFormSchema, surveyDeskSchema } from './survey-desk.schema.ts';

type Asked<Intent> = Extract<z.output<typeof surveyDeskSchema>, { intent: Intent }>;
type SectionAsked<Intent> = Extract<z.output<typeof sectionFormSchema>, { intent: Intent }>;

/** Saves the title, the introduction and the languages. */
export async function saveSettings(db: Db, programme: ProgrammeOfViewer, surveyId: string, { revision, title, introduction, language, easyRead }: Asked<'settings'>): Promise<void> {
  await changeSurvey(db, programme.id, surveyId, revision, ({ version: { definition } }) => ({
    title,
    definition: { ...definition, introduction, language, languages: definition.languages.filter((tag) => tag !== language), easyRead },
  }));
}

/** Moves a question one place. Gives whether some condition stopped working by it. */
export async function moveOnePlace(db: Db, programme: ProgrammeOfViewer, surveyId: string, questionId: string, by: -1 | 1): Promise<{ broke: boolean }> {
  let broke = false;
  await changeQuestions(db, programme, surveyId, ({ questions, ...rest }) => {
    const moved = moveQuestion(questions, questionId, by);
    broke = brokenQuestions(moved).length > brokenQuestions(questions).length;
    return { ...rest, questions: moved };
  });
  return { broke };
}

/** Takes a question out, and gives it for as long as it may be wanted back; null when it was gone already. */
export async function takeOutQuestion(db: Db, programme: ProgrammeOfViewer, surveyId: string, questionId: string): Promise<TakenOut | null> {
  let found: TakenOut | null = null;
  await changeQuestions(db, programme, surveyId, ({ questions, ...rest }) => {
    const { questions: left, taken } = takeOut(questions, questionId);
    found = taken;
    return { ...rest, questions: left };
  });
  return found;
}

/** Puts a question back where it stood. */
export async function bringBack(db: Db, programme: ProgrammeOfViewer, surveyId: string, { question, place }: TakenOut): Promise<void> {
  await changeQuestions(db, programme, surveyId, ({ questions, ...rest }) => ({ ...rest, questions: putIn(questions, question, place) }));
}

/** Saves a section; a new one comes last. */
export async function saveSection(db: Db, programme: ProgrammeOfViewer, surveyId: string, { id, revision, title, notice, support }: SectionAsked<'save'>): Promise<void> {
  await changeSurvey(db, programme.id, surveyId, revision, (survey) => {
    const { sections, ...rest } = survey.version.definition;
    const words = { id, title, notice: notice || undefined, support: support || undefined };
    const isThere = sections.some((section) => section.id === id);
    const next = isThere ? sections.map((section) => (section.id === id ? { ...section, ...words } : section)) : [...sections, { ...words, translations: {} }];
    return { title: survey.title, definition: { ...rest, sections: next } };
  });
}

/** Takes a section away; its questions stay, in no section. */
export async function removeSection(db: Db, programme: ProgrammeOfViewer, surveyId: string, sectionId: string): Promise<void> {
  await changeQuestions(db, programme, surveyId, ({ sections, questions, ...rest }) => ({
    ...rest,
    sections: sections.filter(({ id }) => id !== sectionId),
    questions: questions.map((question) => (question.section === sectionId ? { ...question, section: undefined } : question)),
  }));
}

/** A change that can be made to whatever is there now, since it names what it changes. */
async function changeQuestions(db: Db, programme: ProgrammeOfViewer, surveyId: string, change: (definition: SurveyDefinition) => SurveyDefinition): Promise<void> {
  await changeSurvey(db, programme.id, surveyId, null, ({ title, version }) => ({ title, definition: change(version.definition) }));
}
