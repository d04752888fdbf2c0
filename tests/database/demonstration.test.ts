import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { surveyDefinitionSchema } from '../../app/features/surveys/survey.schema.ts';
import { readReceiptCode } from '../../app/features/answering/draft/receipt-code.ts';
import type { Backend } from '../../app/platform/backend.ts';
import { Mailbox } from '../../app/platform/mail.ts';
import { clientOf, serviceClient } from '../../app/platform/service.server.ts';
import { keyedHash } from '../../app/platform/seal.server.ts';
import { openBackend } from '../../server/backend/open.ts';
import { readConfiguration } from '../../server/configuration.ts';
import { openDataKey } from '../../server/data-key.ts';
import { findDemonstration, loadDemonstration } from '../../server/demonstration/load.ts';
import { RECEIPT_CODE } from '../../server/demonstration/people.ts';
import { openWithDemonstration } from '../../server/demonstration/start.ts';
import { ENGINES, openTestDatabase } from '../support/database.ts';
import { TEST_DATA_KEY } from '../support/template.ts';
import { QUESTION_KINDS } from '../../app/features/surveys/kinds/names.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'throughline-demonstration-'));
const mailbox = new Mailbox();
const configuration = readConfiguration({ NODE_ENV: 'test', DATA_DIR: folder });
const open = () => openBackend(configuration, mailbox);
let backend: Backend;
/** A hundred and fifty people answer: seconds on a machine at rest, more beside other work. */
const LOADING = 240_000;

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  // A start that was stopped while loading: a programme is there, its last step is not.
  const stopped = await open();
  await serviceClient(stopped, 'making half a demonstration').rpc('create_programme', { the_name: 'Half', the_slug: 'half', the_demonstration: true });
  expect(await findDemonstration(stopped)).toBe('half');
  await stopped.close();
  backend = await openWithDemonstration(configuration, mailbox, open);
}, LOADING);

afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demonstration', () => {
  it('is loaded whole, and half of one is set aside rather than served', async () => {
    expect(await findDemonstration(backend)).toBe('whole');
    expect(readdirSync(folder).filter((name) => name.startsWith('database-half-loaded'))).toHaveLength(1);
    const { data } = await serviceClient(backend, 'seeing which programmes there are').from('programmes').select('slug');
    expect(data?.map(({ slug }) => slug).sort()).toEqual(['bristol', 'nottingham']);
  });

  it('lets the printed receipt code lead from words to a decision', async () => {
    const hash = keyedHash('receipt', readReceiptCode(RECEIPT_CODE) ?? '', await openDataKey(backend, configuration.secrets));
    const { data } = await clientOf(backend).rpc('follow_receipt', { the_receipt_hash: hash });
    const followed = z.object({ contributions: z.array(z.object({ body: z.string().nullable(), decisions: z.array(z.object({ whatChanged: z.string() })) })) }).parse(data);
    expect(followed.contributions.some(({ body, decisions }) => body !== null && decisions.length > 0)).toBe(true);
  });

  it('has an open survey at the printed address', async () => {
    const { data } = await clientOf(backend).rpc('read_survey', { the_address: 'demo' });
    expect(data).toMatchObject({ state: 'open', isDemonstration: true });
  });

  it('asks every kind of question, in Arabic whole, in Polish and Welsh at least by half, and in easy words', async () => {
    const { data } = await clientOf(backend).rpc('read_survey', { the_address: 'demo-baseline' });
    const { definition } = z.object({ definition: surveyDefinitionSchema }).parse(data);
    const { questions } = definition;
    expect([...new Set(questions.map(({ kind }) => kind))].sort()).toEqual([...QUESTION_KINDS].sort());
    expect(questions.filter(({ translations }) => !translations.ar?.text).map(({ id }) => id)).toEqual([]);
    for (const language of ['pl', 'cy']) expect(questions.filter(({ translations }) => translations[language]?.text).length, language).toBeGreaterThanOrEqual(questions.length / 3);
    expect(questions.filter(({ kind, easy }) => !easy?.text && kind !== 'scale').map(({ id }) => id)).toEqual([]);
    expect(definition.equality?.questions.length).toBeGreaterThan(2);
    // What may be hard is asked only of those who said yes to a question of its own before it (S6), or begins with a notice; where
    // to turn afterwards stands with the section.
    const hard = definition.sections.filter(({ support }) => support);
    expect(hard.map(({ id }) => id)).toEqual(['feelings']);
    for (const { id, notice } of hard) {
      const inside = questions.filter(({ section }) => section === id);
      const gates = inside.map(({ when }) => when?.tests.map(({ question, value }) => `${question} ${value}`).join());
      expect(inside.length).toBeGreaterThan(0);
      expect(notice ? [] : [...new Set(gates)]).toEqual(notice ? [] : ['feel yes']);
      const gate = questions.findIndex((question) => question.id === 'feel');
      expect(questions[gate]).toMatchObject({ kind: 'choice', required: false });
      expect(gate).toBeLessThan(questions.findIndex(({ section }) => section === id));
    }
  });

  it("asks Bristol's five statements exactly as its plan gives them", async () => {
    const { data } = await clientOf(backend).rpc('read_survey', { the_address: 'demo-bristol' });
    const asked = z.object({ definition: z.object({ questions: z.array(z.object({ kind: z.string(), text: z.string() })) }) }).parse(data);
    const planShape = z.object({ areas: z.array(z.object({ slug: z.string(), activities: z.array(z.object({ statements: z.array(z.object({ text: z.string() })) })) })) });
    const plan = planShape.parse(seed('listening.json')).areas.find(({ slug }) => slug === 'bristol');
    const given = plan?.activities.flatMap(({ statements }) => statements.map(({ text }) => text));
    expect(asked.definition.questions.filter(({ kind }) => kind === 'statement').map(({ text }) => text)).toEqual(given);
  });
});

