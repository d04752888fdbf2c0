import type { EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { RequestContext } from './platform/context.server.ts';
import { speakerOf } from './platform/i18n.server.ts';
import { spokenInstead } from './platform/languages.ts';
import { isEasyOn, languageOn } from './platform/participant-device.server.ts';
import { PageStateProvider } from './platform/page-state.tsx';
import { SpeakersProvider } from './platform/speaking.tsx';

/** Renders a page whole, on the server, in the person's language. Pages are plain HTML: see docs/decisions/003. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, loadContext: unknown) {
  const context = loadContext as RequestContext;
  const language = spokenInstead(context) ?? languageOn(context, request);
  const isEasy = isEasyOn(context, request);
  const html = renderToString(
    <I18nextProvider i18n={speakerOf(language, isEasy)}>
      <PageStateProvider value={{ nonce: context.nonce, language, isEasy, hasErrors: hasErrors(remix), isDemonstration: context.isDemonstration, isDevelopment: context.isDevelopment, reference: context.reference }}>
        <SpeakersProvider value={speakerOf}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </SpeakersProvider>
      </PageStateProvider>
    </I18nextProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!doctype html>${html}`, { status, headers });
}

/** Faults are told by reference, never by content (rule X8). */
export function handleError(fault: unknown, { request, context }: { request: Request; context: unknown }): void {
  // What was asked wrongly, such as a form sent to a page that takes none, is answered and is no fault of ours.
  if (request.signal.aborted || (isRouteErrorResponse(fault) && fault.status < 500)) return;
  console.error((context as RequestContext).reference, fault);
}

/** Whether the page answers a form that was sent back, at once or by an address that says so: its title then says so (rule A4). */
function hasErrors(remix: EntryContext): boolean {
  const { actionData, loaderData } = remix.staticHandlerContext;
  const shown: unknown[] = Object.values(loaderData ?? {});
  const given: unknown[] = Object.values(actionData ?? {});
  const results = [...given, ...shown.map((one) => (typeof one === 'object' && one !== null && 'wrong' in one ? one.wrong : null))];
  return results.some((result) => typeof result === 'object' && result !== null && 'error' in result && Boolean(result.error));
}
