import type { RequestContext } from './context.server.ts';
import { isParticipantPage, languageOf } from './languages.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Everything the server may leave on the device of someone who answers or holds a receipt, and for how many seconds it
 * counts from when it was last put there. The browser drops each of them when it is closed; browsers on phones seldom are,
 * so the server itself takes none that is older. No other file names one. What scripts keep, when signal goes, is named in
 * features/answering/offline/phone/kept.ts alone, and goes by the same doors (docs/decisions/022-the-device.md).
 */
const LIFETIMES = {
  /** The secrets of what is being answered, or was sent, each with its link. */
  draft: 12 * HOUR,
  /** What was chosen about oneself after sending, bound to the secret it belongs to. */
  equality: 12 * HOUR,
  /** A language we only have questions in, and easy words. */
  reading: 12 * HOUR,
  /** The language of the pages. */
  language: 12 * HOUR,
  /** The code of a pause, for the page that shows it. */
  paused: 10 * MINUTE,
  /** That whoever was here left fast: for Back not to lead to a page of ours. Nothing says who, or what they were on. */
  left: HOUR,
  /** An open receipt. */
  receipt: 30 * MINUTE,
  /** The open code of a paper page on how to reach someone. */
  'receipt-contact': 30 * MINUTE,
} as const;

/** The name of something the server may leave there. */
export type OnDevice = keyof typeof LIFETIMES;
export const ON_DEVICE = Object.keys(LIFETIMES) as OnDevice[];

type Device = Pick<RequestContext, 'cookie' | 'setCookie' | 'dropCookie'>;

/** What stands on the device under a name; null when nothing does, or its time is over. */
export function onDevice(device: Pick<Device, 'cookie'>, name: OnDevice): string | null {
  const kept = device.cookie(name);
  const bar = kept?.indexOf(' ') ?? -1;
  if (kept === null || bar < 0 || !(Number(kept.slice(0, bar)) > Date.now())) return null;
  return kept.slice(bar + 1);
}

/** Leaves something on the device, and begins its time. */
export function putOnDevice(device: Pick<Device, 'setCookie'>, name: OnDevice, value: string): void {
  device.setCookie(name, `${Date.now() + LIFETIMES[name] * 1000} ${value}`);
}

export function dropFromDevice(device: Pick<Device, 'dropCookie'>, name: OnDevice): void {
  device.dropCookie(name);
}

/**
 * The language a page is spoken in: what its address says for once (`?in=`, where the device was just made to forget), else
 * what was chosen here, else what the device asks for.
 */
export function languageOn(device: Pick<Device, 'cookie'>, request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  return languageOf(pathname, searchParams.get('in') ?? onDevice(device, 'language'), request.headers.get('Accept-Language'));
}

/** Whether a page is read in easy words: where someone who answers or holds a receipt chose so on this device (rule A9). */
export function isEasyOn(device: Pick<Device, 'cookie'>, request: Request): boolean {
  return isParticipantPage(new URL(request.url).pathname) && onDevice(device, 'reading')?.endsWith(' easy_read') === true;
}

/**
 * Whether a page was opened from outside of ours: typed, from the history, from a message. Then whoever holds the device may
 * be someone else than who used it last. The browser itself says so; one too old to say is believed.
 */
export function isOpenedAfresh({ headers }: Request): boolean {
  return !['same-origin', null].includes(headers.get('Sec-Fetch-Site'));
}

/**
 * What stands on the device under a name, for whoever came here from a page of ours. Opened from outside it is dropped: the
 * next person on the phone would else come to it over any other page of ours.
 */
export function onDeviceOfWhoCame(device: Pick<Device, 'cookie' | 'dropCookie'>, request: Request, name: OnDevice): string | null {
  if (!isOpenedAfresh(request)) return onDevice(device, name);
  dropFromDevice(device, name);
  return null;
}

/** Forgets a person on this device: everything that was left there of them, whichever door they go out by (rule S4). */
export function forgetPerson(device: Pick<Device, 'dropCookie'>): void {
  for (const name of ON_DEVICE) device.dropCookie(name);
}