function seed(name: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, '../../supabase/seed', name), 'utf8'));
}

const recordShape = z.object({
  reference: z.string(), title: z.string(), decidedOn: z.string(), decidedBy: z.string(), decision: z.string(), reasons: z.string(),
  interests: z.string(), backgroundPapers: z.string(), noLivedExperienceEvidence: z.boolean(), rung: z.string(), state: z.string(),
  options: z.array(z.object({ option: z.string(), rejectedBecause: z.string() })),
  advice: z.array(z.object({ kind: z.string(), givenBy: z.string(), givenOn: z.string(), summary: z.string() })),
  headings: z.array(z.object({ heading: z.string(), content: z.string() })),
});

describe.each(ENGINES)('the demonstration on %s', (engine) => {
  it('loads through the same doors', async () => {
    const database = await openTestDatabase(engine);
    await loadDemonstration(database.backend, database.mailbox, TEST_DATA_KEY);
    expect(await findDemonstration(database.backend)).toBe('whole');
    expect(database.mailbox.list(), 'letters left behind').toHaveLength(0);
    expect(await database.sql('select 1 from auth.sessions'), 'sessions left behind').toHaveLength(0);
    const [heard] = await database.sql<Record<string, number>>(`select count(*)::int as people, count(distinct k.language)::int as languages,
        count(*) filter (where k.version_used = 'easy_read')::int as easy, count(*) filter (where r.how = 'paper')::int as paper,
        count(*) filter (where r.is_after_closing)::int as late, count(distinct k.priority_group)::int as groups
      from public.responses r join public.contributors k on k.id = r.contributor_id join public.waves w on w.id = r.wave_id where w.state = 'closed'`);
    expect(heard?.people).toBeGreaterThanOrEqual(60);
    expect(heard).toMatchObject({ languages: 3, groups: 2 });
    expect(Math.min(heard?.easy ?? 0, heard?.paper ?? 0, heard?.late ?? 0)).toBeGreaterThan(2);
    const told = await database.sql<{ split_by: string; questions: number }>(`select split_by, count(*)::int as questions from public.listening_breakdowns
      where jsonb_array_length(groups) > 1 group by 1 order by 1`);
    expect(told.map(({ split_by }) => split_by), 'breakdowns with something to show').toEqual(['equality', 'language', 'priority_group', 'version_used']);
    // By language and wording the fewest people of a group leave little but how many they are; by priority group questions are told too.
    const fewest: Record<string, number> = { equality: 3, language: 1, priority_group: 2, version_used: 1 };
    for (const { split_by, questions } of told) expect(questions, `told by ${split_by}`).toBeGreaterThanOrEqual(fewest[split_by] ?? Infinity);
    expect(await database.sql('select 1 from public.responses where earlier_response_id is not null'), 'people who answered both waves').not.toHaveLength(0);
    expect(await database.sql('select 1 from public.answer_drafts'), 'drafts left behind').toHaveLength(0);
    await database.close();
  }, LOADING);
});

