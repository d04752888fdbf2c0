import { data as respond } from '@remix-run/node';
import { parseWithZod } from '@conform-to/zod/v4';
import type { SubmissionResult } from '@conform-to/dom';
import type { z } from 'zod';
import { fieldsIn, FORM_BYTES_MAX, FORM_FIELDS_MAX, INTENT_FIELD, isBuildable, partsIn } from './form-limits.ts';
import { Refusal } from './refusals.server.ts';

/** A form given back with its reasons, as a page's useActionData reads it. */
export type FormAnswer = ReturnType<typeof respond<SubmissionResult<string[]>>>;

/**
 * Reads a form, checks it and does the work; when a field is wrong or the database refuses, gives the form back with
 * everything typed and the reasons as locale keys (errors:...).
 * A button that only adds or removes a row of a list (a Conform intent) also gives the form back, changed.
 * @param source the request, or its form when that was read already
 * @param whenUnread what to do, instead of giving the form back, when it could not be read into a value
 * @throws Response 413 for a form too large to read, 503 with the form in it when the database cannot be reached.
 */
export async function submit<Schema extends z.ZodType>(
  source: Request | FormData,
  schema: Schema,
  work: (value: z.output<Schema>) => Promise<Response>,
  whenUnread?: () => Promise<FormAnswer>,
): Promise<FormAnswer> {
  const outcome = await attempt(source, schema, work);
  if ('refused' in outcome && outcome.isUnread && whenUnread) return whenUnread();
  // A Response ends in another page: what this one reads of an action is the form alone, and is typed as that.
  return 'done' in outcome ? (outcome.done as never) : outcome.refused;
}

/**
 * As submit, for work whose outcome is shown in answer to the form itself, so that nothing of it stands in an address, a
 * cookie or the audit trail. Gives what there is to show, or the form with its reasons.
 */
export async function submitInPlace<Schema extends z.ZodType, Shown>(request: Request, schema: Schema, work: (value: z.output<Schema>) => Promise<Shown>) {
  const outcome = await attempt(request, schema, work);
  return 'done' in outcome
    ? respond({ shown: outcome.done, form: undefined })
    : respond({ shown: null, form: outcome.refused.data }, outcome.refused.init ?? {});
}

async function attempt<Schema extends z.ZodType, Done>(
  source: Request | FormData,
  schema: Schema,
  work: (value: z.output<Schema>) => Promise<Done>,
): Promise<{ done: Done } | { refused: FormAnswer; isUnread: boolean }> {
  const form = source instanceof FormData ? source : await readForm(source);
  const submission = read(form, schema);
  if (submission.status !== 'success') {
    const isWrong = submission.status === 'error';
    // Adding or removing a row is no time to speak of what is not filled in yet.
    return { refused: respond({ ...submission.reply(), ...(isWrong ? {} : { error: undefined }) }, { status: isWrong ? 400 : 200 }), isUnread: true };
  }
  try {
    return { done: await work(submission.value) };
  } catch (fault) {
    if (isUnreachable(fault)) throw withForm(form, 503);
    if (!(fault instanceof Refusal)) throw fault;
    return { isUnread: false, refused: respond(submission.reply(fault.field ? { fieldErrors: { [fault.field]: [refusalKey(fault)] } } : { formErrors: [refusalKey(fault)] }), { status: 409 }) };
  }
}

/** Why a form cannot be taken, and what stands in it; null when it can. */
export function reasonsIn<Schema extends z.ZodType>(form: FormData, schema: Schema): SubmissionResult<string[]> | null {
  const submission = read(form, schema);
  return submission.status === 'success' ? null : submission.reply();
}

/** @throws Response 400 when a button asks for something that cannot be done to this form. */
function read<Schema extends z.ZodType>(form: FormData, schema: Schema) {
  if (!form.has(INTENT_FIELD)) return parseWithZod(form, { schema });
  try {
    return parseWithZod(form, { schema });
  } catch {
    throw new Response(null, { status: 400 });
  }
}

