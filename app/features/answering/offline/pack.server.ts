import { createElement, type ReactElement } from 'react';
import type { PublicScene } from '../../../platform/guards.server.ts';
import { today } from '../../../platform/written.ts';
import { BackButton } from '../../../ui/breadcrumbs.tsx';
import { CheckAnswersList } from '../../../ui/respond/check-answers-list.tsx';
import { pagesOf, type SurveyPage } from '../../surveys/pages.ts';
import type { Condition } from '../../surveys/condition.ts';
import type { Question, SurveyDefinition } from '../../surveys/survey.ts';
import { sectionWordsOf, wordingOf, type Reading, type Said } from '../../surveys/wording.ts';
import { answerSchema } from '../answering.schema.ts';
import { askedQuestion } from '../../surveys/asked/asked-question.ts';
import { CHECK, contactIn, earlierIn, valueIn, type KeptAnswer } from '../draft/draft.ts';
import { keysOf } from '../draft/draft-secret.server.ts';
import { PHONE } from '../../surveys/kinds/phones.ts';
import { READINGS } from '../../surveys/kinds/readings.ts';
import { FinishedPage } from '../around/finished-page.tsx';
import { HelpPage } from '../around/help-lines.tsx';
import { offeredOn, packReading } from '../page.server.ts';
import { answeringLanguage } from '../reading.server.ts';
import type { Answering } from '../place.server.ts';
import { countOf, countWords } from '../question/question-count.ts';
import { QuestionPage } from '../question/question-page.tsx';
import { writtenReceiptCode } from '../draft/receipt-code.ts';
import { SaidWords } from '../../surveys/asked/said-words.tsx';
import { SectionPage } from '../question/section-page.tsx';
import { WelcomeBackPage, WhosePage } from '../around/whose-page.tsx';
import { AwayPage, CheckWithoutSignalPage, PausedHerePage, RefusedPage, WaitingPage } from './pages-around.tsx';
import { asideKey } from './aside.server.ts';
import { passFor } from './pass.server.ts';
import type { FilledIn, Pack, PackedPage } from './pack.ts';
import { DEFINITIONS } from '../../surveys/kinds/definitions.ts';

/** How something is written as HTML in the person's language. */
export type Write = (element: ReactElement) => string;

/** Everything a phone needs to go on without signal, made with the very components that make the pages with signal. */
export function packOf(scene: PublicScene, answering: Answering, write: Write, frame: Pick<Pack, 'frame' | 'headers'>): Pack {
  const { t, context } = scene;
  const { survey, secret, draft } = answering;
  const { reading, offered } = offeredOn(scene, answering);
  const { responseId, receiptCode, pauseCode } = keysOf(secret);
  const day = survey.closed?.on ?? today();
  const made = (title: string, element: ReactElement) => ({ title, main: write(createElement('div', { 'data-read': '' }, element)) });
  const finished = made(t('respond:finished.title'), createElement(FinishedPage));
  const away = made(t('respond:begin.title'), createElement(AwayPage));
  const help = made(t('respond:help.pageTitle'), createElement(HelpPage));
  const row = write(createElement(CheckAnswersList, { changeText: t('respond:change'), answers: [{ key: '{{id}}', question: '{{asked}}', answer: '{{said}}', change: { form: 'form', to: '{{at}}?change' } }] }));
  return {
    ...frame,
    told: { link: survey.link, secret, pass: passFor(context, survey.link, { day, consents: draft.consents, begunAt: draft.begunAt }), language: answeringLanguage(scene, reading), variant: reading.variant },
    reading: packReading(scene, answering, offered),
    link: survey.link,
    ...asideKey(context, pauseCode),
    bare: { ...frame, away, help, finished } as Pack,
    response: responseId,
    goBack: write(createElement(BackButton, { form: 'form', text: t('site:back') })),
    row: row.replace(/^<dl>|<\/dl>$/g, ''),
    skipped: t('respond:check.skipped'),
    unasked: t('respond:check.unasked'),
    pages: pagesOf(survey.definition).map((page) => packedPage(scene, answering, reading, page, write)),
    answers: { [CHECK]: new URLSearchParams({ earlier: earlierIn(draft) }).toString(), ...Object.fromEntries(Object.entries(draft.answers).map(([id, answer]) => [id, filledIn(survey.definition.questions.find((one) => one.id === id), answer)])) },
    away,
    check: { id: CHECK, reads: 'words', ...made(t('respond:check.title'), createElement(CheckWithoutSignalPage, { asked: askedOfAll(survey.definition, reading), consents: draft.consents, asksEarlier: survey.hasEarlierWave })) },
    waiting: made(t('respond:sent.pageTitle'), createElement(WaitingPage, { code: writtenReceiptCode(receiptCode), replyBy: survey.replyBy })),
    refused: made(t('respond:check.title'), createElement(RefusedPage)),
    whose: made(t('respond:begin.title'), createElement(WhosePage, { on: '{{on}}' })),
    welcome: made(t('respond:begin.title'), createElement(WelcomeBackPage, { on: '{{on}}' })),
    paused: made(t('respond:pause.pageTitle'), createElement(PausedHerePage, { code: writtenReceiptCode(pauseCode) })),
    finished,
    help,
  };
}