/** Where each heading of the council's record stands in ours: a part of the record, or a heading kept under its own name. */
const WHERE: Record<string, string> = {
  'about': 'About this record',
  'reference_number': 'part:reference',
  'author': 'Author',
  'department': 'Department',
  'contact': 'Contact',
  'subject': 'part:title',
  'total_value': 'Total value',
  'decision_being_taken': 'part:decision',
  'reasons_for_decision.programme': 'part:reasons',
  'reasons_for_decision.funders': 'part:reasons',
  'reasons_for_decision.national_recipients': 'part:reasons',
  'reasons_for_decision.grant': 'part:reasons',
  'reasons_for_decision.basis': 'part:reasons',
  'reasons_for_decision.expected_effects': 'Reasons: expected effects',
  'reasons_for_decision.rules': 'Reasons: rules',
  'reasons_for_decision.co_production': 'Reasons: co-production',
  'reasons_for_decision.attached_for_information': 'Reasons: attached for information',
  'reasons_for_decision.in_line_with_plan': 'Reasons: in line with the plan',
  'briefing_note_documents': 'Briefing note documents',
  'other_options_considered': 'part:options',
  'background_papers': 'part:backgroundPapers',
  'unpublished_background_papers': 'Unpublished background papers',
  'published_works': 'Published works',
  'affected_wards': 'Affected wards',
  'colleague_or_councillor_interests': 'part:interests',
  'consultations': 'Consultations',
  'crime_and_disorder_implications': 'Crime and disorder implications',
  'equality': 'Equality',
  'social_value_considerations': 'Social value considerations',
  'regard_for_nhs_constitution': 'Regard for the NHS Constitution',
  'decision_type': 'Decision type',
  'executive_decision': 'Executive decision',
  'fifty_thousand_or_more': '£50,000 or more',
  'scheme_of_delegation_reference': 'Scheme of delegation reference',
  'subject_to_call_in': 'Subject to call-in',
  'advice_sought': 'Advice sought',
  'legal_advice': 'advice:Legal',
  'finance_advice': 'advice:Finance',
  'equality_and_diversity_advice': 'advice:Equality and Diversity',
  'procurement_advice': 'advice:Procurement',
  'signatures': 'Signatures',
  'constraints': 'Constraints',
  'links_to_theory_of_change': 'Links to the theory of change (our reading, not in the record)',
};

/** The ways a value may be written in a record for people. */
function written(value: unknown): string[] {
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No'];
  if (typeof value === 'number') return [String(value), value.toLocaleString('en-GB')];
  const text = String(value);
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return [text];
  const date = new Date(text);
  return [text, date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }), date.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' })];
}

function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.length === 0 ? ['None listed'] : value.flatMap(leaves);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(leaves);
  return [value];
}

describe('decision 4819', () => {
  const source = z.record(z.string(), z.unknown()).parse(seed('decision-4819.json'));
  const { reasons_for_decision: reasons, ...others } = source;
  const headings: Record<string, unknown> = { ...others };
  for (const [key, value] of Object.entries(z.record(z.string(), z.unknown()).parse(reasons))) headings[`reasons_for_decision.${key}`] = value;
  let record: z.output<typeof recordShape>;

  beforeAll(async () => {
    const db = clientOf(backend);
    const { data: decisions } = await db.rpc('published_decisions', { the_slug: 'nottingham' });
    const decision = decisions?.find(({ reference }) => reference === '4819');
    expect(decision?.board).toBe('Changing Futures Delivery Board');
    record = recordShape.parse((await db.rpc('published_decision', { the_decision: decision?.id ?? null })).data);
  });

  /** The stored text of the place where a heading stands. */
  function stored(where: string): string {
    const [kind, name = ''] = where.split(':');
    if (kind === 'part') return JSON.stringify(z.record(z.string(), z.unknown()).parse(record)[name]);
    if (kind === 'advice') return JSON.stringify(record.advice.find((advice) => advice.kind === name));
    return JSON.stringify(record.headings.find(({ heading }) => heading === where));
  }

  it('has a place for every heading of the record', () => expect(Object.keys(headings).sort()).toEqual(Object.keys(WHERE).sort()));

  it.each(Object.entries(headings))('keeps every value of %s', (key, value) => {
    const there = stored(WHERE[key] ?? '');
    // "Recommended: no" of an option stands as a heading beside the options, since a rejected option is never recommended.
    const all = key === 'other_options_considered' ? there + stored('Other options: recommended') : there;
    for (const leaf of leaves(value)) {
      expect(written(leaf).some((way) => all.includes(JSON.stringify(way).slice(1, -1))), `${key}: ${String(leaf)}`).toBe(true);
    }
  });

  it('is published, signed on its date, and says plainly that nothing in Throughline stood behind it', () => {
    expect(record).toMatchObject({ state: 'published', decidedOn: '2023-01-17', noLivedExperienceEvidence: true });
    expect(record.headings.some(({ heading }) => heading.includes('our reading'))).toBe(true);
  });
});
