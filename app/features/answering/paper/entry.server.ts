import { z } from 'zod';
import type { RequestContext } from '../../../platform/context.server.ts';
import type { ProgrammeScene } from '../../../platform/guards.server.ts';
import { translator } from '../../../platform/i18n.server.ts';
import { mayBe, must, Refusal } from '../../../platform/refusals.server.ts';
import { RATINGS, type Rating } from '../../voices/contribution.ts';
import { consentsGiven, PURPOSES, type Purpose } from '../consent.ts';
import { uuidOf } from '../draft/draft-secret.server.ts';
import { receiptHash } from '../draft/receipt.server.ts';
import { getSurvey } from '../../surveys/surveys.server.ts';
import { freshPaperCode } from './apart-entry.server.ts';
import { graceUntil, type ReachTarget, type Wave } from '../../surveys/waves/wave.ts';
import { findWaveVersion, getWave, listTargets } from '../../surveys/waves/waves.server.ts';
import { pageLanguageOf } from '../../surveys/wordings/languages.ts';
import { VARIANTS, type Variant } from '../../surveys/wording.ts';
import type { SurveyDefinition } from '../../surveys/survey.ts';
import { SHEET_PARTS, type SheetPart } from './entry-parts.tsx';
import { atItsBox } from './at-its-box.server.ts';
import type { SheetRead } from './entry.schema.ts';
import { SHEET_OUTCOMES } from './outcome.ts';
import { DEFINITIONS } from '../../surveys/kinds/definitions.ts';

/** Sheets can be entered for a wave that was opened, while its answers still count. */
export interface EnterableWave {
  survey: { id: string; title: string };
  wave: Wave;
  version: { number: number; definition: SurveyDefinition };
  targets: ReachTarget[];
  isTaking: boolean;
}

/**
 * A wave whose sheets are entered.
 * @throws Response 404 when it is not there, or was never opened.
 */
export async function getEnterableWave({ db, programme }: ProgrammeScene, surveyId: string, waveId: string, today: string): Promise<EnterableWave> {
  const [survey, { wave }, version, targets] = await Promise.all([
    getSurvey(db, programme.id, surveyId),
    getWave(db, programme.id, surveyId, waveId),
    findWaveVersion(db, programme.id, waveId),
    listTargets(db, waveId),
  ]);
  if (version === null) throw new Response(null, { status: 404 });
  const isTaking = wave.state === 'open' || (wave.closedOn !== null && today <= graceUntil(wave.closedOn));
  return { survey: { id: survey.id, title: survey.title }, wave, version, targets, isTaking };
}

/** The kinds of sheet that a survey is printed on. */
export function sheetPartsOf({ questions, equality }: SurveyDefinition): SheetPart[] {
  const has: Record<SheetPart, boolean> = { answers: true, equality: (equality?.questions.length ?? 0) > 0, contact: questions.some(({ kind }) => DEFINITIONS[kind].isKeptApart) };
  return SHEET_PARTS.filter((part) => has[part]);
}

/** How many sheets of a wave were entered. */
export async function countEntered({ db }: ProgrammeScene, waveId: string): Promise<number> {
  const { count, error } = await db.from('responses').select('id', { count: 'exact', head: true }).eq('wave_id', waveId).eq('how', 'paper');
  return must({ data: count, error });
}

const COOKIE = 'sheet';
const DAY_SECONDS = 24 * 60 * 60;

const openSheetShape = z.object({
  wave: z.string(),
  /** The code of the sheet being typed in; null between sheets. */
  code: z.string().nullable(),
  isMade: z.boolean(),
  /** It was entered before, and is typed in anew. */
  isCorrection: z.boolean(),
  language: z.string(),
  variant: z.enum(VARIANTS),
  group: z.string().nullable(),
  last: z.object({ state: z.enum(SHEET_OUTCOMES), leftOut: z.array(z.number()), code: z.string(), isMade: z.boolean() }).nullable(),
});

/** What this device is typing in: one sheet, or what stays the same from one sheet to the next. */
export type OpenSheet = z.infer<typeof openSheetShape>;

/** What this device is typing in for a wave; null when it has not begun. */
export function findOpenSheet(context: RequestContext, waveId: string): OpenSheet | null {
  const kept = context.cookie(COOKIE);
  const sheet = kept ? openSheetShape.parse(JSON.parse(kept)) : null;
  return sheet?.wave === waveId ? sheet : null;
}

export function keepOpenSheet(context: RequestContext, sheet: OpenSheet): void {
  context.setCookie(COOKIE, JSON.stringify(sheet), DAY_SECONDS);
}

/** The id of the response that a sheet becomes: it follows from the code, so that a sheet entered twice is one. */
export function paperResponseId(context: RequestContext, code: string): string {
  return uuidOf(Buffer.from(context.hash('paper response', code), 'hex').subarray(0, 16));
}

/**
 * Begins a sheet by its code, or with a new one when it has none.
 * @throws Refusal sheet_entered when a sheet with this code was entered before, so that nobody types it in for nothing.
 */
export async function beginSheet({ context, db }: ProgrammeScene, waveId: string, begun: { code: string | null; language: string; variant: Variant; group: string | null }): Promise<void> {
  const code = begun.code ?? freshPaperCode('answers');
  if (mayBe(await db.rpc('find_response', { the_receipt_hash: receiptHash(context, code) })) !== null) throw new Refusal('sheet_entered', null, 'code');
  keepOpenSheet(context, { wave: waveId, ...begun, code, isMade: begun.code === null, isCorrection: false, last: null });
}

/**
 * Enters a sheet on the person's behalf. Id and receipt follow from its code: entered twice, it is one, and it says so;
 * only a correction changes what is kept.
 */
export async function enterSheet({ context, db }: ProgrammeScene, sheet: OpenSheet & { code: string }, read: SheetRead): Promise<void> {
  const language = pageLanguageOf(sheet.language);
  const words = translator(language);
  const entering = async () => must(await db.rpc('enter_paper', {
    the_wave: sheet.wave,
    the_response: paperResponseId(context, sheet.code),
    the_receipt_hash: receiptHash(context, sheet.code),
    the_answers: read.answers,
    the_consents: consentsGiven(read.consents, (purpose) => words(`respond:consent.${purpose}`), language).map((consent) => ({ ...consent })),
    the_language: sheet.language,
    the_variant: sheet.variant,
    the_group: sheet.group,
    is_correction: sheet.isCorrection,
  }));
  const state = z.enum(SHEET_OUTCOMES).parse(await atItsBox(entering()));
  keepOpenSheet(context, {
    ...sheet, code: null, isMade: false, isCorrection: false,
    last: { state, leftOut: state === 'already_entered' ? [] : read.leftOut, code: sheet.code, isMade: sheet.isMade },
  });
}

/** The words of the sheet that are not the survey's own: the points of a statement and the consents, as it was printed. */
export function sheetWords(language: string): { language: string; ratings: Record<Rating, string>; consents: Record<Purpose, string> } {
  const spoken = pageLanguageOf(language);
  const words = translator(spoken);
  const record = <Key extends string>(keys: readonly Key[], say: (key: Key) => string) => Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<Key, string>;
  return { language: spoken, ratings: record(RATINGS, (rating) => words(`voices:rating.${rating}`)), consents: record(PURPOSES, (purpose) => words(`respond:consent.${purpose}`)) };
}