/** The words of the questions that everyone is asked, whatever they answer. */
function askedOfAll({ questions, language }: SurveyDefinition, reading: Reading): Said[] {
  return questions.filter(({ kind, when }) => DEFINITIONS[kind].asks && !when).map((question) => wordingOf(question, reading, language).text);
}

/** Nothing is asked because of a way to be reached, so the phone is given no test of one that could be met. */
function withoutContact(when: Condition, questions: readonly Question[]): Condition {
  const looksAt = (id: string) => questions.some(({ id: one, kind }) => one === id && DEFINITIONS[kind].isLookedAt);
  return { ...when, tests: when.tests.map((test) => (looksAt(test.question) ? test : { ...test, question: '' })) };
}

function packedPage({ t }: PublicScene, { survey }: Answering, reading: Reading, page: SurveyPage, write: Write): PackedPage {
  const { link, closed: closing, definition } = survey;
  const own = definition.language;
  if (page.kind !== 'question') {
    const { title, [page.kind]: words } = sectionWordsOf(page.section, reading, own);
    const of = definition.questions.filter(({ section }) => section === page.section.id);
    const maySkip = of.every(({ required }) => !required);
    const element = createElement(SectionPage, { kind: page.kind, title, words, maySkip, closing });
    return { id: page.id, of: of.map(({ id }) => id), title: t(page.kind === 'notice' ? 'respond:notice.before' : 'respond:support.after'), main: write(element) };
  }
  const { question } = page;
  const phone = PHONE[question.kind];
  const asks = DEFINITIONS[question.kind].asks;
  const asked = askedQuestion(question, reading, own);
  const shown = (error?: Record<string, string[]>) =>
    write(createElement(QuestionPage, { question: asked, initial: {}, count, files: `/respond/${link}/files/`, closing, result: error && { error } }));
  const count = countOf(definition, question.id);
  const title = count ? countWords(t, count) : t('respond:information.title');
  const fault = faultOf(question);
  return {
    id: page.id,
    reads: phone.reads,
    other: question.options.find(({ role }) => role === 'other')?.id,
    min: question.min ?? undefined,
    max: question.max ?? undefined,
    latest: phone.latest(question),
    when: question.when && withoutContact(question.when, definition.questions),
    asked: asks ? write(createElement(SaidWords, { said: asked.wording.text })) : '',
    words: byValue({
      ...Object.fromEntries(asked.wording.options.map(({ id, text }) => [id, write(createElement(SaidWords, { said: text }))])),
      ...phone.words(t),
    }),
    title,
    main: shown(),
    mustSay: !answerSchema(question).safeParse({}).success,
    wrong: { title: t('site:title.error', { title }), main: shown(fault) },
  };
}

/** What is said of a form that says nothing to go on with, as the server says it. */
function faultOf(question: Question): Record<string, string[]> {
  const read = answerSchema(question).safeParse({});
  if (!read.success) return Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), [message]]));
  return PHONE[question.kind].fault(question);
}

/** The form of a question as the answer given to it fills it in. */
export function filledIn(question: Pick<Question, 'kind'> | undefined, kept: KeptAnswer): FilledIn {
  const answer = contactIn(kept) ?? valueIn(kept);
  const fields = question && answer ? READINGS[question.kind].fields(answer) : {};
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [[name, String(one)]] : [])));
  return new URLSearchParams(pairs).toString();
}

/** Words by what is chosen, as a phone looks for them: see PackedQuestion. */
function byValue(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([value, said]) => [`=${value}`, said]));
}
