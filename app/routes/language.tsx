import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { publicRoute } from '../platform/guards.server.ts';
import { findLanguage, isParticipantPage } from '../platform/languages.ts';

/** Changes the language and goes back to the same page, with every answer kept (rule A8). */
export function loader(args: LoaderFunctionArgs) {
  const { context } = publicRoute(args);
  const asked = new URL(args.request.url).searchParams;
  context.setCookie('language', findLanguage(asked.get('to')).code);
  const back = asked.get('back') ?? '';
  return redirect(isParticipantPage(back) ? back : '/', 303);
}
