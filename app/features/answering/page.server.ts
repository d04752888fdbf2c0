import type { SubmissionResult } from '@conform-to/dom';
import { redirect } from '@remix-run/node';
import { readForm, reasonsIn, submit, type FormAnswer } from '../../platform/forms.server.ts';
import type { PublicScene } from '../../platform/guards.server.ts';
import type { SurveyPage } from '../surveys/pages.ts';
import type { Reading, Variant } from '../surveys/wording.ts';
import { VARIANTS, wordingOf } from '../surveys/wording.ts';
import { answerSchema, sectionSchema, unfinishedSchema } from './answering.schema.ts';
import { answerTo, isGiven, withAnswer, withUnfinished, type Answer, type Draft } from './draft/draft.ts';
import { keepDraft } from './draft/drafts.server.ts';
import { READINGS } from '../surveys/kinds/readings.ts';
import { movedIn, orderOf } from '../surveys/kinds/ranking/order.ts';
import { pause } from './draft/pausing.server.ts';
import { HELP, type Answering } from './place.server.ts';
import { chooseLanguage, chooseReading, offeredIn, readingOf, type Offered } from './reading.server.ts';

/** A page someone is on: the survey, its place, and whether they came to change an answer. */
export interface Standing extends Answering {
  page: SurveyPage;
  place: number;
  change: boolean;
}

/** What fills the form of a question: what is typed there, else the answer given before. */
export function initialFields({ page, draft }: Standing): Record<string, unknown> {
  const typed = draft.unfinished?.[page.id];
  if (typed) return typed;
  const answer = answerTo(draft, page);
  return page.kind === 'question' && isGiven(answer) ? READINGS[page.question.kind].fields(answer) : {};
}

/** What is wrong with what stands in the form of a question, for whoever was led here to be told; nothing once it is right. */
export function whatIsWrong({ page }: Standing, initial: Record<string, unknown>, { url }: Request): SubmissionResult<string[]> | undefined {
  if (page.kind !== 'question' || !new URL(url).searchParams.has('wrong')) return undefined;
  const form = new FormData();
  for (const [name, value] of Object.entries(initial)) for (const one of Array.isArray(value) ? value : [value]) form.append(name, String(one));
  return reasonsIn(form, answerSchema(page.question)) ?? undefined;
}

/** Takes what the form of a page sends: an answer, or what is typed so far with another wish. */
export async function takePage(scene: PublicScene, request: Request, standing: Standing): Promise<FormAnswer> {
  const form = await readForm(request);
  const wish = wishIn(form, request);
  if (wish) {
    return submit(form, unfinishedSchema, async (typed) => {
      await keepTyped(scene, standing, wish, typed);
      return grant(scene, standing, wish);
    });
  }
  if (standing.page.kind !== 'question') return submit(form, sectionSchema, ({ intent }) => takeSection(scene, standing, intent === 'skip'));
  const { page } = standing;
  return submit(form, answerSchema(page.question), async (answer) => {
    const { definition } = standing.survey;
    const { text: read } = wordingOf(page.question, readingOf(scene, definition), definition.language).text;
    const kept = await keep(scene, standing, withAnswer(standing.draft, page, answer, read), [page]);
    return redirect(goOn(standing, kept), 303);
  }, () => submit(form, unfinishedSchema, async (typed) => {
    // Shown by an address of its own, so that Back to it asks nothing and shows it as it is by then.
    await keepTyped(scene, standing, { to: 'keep' }, typed);
    return redirect(`${standing.journey.page(standing.place, standing.change)}${standing.change ? '&' : '?'}wrong`, 303);
  }));
}

/** Passes a notice or support; or, from a notice, the whole part it stands before, each question of it skipped. */
async function takeSection(scene: PublicScene, standing: Standing, isSkipped: boolean): Promise<Response> {
  const { journey, draft, page, place } = standing;
  const seen: Answer = { seen: true };
  const part = isSkipped && page.kind === 'notice' ? partAfter(standing) : [];
  const passed = [{ page, place }, ...part];
  const after = passed.reduce((kept, one) => withAnswer(kept, one.page, one.page.kind === 'question' ? { skipped: true } : seen), draft);
  const kept = await keep(scene, standing, after, passed.map((one) => one.page));
  return redirect(standing.change ? goOn(standing, kept) : journey.next(passed.at(-1)?.place ?? place, kept), 303);
}

