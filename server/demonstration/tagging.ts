import { unwrap, type Demonstration } from './joining.ts';
import { SLUGS } from './people.ts';
import { saying, voicesOf } from './voices.ts';

/**
 * Tags what was said with a stance, as the facilitator would, and asks for some of it to be quoted. Where a second
 * facilitator is there, some quotes are cleared: one person alone never can.
 */
export async function tagVoices({ as, made }: Demonstration): Promise<void> {
  for (const slug of SLUGS) {
    const facilitator = as(slug, 'facilitator');
    for (const voice of voicesOf(slug)) {
      for (const { question, tags, quotes } of voice.said) {
        const contribution = made.saying.id(slug, saying(voice.key, question));
        for (const [key, stance] of Object.entries(tags)) {
          await unwrap(
            facilitator.rpc('tag', {
              the_contribution: contribution,
              the_outcome: made.outcome.id(slug, key),
              the_stance: stance,
            }),
          );
        }
        for (const [audience, state] of Object.entries(quotes)) {
          await unwrap(
            facilitator.rpc('ask_to_quote', { the_contribution: contribution, the_audience: audience }),
          );
          if (state === 'cleared')
            await unwrap(
              as(slug, 'facilitator', 1).rpc('clear_quote', {
                the_contribution: contribution,
                the_audience: audience,
              }),
            );
        }
      }
    }
  }
}
