import { z } from 'zod';
import { inWeeks } from './dates.ts';
import { told, type Demonstration } from './joining.ts';
import { PLACES, type PlaceName } from './people.ts';
import { readSeed } from './seed.ts';
import { saying, voicesOf } from './voices.ts';

const themesShape = z.object({
  themes: z.array(z.object({ key: z.string(), state: z.enum(['draft', 'agreed']), title: z.string(), definition: z.string() })),
  recommendations: z.array(z.object({
    key: z.string(), theme: z.string(), board: z.string(), title: z.string(), ask: z.string(), replyInWeeks: z.number(),
    state: z.enum(['draft', 'with_board', 'answered']),
    reply: z.object({ answer: z.enum(['accepted', 'partly', 'not_accepted']), reason: z.string() }).optional(),
  })),
});

/** Groups what was said into themes, agrees them, puts recommendations to boards, and has their secretary reply. */
export async function gatherThemes(demonstration: Demonstration): Promise<void> {
  for (const place of PLACES) {
    const { themes, recommendations } = readSeed(`${place}/themes.json`, themesShape);
    for (const theme of themes) await gather(demonstration, place, theme);
    for (const recommendation of recommendations) await recommend(demonstration, place, recommendation);
  }
}

async function gather({ programmes, as, made }: Demonstration, place: PlaceName, theme: z.output<typeof themesShape>['themes'][number]): Promise<void> {
  const facilitator = as(place, 'facilitator');
  const id = await told(facilitator.rpc('create_theme', { the_programme: programmes[place], the_title: theme.title, the_definition: theme.definition }));
  made.theme.note(place, theme.key, id);
  for (const side of ['for', 'against'] as const) {
    const contributions = voicesOf(place).flatMap((voice) =>
      voice.said.filter(({ themes }) => themes[theme.key] === side).map(({ question }) => made.saying.id(place, saying(voice.key, question))),
    );
    if (contributions.length > 0) await told(facilitator.rpc('group_into_theme', { the_theme: id, the_contributions: contributions, the_side: side }));
  }
  if (theme.state === 'agreed') await told(facilitator.rpc('agree_theme', { the_theme: id }));
}

async function recommend({ programmes, as, made }: Demonstration, place: PlaceName, asked: z.output<typeof themesShape>['recommendations'][number]): Promise<void> {
  const facilitator = as(place, 'facilitator');
  const id = await told(facilitator.rpc('save_recommendation', {
    the_programme: programmes[place], the_recommendation: null, the_board: made.board.id(place, asked.board), the_theme: made.theme.id(place, asked.theme),
    the_title: asked.title, the_ask: asked.ask, the_reply_by: inWeeks(asked.replyInWeeks),
  }));
  made.recommendation.note(place, asked.key, id);
  if (asked.state !== 'draft') await told(facilitator.rpc('put_to_board', { the_recommendation: id }));
  if (asked.reply) {
    await told(as(place, 'secretary').rpc('reply_to_recommendation', { the_recommendation: id, the_answer: asked.reply.answer, the_reason: asked.reply.reason }));
  }
}
