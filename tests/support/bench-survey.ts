import { PROGRAMME } from './bench-server.ts';
import type { Db } from './personas.ts';
import { EVERY_PURPOSE } from './purposes.ts';
import { told } from './told.ts';

export const TITLE = 'Your experience of support';
export const INTRODUCTION = 'We want to know what support is like for you and what would make it better.';
export const REPLY_BY = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
export { PROGRAMME };

/** Questions as a facilitator would ask them: mostly statements, every fifth one open, with the words people see. */
export function questionsOf(count: number) {
  return Array.from({ length: count }, (_, n) => ({
    id: `q${n}`,
    kind: n % 5 === 4 ? 'open' : 'statement',
    text: n % 5 === 4 ? `What would have helped you most in part ${n + 1} of your life?` : `The people who support me know what matters to me (${n + 1})`,
    hint: 'Think about the last six months.',
    why: 'Boards want to know whether services listen, in your own words.',
  }));
}

/** Opens a survey of that many questions to everyone with the link. */
export async function openSurvey(db: Db, programme: string, address: string, count: number): Promise<void> {
  const questions = questionsOf(count).map((question) => ({ ...question, outcomes: [] }));
  const survey = await told(db.rpc('create_survey', { the_programme: programme, the_title: TITLE }));
  await told(db.rpc('save_survey', { the_survey: survey, the_title: TITLE, the_definition: { introduction: INTRODUCTION, questions } }));
  await told(db.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
  const wave = await told(db.rpc('plan_wave', { the_survey: survey, the_name: 'Wave 1', the_reply_by: REPLY_BY }));
  await told(db.rpc('open_wave', { the_wave: wave, the_address: address }));
}
