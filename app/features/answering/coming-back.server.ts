import type { RequestContext } from '../../platform/guards.server.ts';
import { isAsked } from './asked-survey.ts';
import { comeBack } from './draft/pausing.server.ts';
import { journeyThrough, pathsOf } from './journey.ts';
import { findProgress } from './progress.server.ts';

/**
 * Goes on, on this device, where someone stopped; gives the address. `asides` is what was put aside on it without signal.
 * @throws DomainError as comeBack.
 */
export async function pathOnwards(
  ctx: RequestContext,
  code: string,
  asides: string | null = null,
): Promise<string> {
  const { link, aside } = await comeBack(ctx, code, asides);
  // The phone reads from the address which of the things put aside was opened, and forgets it.
  if (aside !== undefined) return `${pathsOf(link).on}=${aside}`;
  const { survey, progress } = await findProgress(ctx, link);
  return isAsked(survey) && progress.at === 'answering'
    ? journeyThrough(link, survey.definition).resume(progress.draft)
    : pathsOf(link).check;
}
