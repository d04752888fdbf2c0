import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { MADE_UP } from '../../../tests/support/made-up-kind.tsx';
import { formState } from '../../platform/form-state.ts';
import { speakerOf, translator } from '../../platform/i18n.server.ts';
import { answerSchema } from '../answering/answering.schema.ts';
import { askedQuestion } from '../surveys/asked/asked-question.ts';
import { AnswerWords } from '../answering/question/answer-words.tsx';
import { QuestionPage } from '../answering/question/question-page.tsx';
import { readFilledIn } from '../answering/offline/filled-in.ts';
import { filledIn } from '../answering/offline/pack.server.ts';
import { saidIn, visible } from '../answering/offline/phone/judge.ts';
import { sizeOf } from '../answering/asked-survey.ts';
import { conditionSentence } from '../surveys/editing/condition-words.ts';
import { breaksOf } from '../surveys/editing/conditions.ts';
import { beginQuestion, formOf, questionOf } from '../surveys/editing/question-form.ts';
import { questionFormSchema } from '../surveys/editing/question-form.schema.ts';
import { QuestionWords } from '../surveys/editing/question-words.tsx';
import { answerColumns, cellOf } from './export/answer-columns.ts';
import { visiblePages } from '../surveys/pages.ts';
import { conditionOnPaper } from '../answering/paper/condition-on-paper.ts';
import { EntryFields } from '../answering/paper/entry-fields.tsx';
import { readSheetAnswer, sheetQuestions } from '../answering/paper/entry.ts';
import { SheetQuestion } from '../answering/paper/sheet-question.tsx';
import { QuestionChart } from './question-chart.tsx';
import { NOTHING } from '../surveys/counted/counts.ts';
import { sentenceOf } from './sentence.ts';
import { valueText } from '../surveys/counted/value-text.ts';
import { surveyDefinitionSchema } from '../surveys/survey.schema.ts';
import { findingsOf } from '../surveys/wordings/checker.ts';
import { unreachableIn } from '../surveys/wordings/reachable.ts';
import { QUESTION_KINDS } from '../surveys/kinds/names.ts';
import { PHONE } from '../surveys/kinds/phones.ts';
import { READINGS } from '../surveys/kinds/readings.ts';
import type * as names from '../surveys/kinds/names.ts';
import type * as definitions from '../surveys/kinds/definitions.ts';
import type * as editings from '../surveys/kinds/editings.ts';
import type * as readings from '../surveys/kinds/readings.ts';
import type * as answerings from '../surveys/kinds/answerings.ts';
import type * as papers from '../surveys/kinds/papers.ts';
import type * as resultsByKind from '../surveys/kinds/results-by-kind.ts';
import type * as charts from '../surveys/kinds/charts.ts';
import type * as columnsByKind from '../surveys/kinds/columns-by-kind.ts';
import type * as phones from '../surveys/kinds/phones.ts';

// All that adding a kind takes: its name, and a line in each index.
const madeUp = vi.hoisted(() => () => import('../../../tests/support/made-up-kind.tsx'));
vi.mock('../surveys/kinds/names.ts', async (real) => ({ QUESTION_KINDS: [...(await real<typeof names>()).QUESTION_KINDS, 'stars'] }));
vi.mock('../surveys/kinds/definitions.ts', async (real) => ({ DEFINITIONS: { ...(await real<typeof definitions>()).DEFINITIONS, stars: (await madeUp()).definition } }));
vi.mock('../surveys/kinds/editings.ts', async (real) => ({ EDITING: { ...(await real<typeof editings>()).EDITING, stars: (await madeUp()).editing } }));
vi.mock('../surveys/kinds/readings.ts', async (real) => ({ READINGS: { ...(await real<typeof readings>()).READINGS, stars: (await madeUp()).reading } }));
vi.mock('../surveys/kinds/answerings.ts', async (real) => ({ ANSWERING: { ...(await real<typeof answerings>()).ANSWERING, stars: (await madeUp()).answering } }));
vi.mock('../surveys/kinds/papers.ts', async (real) => ({ PAPER: { ...(await real<typeof papers>()).PAPER, stars: (await madeUp()).paper } }));
vi.mock('../surveys/kinds/results-by-kind.ts', async (real) => ({ RESULTS: { ...(await real<typeof resultsByKind>()).RESULTS, stars: (await madeUp()).results } }));
vi.mock('../surveys/kinds/charts.ts', async (real) => ({ CHARTS: { ...(await real<typeof charts>()).CHARTS, stars: (await madeUp()).Chart } }));
vi.mock('../surveys/kinds/columns-by-kind.ts', async (real) => ({ COLUMNS: { ...(await real<typeof columnsByKind>()).COLUMNS, stars: (await madeUp()).columns } }));
vi.mock('../surveys/kinds/phones.ts', async (real) => ({ PHONE: { ...(await real<typeof phones>()).PHONE, stars: (await madeUp()).phone } }));

