import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { publicRoute } from '../platform/guards.server.ts';
import { isParticipantPage, isPublicPage } from '../platform/languages.ts';
import { pathWithin } from '../platform/paths.ts';
import { chooseAround, chooseLanguage, chooseReading } from '../features/answering/reading.server.ts';
import { VARIANTS } from '../features/surveys/wording.ts';

/** Changes the language, or between standard and easy words, and goes back to the same page with every answer kept (rules A8, A9). */
export function loader(args: LoaderFunctionArgs) {
  const { context } = publicRoute(args);
  const asked = new URL(args.request.url).searchParams;
  const to = asked.get('to');
  if (to) chooseLanguage(context, to);
  const around = asked.get('around');
  if (around) chooseAround(context, around);
  const variant = VARIANTS.find((one) => one === asked.get('variant'));
  if (variant) chooseReading(context, { variant });
  const back = pathWithin(asked.get('back'), '/');
  return redirect(isParticipantPage(back) || isPublicPage(new URL(back, args.request.url).pathname) ? back : '/', 303);
}
