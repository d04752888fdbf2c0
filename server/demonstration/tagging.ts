import { told, type Demonstration } from './joining.ts';
import { PLACES } from './people.ts';
import { saying, voicesOf } from './voices.ts';

/**
 * Tags what was said with a stance, as the facilitator would, and asks for some of it to be quoted. Where a second
 * facilitator is there, some quotes are cleared: one person alone never can.
 */
export async function tagVoices({ as, made }: Demonstration): Promise<void> {
  for (const place of PLACES) {
    const facilitator = as(place, 'facilitator');
    for (const voice of voicesOf(place)) {
      for (const { question, tags, quotes } of voice.said) {
        const contribution = made.saying.id(place, saying(voice.key, question));
        for (const [key, stance] of Object.entries(tags)) {
          await told(facilitator.rpc('tag', { the_contribution: contribution, the_outcome: made.outcome.id(place, key), the_stance: stance }));
        }
        for (const [audience, state] of Object.entries(quotes)) {
          await told(facilitator.rpc('ask_to_quote', { the_contribution: contribution, the_audience: audience }));
          if (state === 'cleared') await told(as(place, 'facilitator', 1).rpc('clear_quote', { the_contribution: contribution, the_audience: audience }));
        }
      }
    }
  }
}