const t = translator('en');
const READING = { language: 'en', variant: 'standard' } as const;
const survey = surveyDefinitionSchema.parse({
  questions: [
    { id: 'good', kind: MADE_UP, text: 'How good was it?' },
    { id: 'why', kind: 'open', text: 'Why so good?', when: { tests: [{ question: 'good', test: 'more', value: '3' }] } },
  ],
});
const [stars, why] = survey.questions;
if (!stars || !why) throw new Error('The survey has two questions.');
const written = (element: ReactElement) => renderToStaticMarkup(<I18nextProvider i18n={speakerOf('en')}>{element}</I18nextProvider>);

describe('a kind that is added', () => {
  it('is offered, begun and defined', () => {
    const kind = QUESTION_KINDS.at(-1);
    expect(kind).toBe(MADE_UP);
    if (!kind) return;
    const begun = beginQuestion('good', kind, () => 'o');
    const form = formOf({ ...begun, text: 'How good was it?' }, 1);
    expect(questionOf(questionFormSchema([]).parse({ ...form, core: false, options: [], tests: [] }), undefined, undefined)).toMatchObject({ id: 'good', kind: MADE_UP, text: 'How good was it?', options: [] });
    expect(written(<QuestionWords form={formState(undefined, t, form)} kind={kind} isLocked={false} />)).toContain('rows="3"');
  });

  it('is asked, read, and shown back', () => {
    const asked = askedQuestion(stars, READING, 'en');
    const page = written(<QuestionPage question={asked} initial={READINGS[stars.kind].fields({ scale: 4 })} count={null} files="" closing={null} result={undefined} />);
    expect(page).toContain('Five is best');
    expect(page).toMatch(/<input[^>]*(checked[^>]*value="4"|value="4"[^>]*checked)/);
    expect(answerSchema(stars).safeParse({ scale: '4' }).data).toEqual({ scale: 4 });
    expect(answerSchema(stars).safeParse({}).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual(['scale chooseOrSkip']);
    expect(written(<AnswerWords question={asked} answer={{ scale: 4 }} />)).toBe('★★★★');
    expect(sizeOf(survey).total).toBe(2);
  });

  it('is checked', () => {
    expect(findingsOf(survey, 'Survey').filter(({ owner }) => owner.kind === 'question' && owner.id === 'good').map(({ rule }) => rule)).toEqual(['noOutcome']);
  });

  it('is looked at by conditions, in the editor, on the way and on paper', () => {
    expect(breaksOf(survey.questions, why)).toEqual([]);
    expect(unreachableIn(survey.questions).size).toBe(0);
    const unmet = { ...why, when: { match: 'all' as const, tests: [{ question: 'good', test: 'more' as const, value: '5' }] } };
    expect(unreachableIn([stars, unmet]).get('why')).toBe('never');
    expect(visiblePages(survey, { good: { scale: 4 } }).map(({ id }) => id)).toEqual(['good', 'why']);
    expect(visiblePages(survey, { good: { scale: 3 } }).map(({ id }) => id)).toEqual(['good']);
    expect(conditionSentence(why.when, survey.questions, t)).toContain('3 of five');
    expect(conditionOnPaper(why, survey, READING, t)).toContain('3 of five');
  });

  it('has results, in a sentence and drawn', () => {
    const counts = { ...NOTHING, answered: 10, counts: { 5: 6, 1: 4 } };
    expect(sentenceOf(stars, counts, 8, t)).toBe('6 of 10 gave five stars.');
    expect(valueText(stars, '5', t)).toBe('5 of five');
    expect(written(<QuestionChart question={stars} counts={counts} least={8} />)).toContain('<span>5: 6 </span>');
  });

  it('has columns in files', () => {
    const [column] = answerColumns(survey, {}, false, t);
    expect(column?.code).toBe('q_good');
    expect(column && cellOf(column, { state: 'answered', value: { scale: 2 } }, 'codes', t)).toBe(2);
  });

  it('is printed, and entered from paper', () => {
    expect(written(<SheetQuestion question={askedQuestion(stars, READING, 'en')} number={1} condition={null} files={(file) => file} />)).toContain('Colour the stars');
    const [onSheet] = sheetQuestions(survey, READING);
    expect(onSheet && written(<EntryFields question={onSheet} form={formState(undefined, t, { answers: { good: READINGS[stars.kind].typedInBoxes(stars, { scale: 2 }) } })} />)).toMatch(/name="answers.good.value"[^>]*value="2"/);
    expect(readSheetAnswer(stars, { value: '2' })).toEqual({ value: { scale: 2 } });
    expect(readSheetAnswer(stars, { value: '9' })).toEqual({ wrong: 'value', why: 'sheet.scale' });
  });

  it('is answered on a phone without signal, which leads on as the server does and hands over what the server reads', () => {
    const form = filledIn(stars, { scale: 4 });
    const { reads } = PHONE[stars.kind];
    expect(saidIn({ reads }, form)).toEqual(['4']);
    const packed = survey.questions.map(({ id, kind, when }) => ({ id, reads: PHONE[kind].reads, when, asked: '', words: {}, mustSay: false, title: '', main: '', wrong: { title: '', main: '' } }));
    expect(visible(packed, { good: form })).toEqual([1, 2]);
    expect(visible(packed, { good: filledIn(stars, { scale: 3 }) })).toEqual([1]);
    expect(readFilledIn(stars, form)).toEqual({ scale: 4 });
  });
});
