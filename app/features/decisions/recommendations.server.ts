import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import { namesOfBoards } from './boards.server.ts';
import { ANSWERS, RECOMMENDATION_STATES, type Answer, type RecommendationState } from './recommendation.ts';
import type { AnswerForm, newRecommendationSchema, RecommendationPageForm } from './recommendation.schema.ts';

export interface Reply {
  answer: Answer;
  reason: string;
  repliedOn: string;
}

export interface Recommendation {
  id: string;
  title: string;
  ask: string;
  state: RecommendationState;
  replyBy: string;
  putOn: string | null;
  board: { id: string; name: string };
  theme: { id: string; title: string };
  reply: Reply | null;
  /** Counts the savings of its draft, so that two people cannot overwrite each other. */
  revision: number;
}

const rowShape = z.object({
  id: z.string(),
  title: z.string(),
  ask: z.string(),
  state: z.enum(RECOMMENDATION_STATES),
  reply_by: z.string(),
  put_on: z.string().nullable(),
  board_id: z.string(),
  theme_id: z.string(),
  revision: z.number(),
});
const replyShape = z.object({ recommendation_id: z.string(), answer: z.enum(ANSWERS), reason: z.string(), replied_on: z.string() });

/** The recommendations of a programme that the reader may see, by the date an answer is owed; only one theme's when it is named. */
export async function listRecommendations(db: Db, programmeId: string, themeId?: string): Promise<Recommendation[]> {
  let asked = db.from('recommendations').select('id, title, ask, state, reply_by, put_on, board_id, theme_id, revision').eq('programme_id', programmeId).order('reply_by').order('id');
  if (themeId !== undefined) asked = asked.eq('theme_id', themeId);
  const [rows, boards, themes, replies] = await Promise.all([
    asked,
    namesOfBoards(db, programmeId),
    db.from('themes').select('id, title').eq('programme_id', programmeId),
    db.from('recommendation_replies').select('recommendation_id, answer, reason, replied_on').eq('programme_id', programmeId),
  ]);
  const titles = new Map(must(themes).map(({ id, title }) => [id, title]));
  const given = new Map(z.array(replyShape).parse(must(replies)).map(({ recommendation_id, replied_on, ...reply }) => [recommendation_id, { ...reply, repliedOn: replied_on }]));
  return z.array(rowShape).parse(must(rows)).map(({ reply_by, put_on, board_id, theme_id, ...row }) => ({
    ...row,
    replyBy: reply_by,
    putOn: put_on,
    board: { id: board_id, name: boards.get(board_id) ?? '' },
    theme: { id: theme_id, title: titles.get(theme_id) ?? '' },
    reply: given.get(row.id) ?? null,
  }));
}

/** One recommendation. @throws Response 404 when the reader may not see it. */
export async function getRecommendation(db: Db, programmeId: string, recommendationId: string): Promise<Recommendation> {
  const found = (await listRecommendations(db, programmeId)).find(({ id }) => id === recommendationId);
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

/** What a facilitator may choose from: agreed themes, and every board. */
export async function listRecommendationChoices(db: Db, programmeId: string): Promise<{ themes: { id: string; title: string }[]; boards: { id: string; name: string }[] }> {
  const [themes, boards] = await Promise.all([
    db.from('themes').select('id, title').eq('programme_id', programmeId).eq('state', 'agreed').order('title'),
    db.from('boards').select('id, name').eq('programme_id', programmeId).order('name'),
  ]);
  return { themes: must(themes), boards: must(boards) };
}

/** Drafts a recommendation and gives its id. Posted twice, it makes one. */
export async function draftRecommendation(db: Db, programmeId: string, draft: z.output<typeof newRecommendationSchema>): Promise<string> {
  return must(await db.rpc('save_recommendation', { ...written(programmeId, draft), the_recommendation: null, the_id: draft.id }));
}

/** Does what the page of a recommendation was asked for. Gives what to say there, as a locale key. @throws Refusal */
export async function changeRecommendation(db: Db, programmeId: string, recommendationId: string, asked: RecommendationPageForm): Promise<string> {
  switch (asked.intent) {
    case 'save':
      must(await db.rpc('save_recommendation', { ...written(programmeId, asked), the_recommendation: recommendationId, the_revision: asked.revision }));
      return 'decisions:recommendation.saved';
    case 'put':
      mayBe(await db.rpc('put_to_board', { the_recommendation: recommendationId }));
      return 'decisions:recommendation.put';
  }
}

/** Gives the board's answer, which is final unless it puts the answer off. Gives what to say, as a locale key. @throws Refusal */
export async function replyTo(db: Db, recommendationId: string, { answer, reason, newDate }: AnswerForm): Promise<string> {
  mayBe(await db.rpc('reply_to_recommendation', { the_recommendation: recommendationId, the_answer: answer, the_reason: reason, the_new_date: answer === 'deferred' ? newDate : null }), { new_date_needed: 'newDate' });
  return answer === 'deferred' ? 'decisions:recommendation.deferred' : 'decisions:recommendation.answered';
}

function written(programmeId: string, { board, theme, title, ask, replyBy }: { board: string; theme: string; title: string; ask: string; replyBy: string }) {
  return { the_programme: programmeId, the_board: board, the_theme: theme, the_title: title, the_ask: ask, the_reply_by: replyBy };
}
