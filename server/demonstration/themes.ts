import { z } from 'zod';
import { inWeeks } from './dates.ts';
import { unwrap, type Demonstration } from './joining.ts';
import { SLUGS, type ProgrammeSlug } from './people.ts';
import { readSeed } from './seed.ts';
import { saying, voicesOf } from './voices.ts';

const themesShape = z.object({
  themes: z.array(
    z.object({
      key: z.string(),
      state: z.enum(['draft', 'agreed']),
      title: z.string(),
      definition: z.string(),
    }),
  ),
  recommendations: z.array(
    z.object({
      key: z.string(),
      theme: z.string(),
      board: z.string(),
      title: z.string(),
      ask: z.string(),
      replyInWeeks: z.number(),
      state: z.enum(['draft', 'with_board', 'answered']),
      reply: z
        .object({ answer: z.enum(['accepted', 'partly', 'not_accepted']), reason: z.string() })
        .optional(),
    }),
  ),
});

/** Groups what was said into themes, agrees them, puts recommendations to boards, and has their secretary reply. */
export async function gatherThemes(demonstration: Demonstration): Promise<void> {
  for (const slug of SLUGS) {
    const { themes, recommendations } = readSeed(`${slug}/themes.json`, themesShape);
    for (const theme of themes) await gather(demonstration, slug, theme);
    for (const recommendation of recommendations) await recommend(demonstration, slug, recommendation);
  }
}

async function gather(
  { programmes, as, made }: Demonstration,
  slug: ProgrammeSlug,
  theme: z.output<typeof themesShape>['themes'][number],
): Promise<void> {
  const facilitator = as(slug, 'facilitator');
  const id = await unwrap(
    facilitator.rpc('create_theme', {
      the_programme: programmes[slug],
      the_title: theme.title,
      the_definition: theme.definition,
    }),
  );
  made.theme.note(slug, theme.key, id);
  for (const side of ['for', 'against'] as const) {
    const contributions = voicesOf(slug).flatMap((voice) =>
      voice.said
        .filter(({ themes }) => themes[theme.key] === side)
        .map(({ question }) => made.saying.id(slug, saying(voice.key, question))),
    );
    if (contributions.length > 0)
      await unwrap(
        facilitator.rpc('group_into_theme', {
          the_theme: id,
          the_contributions: contributions,
          the_side: side,
        }),
      );
  }
  if (theme.state === 'agreed') await unwrap(facilitator.rpc('agree_theme', { the_theme: id }));
}

async function recommend(
  { programmes, as, made }: Demonstration,
  slug: ProgrammeSlug,
  asked: z.output<typeof themesShape>['recommendations'][number],
): Promise<void> {
  const facilitator = as(slug, 'facilitator');
  const id = await unwrap(
    facilitator.rpc('save_recommendation', {
      the_programme: programmes[slug],
      the_recommendation: null,
      the_board: made.board.id(slug, asked.board),
      the_theme: made.theme.id(slug, asked.theme),
      the_title: asked.title,
      the_ask: asked.ask,
      the_reply_by: inWeeks(asked.replyInWeeks),
    }),
  );
  made.recommendation.note(slug, asked.key, id);
  if (asked.state !== 'draft') await unwrap(facilitator.rpc('put_to_board', { the_recommendation: id }));
  if (asked.reply) {
    await unwrap(
      as(slug, 'secretary').rpc('reply_to_recommendation', {
        the_recommendation: id,
        the_answer: asked.reply.answer,
        the_reason: asked.reply.reason,
      }),
    );
  }
}
