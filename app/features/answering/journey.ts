import { pagesOf, visiblePages, type SurveyPage } from '../surveys/pages.ts';
import type { Section, SurveyDefinition } from '../surveys/survey.ts';
import { answerTo, isGiven, knownIn, type Draft } from './draft/draft.ts';
import { DEFINITIONS } from '../surveys/kinds/definitions.ts';

/** The addresses around the pages of a survey. */
export interface Way {
  readonly start: string;
  /** The start again for whoever has begun, and where they are welcomed back. */
  readonly begin: string;
  readonly on: string;
  readonly check: string;
  readonly sent: string;
  readonly paused: string;
  /** Who is responsible for what is said, and how long it is kept. */
  readonly about: string;
  /** An equality question after sending, from 1. */
  equality(number: number): string;
  /** A page; `change` brings the person back to the check page after it. */
  page(place: number, change?: boolean): string;
}

/** The way through one survey: start, its pages, check, sent. A page has the same place, from 1, for everyone; those not for this person are passed over. */
export interface Journey extends Way {
  /** The page of a place; null when there is none. */
  pageAt(place: number): SurveyPage | null;
  isVisible(page: SurveyPage, draft: Draft): boolean;
  /** The pages this person is asked, with their places. */
  visible(draft: Draft): { page: SurveyPage; place: number }[];
  /** Where a place leads on to: the next page for this person, or the check page. */
  next(place: number, draft: Draft): string;
  previous(place: number, draft: Draft): string;
  /** Where someone goes who changed one answer: to what it newly asks, else straight back to the check page. */
  afterChange(page: SurveyPage, before: Draft, after: Draft): string;
  /** Where someone who comes back goes on: where they were typing, else the first page they have not been past, else the check page. */
  resume(draft: Draft): string;
  /** The first required question without an answer; null when there is none. */
  firstMissing(draft: Draft): SurveyPage | null;
  /** The part that ended before a question and has words of support, which then stand above the question. */
  supportBefore(page: SurveyPage, draft: Draft): Section | null;
  /** Whether there is anything to send. */
  canSend(draft: Draft): boolean;
}

/** The addresses under a link. */
export function wayOf(link: string): Way {
  // A link is what someone typed, until it is found.
  const start = `/respond/${encodeURIComponent(link)}`;
  return {
    start,
    begin: `${start}?begin`,
    on: `${start}?on`,
    check: `${start}/check`,
    sent: `${start}/sent`,
    paused: `${start}/pause`,
    about: `${start}/about`,
    equality: (number) => `${start}/equality/${number}`,
    page: (place, change = false) => `${start}/${place}${change ? '?change' : ''}`,
  };
}

/** Where something is changed from the page to check: an answer ("3?change"), or something that was agreed to. */
export function changeAddress(start: string, to: string): string {
  return /^\d/.test(to) ? `${start}/${to}` : `${start}?change#${to}`;
}

/** The journey through a survey, under the link people answer at. */
export function journeyThrough(link: string, definition: Pick<SurveyDefinition, 'questions' | 'sections'>): Journey {
  const way = wayOf(link);
  const pages = pagesOf(definition);
  const all = (draft: Draft) => {
    const shown = new Set(visiblePages(definition, knownIn(draft)).map(({ id }) => id));
    return pages.flatMap((page, index) => (shown.has(page.id) ? [{ page, place: index + 1 }] : []));
  };
  // Support after a part stands above the question that follows, which spares a page; after the last part it is one.
  const visible = (draft: Draft) => all(draft).filter(({ page }, at, those) => page.kind !== 'support' || those[at + 1]?.page.kind !== 'question');
  const isOpen = (page: SurveyPage, draft: Draft) => answerTo(draft, page) === undefined;
  const open = (draft: Draft) => visible(draft).filter(({ page }) => isOpen(page, draft));
  const questions = (draft: Draft) => visible(draft).flatMap(({ page }) => (page.kind === 'question' && DEFINITIONS[page.question.kind].asks ? [page] : []));
  return {
    ...way,
    pageAt: (place) => pages[place - 1] ?? null,
    isVisible: (page, draft) => visible(draft).some((one) => one.page.id === page.id),
    visible,
    next(place, draft) {
      const found = visible(draft).find((one) => one.place > place);
      return found ? way.page(found.place) : way.check;
    },
    previous(place, draft) {
      const found = visible(draft).findLast((one) => one.place < place);
      return found ? way.page(found.place) : way.begin;
    },
    afterChange(page, before, after) {
      const wasWhole = open(before).every((one) => one.page.id === page.id);
      const last = visible(after).findLast((one) => !isOpen(one.page, after))?.place ?? 0;
      const found = open(after).find(({ place }) => wasWhole || place < last);
      return found ? way.page(found.place, true) : way.check;
    },
    resume(draft) {
      const typed = Object.keys(draft.unfinished ?? {});
      const found = visible(draft).filter(({ page }) => typed.includes(page.id)).toSorted((one, other) => typed.indexOf(other.page.id) - typed.indexOf(one.page.id))[0] ?? open(draft)[0];
      return found ? way.page(found.place) : way.check;
    },
    firstMissing: (draft) => questions(draft).find(({ question }) => question.required && !isGiven(answerTo(draft, { id: question.id }))) ?? null,
    supportBefore(page, draft) {
      const those = all(draft);
      const before = those[those.findIndex((one) => one.page.id === page.id) - 1]?.page;
      return page.kind === 'question' && before?.kind === 'support' ? before.section : null;
    },
    canSend: (draft) => questions(draft).some((page) => isGiven(answerTo(draft, page))),
  };
}

/** The number of a place as it stands in an address; null for anything else. */
export function placeIn(address: string | undefined): number | null {
  return /^[1-9]\d{0,2}$/.test(address ?? '') ? Number(address) : null;
}