/** Waits for what must be known before a form is read; when the database cannot be reached, nothing typed is lost. */
export async function keepingForm<T>(request: Request, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (fault) {
    if (request.method !== 'POST' || !isUnreachable(fault)) throw fault;
    throw withForm(await readForm(request.clone()), 503);
  }
}

/** Waits for what may lead elsewhere, since it was sent before; words that came after it are shown, to copy, instead of lost. */
export async function keepingWhatCameLate<T>(request: Request, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (fault) {
    const isElsewhere = fault instanceof Response && fault.status === 303;
    if (request.method !== 'POST' || !isElsewhere) throw fault;
    const form = await readForm(request.clone());
    throw wordsIn(form).length > 0 ? withForm(form, 409) : fault;
  }
}

/** What was typed by hand in a form, in words. */
function wordsIn(form: FormData): string[] {
  return TYPED.flatMap((name) => form.getAll(name)).filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}
/** The fields of people's own words, whatever the question. */
const TYPED = ['body', 'other', 'note'];

function isUnreachable(fault: unknown): boolean {
  return fault instanceof Response && fault.status === 503;
}

/** An error page that holds what was typed, to be sent again (rule A2). A chosen file cannot be held. */
export function withForm(form: FormData, status: number): Response {
  const kept = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []));
  return Response.json({ kept }, { status });
}

/** The locale key of a refusal, with its detail after a bar for the page to fill in. */
export function refusalKey(refusal: Refusal): string {
  return `refusal.${refusal.code}${refusal.detail ? `|${refusal.detail}` : ''}`;
}

/** A sender cut off never reads why, so what is too large is heard out and dropped; past this, it is cut off. */
const HEARD_OUT_BYTES_MAX = 200_000_000;

/**
 * The form of a request, the one door of every form. Its bytes are counted, whatever length the sender gave, and its
 * fields before any of them is made; their names may build only what a form of ours could hold (form-limits.ts).
 * @throws Response 413 when it is too large, 400 when it is no form of ours.
 */
export async function readForm(request: Request, bytesMax = FORM_BYTES_MAX): Promise<FormData> {
  if (Number(request.headers.get('Content-Length') ?? '0') > HEARD_OUT_BYTES_MAX) throw new Response(null, { status: 413 });
  const type = request.headers.get('Content-Type') ?? '';
  const bytes = await readBytes(request, bytesMax, HEARD_OUT_BYTES_MAX);
  if (!bytes) throw new Response(null, { status: 413 });
  const fields = /^multipart\//i.test(type) ? partsIn(bytes, type) : fieldsIn(bytes);
  const form = fields > FORM_FIELDS_MAX ? null : await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(() => null);
  if (!form || !isBuildable(form)) throw new Response(null, { status: 400 });
  return withoutNulls(form);
}

/** The bytes of a request; null when there are more than the most, which are heard out up to another most and dropped. */
async function readBytes(request: Request, bytesMax: number, heardOutMax = bytesMax): Promise<Buffer<ArrayBuffer> | null> {
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  for (let bytes = 0; ; ) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return bytes > bytesMax ? null : Buffer.concat(parts);
    bytes += value.length;
    if (bytes <= bytesMax) parts.push(value);
    else parts.length = 0;
    if (bytes > heardOutMax) {
      await reader?.cancel();
      return null;
    }
  }
}

/**
 * The text of a request whose body is no form. @throws Response 413 when it is too large.
 */
export async function readText(request: Request, bytesMax: number): Promise<string> {
  const bytes = await readBytes(request, bytesMax);
  if (!bytes) throw new Response(null, { status: 413 });
  return bytes.toString('utf8');
}

/** A null character, as some programs put into what they paste, is the one that a database cannot hold. */
function withoutNulls(form: FormData): FormData {
  const clean = new FormData();
  for (const [name, value] of form) {
    if (typeof value === 'string') clean.append(name, value.replaceAll('\0', ''));
    else clean.append(name, value, value.name);
  }
  return clean;
}