/** The questions of the part that a notice stands before, as this person is asked them. */
export function partAfter({ journey, draft, page, place }: Standing): { page: SurveyPage; place: number }[] {
  if (page.kind !== 'notice') return [];
  const after = journey.visible(draft).filter((one) => one.place > place);
  const end = after.findIndex((one) => one.page.kind !== 'question' || one.page.question.section !== page.section.id);
  return end < 0 ? after : after.slice(0, end);
}

function goOn({ journey, page, place, change, draft }: Standing, kept: Draft): string {
  return change ? journey.afterChange(page, draft, kept) : journey.next(place, kept);
}

/** Keeps the draft, and counts the questions passed for the first time. */
async function keep(scene: PublicScene, { survey, secret, draft }: Standing, kept: Draft, passed: SurveyPage[] = []): Promise<Draft> {
  const first = passed.filter((page) => page.kind === 'question' && answerTo(draft, page) === undefined).map(({ id }) => id);
  await keepDraft(scene, survey.link, secret, kept, first);
  return kept;
}

/** What a page can be asked for besides taking its answer. What is typed stays. */
type Wish = WishAround | { to: 'move'; move: string } | { to: 'pause' };
/** What every page with something to type can be asked for. */
export type WishAround = { to: 'speak'; language: string } | { to: 'read'; variant: Variant } | { to: 'back' | 'help' | 'keep' };

export function wishIn(form: FormData, { url }: Request): Wish | null {
  // The page's own script tells what is typed when the page is left.
  if (new URL(url).searchParams.has('keep')) return { to: 'keep' };
  const said = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  if (said('language')) return { to: 'speak', language: said('language') };
  const variant = VARIANTS.find((one) => one === said('variant'));
  if (variant) return { to: 'read', variant };
  if (said('move')) return { to: 'move', move: said('move') };
  const to = (['pause', 'back', 'help'] as const).find((one) => one === said('intent'));
  return to ? { to } : null;
}

async function keepTyped(scene: PublicScene, standing: Standing, wish: Wish, typed: Record<string, unknown>): Promise<void> {
  const { page, draft } = standing;
  if (page.kind !== 'question') return;
  const fields = Object.fromEntries(Object.entries(typed).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)));
  if (wish.to === 'move') {
    const order = orderOf(page.question, Array.isArray(fields.order) ? fields.order.map(String) : []);
    Object.assign(fields, { order: movedIn(order, wish.move), move: wish.move });
  }
  if (Object.keys(fields).length > 0) await keep(scene, standing, withUnfinished(draft, page, fields));
}

async function grant(scene: PublicScene, standing: Standing, wish: Wish): Promise<Response> {
  const { journey, place, change, draft } = standing;
  const here = journey.page(place, change);
  if (wish.to === 'move') return redirect(here, 303);
  if (wish.to !== 'pause') return grantAround(scene, wish, { here, back: change ? journey.check : journey.previous(place, draft) });
  await pause(scene, standing);
  return redirect(journey.paused, 303);
}

/** Grants what every page can be asked for, once what is typed on it is kept. */
export function grantAround({ context }: PublicScene, wish: WishAround, { here, back }: { here: string; back: string }): Response {
  if (wish.to === 'keep') return new Response(null, { status: 204 });
  if (wish.to === 'speak') chooseLanguage(context, wish.language);
  if (wish.to === 'read') chooseReading(context, { variant: wish.variant });
  return redirect(wish.to === 'back' ? back : wish.to === 'help' ? HELP : here, 303);
}

/**
 * The name of a pack: that of one person's draft, in one reading of the pages. Another reading needs another pack, and so does
 * another person, of whom the device must not go on with the last one's. Nothing can be told from it.
 */
export function packReading({ context, language: around }: PublicScene, { survey, secret }: Pick<Answering, 'survey' | 'secret'>, { language, easyRead }: Offered): string {
  return `${survey.link} ${around} ${language} ${easyRead} ${context.hash('pack', secret).slice(0, 8)}`;
}

/** What to offer on a page of this survey, with what is read now. */
export function offeredOn(scene: PublicScene, { survey }: Pick<Answering, 'survey'>): { reading: Reading; offered: Offered } {
  const reading = readingOf(scene, survey.definition);
  return { reading, offered: { ...offeredIn(survey.definition, reading), isAll: true } };
}
