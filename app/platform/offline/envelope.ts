// How our own server is told from whatever else answers in its place: the login page of a Wi-Fi, a proxy, something kept on the way.

/** The header that every answer of ours carries (server/web-site.ts), and nothing else does. */
export const OURS = 'X-Throughline';

/** How long the network may take to answer. */
const PATIENCE_MS = 20_000;

/**
 * What our server says of something that was handed over. That it has it: by the id the device gave it. Or why it will never
 * take it, in words for a person. Anything else says nothing, whatever its status.
 */
export interface Acknowledgement {
  id?: string;
  refused?: string;
}

/** What our server answers; null when nothing does, or something else, or it cannot do its work just now. */
export async function ask(path: string, options?: RequestInit | null): Promise<Response | null> {
  const answer = await fetch(path, { signal: AbortSignal.timeout(PATIENCE_MS), ...options }).catch(() => null);
  return answer?.headers.has(OURS) && answer.status < 500 ? answer : null;
}

/** What an answer says as JSON; undefined when there is none, or it says nothing so. */
export const said = <Told>(answer: Response | null): Promise<Told | undefined> | undefined => answer?.json().catch(() => undefined) as Promise<Told | undefined> | undefined;
