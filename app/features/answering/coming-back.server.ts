import type { PublicScene } from '../../platform/guards.server.ts';
import { isAsked } from './asked-survey.ts';
import { comeBack } from './draft/pausing.server.ts';
import { journeyThrough, wayOf } from './journey.ts';
import { findPlace } from './place.server.ts';

/**
 * Goes on, on this device, where someone stopped; gives the address. `asides` is what was put aside on it without signal.
 * @throws Refusal as comeBack.
 */
export async function wayOnWith(scene: PublicScene, code: string, asides: string | null = null): Promise<string> {
  const { link, aside } = await comeBack(scene, code, asides);
  // The phone reads from the address which of the things put aside was opened, and forgets it.
  if (aside !== undefined) return `${wayOf(link).on}=${aside}`;
  const { survey, place } = await findPlace(scene, link);
  return isAsked(survey) && place.at === 'answering' ? journeyThrough(link, survey.definition).resume(place.draft) : wayOf(link).check;
}
