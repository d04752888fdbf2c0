import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openSurvey, publishTheory, send, sending, type Answer, type OpenSurvey, type Sending } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { outcomeOf, told } from '../support/told.ts';

describe.each(ENGINES)('sending a survey on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let survey: OpenSurvey;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    const outcomes = await publishTheory(database, cast, 'here', 1);
    survey = await openSurvey(cast, 'here', [{ kind: 'statement', outcomes }, { kind: 'open', outcomes }]);
  });
  afterAll(() => database.close());

  const good: Answer[] = [{ question: 'q0', rating: 'agree' }, { question: 'q1', body: 'In my own words' }];

  /** How many rows each table holds; tries of doors and audit apart, a refused sending changes none. */
  async function rowCounts(): Promise<Record<string, number>> {
    const names = ['contributors', 'responses', 'consents', 'contributions', 'tags', 'answers', 'answer_drafts', 'withdrawals'];
    const [row] = await database.sql<Record<string, number>>(`select ${names.map((name) => `(select count(*)::integer from public.${name}) as ${name}`).join(', ')}`);
    return row ?? {};
  }

  it('rule 4: sent twice, or ten times at once, it makes one', async () => {
    const sent = sending(good);
    const before = await rowCounts();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(cast, survey.address, sent)));
    expect(answers.map(({ error }) => error?.message ?? 'ok')).toEqual(Array(10).fill('ok'));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await outcomeOf(send(cast, survey.address, sent))).toBe('ok');
    const after = await rowCounts();
    expect(after).toEqual({ ...before, contributors: (before.contributors ?? 0) + 1, responses: (before.responses ?? 0) + 1, consents: (before.consents ?? 0) + 3,
      contributions: (before.contributions ?? 0) + 2, tags: (before.tags ?? 0) + 2, answers: (before.answers ?? 0) + 2 });
  });

  it('rule 4: what was acknowledged is there, also when the acknowledgement was lost and the wave has closed since', async () => {
    const other = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const sent = sending([{ question: 'q0', body: 'Kept' }]);
    await told(send(cast, other.address, sent));
    await told(cast.as('facilitator').db.rpc('close_wave', { the_wave: other.wave }));
    expect(await outcomeOf(send(cast, other.address, sent))).toBe('ok');
    expect(await told(cast.anon.db.rpc('find_response', { the_receipt_hash: sent.receipt }))).toMatchObject({ replyBy: expect.any(String) as string });
  });

  it('keeps a draft until it is sent, and never after', async () => {
    const draft = randomBytes(32).toString('hex');
    await told(cast.anon.db.rpc('keep_draft', { the_address: survey.address, the_draft_hash: draft, the_sealed: 'sealed' }));
    expect(await told(cast.anon.db.rpc('read_draft', { the_draft_hash: draft }))).toBe('sealed');
    await told(send(cast, survey.address, sending(good), draft));
    const { data } = await cast.anon.db.rpc('read_draft', { the_draft_hash: draft });
    expect(data).toBeNull();
  });

  it('keeps every kind of writing exactly (A12)', async () => {
    const words = ['  spaced  ', 'مرحبا بالعالم', '👩🏽‍🦽‍➡️', "'; drop table public.programmes; --", '<script>alert(1)</script>', '=1+1', '\u202eright to left', 'a\tb\nc', '%s %d \\x \\\\', 'Ṱ̺̺̕o͞ ̷i̲̬͇̪', 'one\u200btwo'];
    for (const body of words) {
      const sent = sending([{ question: 'q1', body }]);
      await told(send(cast, survey.address, sent));
      const followed = await told(cast.anon.db.rpc('follow_receipt', { the_receipt_hash: sent.receipt }));
      expect(JSON.stringify(followed)).toContain(JSON.stringify(body));
    }
  });

  const long = (n: number) => 'x'.repeat(n);
  const withAnswers = (...answers: unknown[]): Sending => ({ ...sending([]), answers: answers as Answer[] });
  const withConsents = (consents: unknown): Sending => ({ ...sending(good), consents: consents as Sending['consents'] });
  const takePart = { purpose: 'take_part', given: true, wording: 'May we?', wordingVersion: '1' };
  const bad: [string, Sending, string][] = [
    ['a question it does not ask', withAnswers({ question: 'q9', rating: 'agree' }), 'question_not_asked'],
    ['an answer to no question', withAnswers({ rating: 'agree' }), 'question_not_asked'],
    ['two answers to one question', withAnswers({ question: 'q0', rating: 'agree' }, { question: 'q0', rating: 'disagree' }), 'answer_not_understood'],
    ['words to a statement', withAnswers({ question: 'q0', body: 'words' }), 'answer_not_understood'],
    ['a rating to an open question', withAnswers({ question: 'q1', rating: 'agree' }), 'answer_not_understood'],
    ['words and a rating at once', withAnswers({ question: 'q1', body: 'words', rating: 'agree' }), 'answer_not_understood'],
    ['a rating there is not', withAnswers({ question: 'q0', rating: 'very_much' }), 'answer_not_understood'],
    ['no words at all', withAnswers({ question: 'q1', body: '' }), 'answer_not_understood'],
    ['an empty answer', withAnswers({ question: 'q1' }), 'answer_not_understood'],
    ['more words than fit', withAnswers({ question: 'q1', body: long(10_001) }), 'answer_not_understood'],
    ['answers that are no list', { ...sending([]), answers: {} as unknown as Answer[] }, 'answer_not_understood'],
    ['no consent', withConsents([]), 'consent_needed'],
    ['consent refused', sending(good, { takePart: false }), 'consent_needed'],
    ['consent to something else only', withConsents([{ ...takePart, purpose: 'quote_public' }]), 'consent_needed'],
    ['consent to something nobody asked', withConsents([takePart, { ...takePart, purpose: 'sell' }]), 'answer_not_understood'],
    ['consent given twice', withConsents([takePart, takePart]), 'response_conflict'],
    ['consent without the words shown', withConsents([{ ...takePart, wording: null }]), 'answer_not_understood'],
    ['consent that is neither yes nor no', withConsents([{ ...takePart, given: 'perhaps' }]), 'answer_not_understood'],
    ['a receipt that is none', { ...sending(good), receipt: 'short' }, 'answer_not_understood'],
    ['no receipt', { ...sending(good), receipt: null as unknown as string }, 'answer_not_understood'],
    ['no id', { ...sending(good), response: null as unknown as string }, 'answer_not_understood'],
  ];

  it.each(bad)('refuses %s, and stores nothing of it', async (_what, sent, code) => {
    const before = await rowCounts();
    expect(await outcomeOf(send(cast, survey.address, sent))).toBe(code);
    expect(await rowCounts()).toEqual(before);
  });

  it('refuses an address nobody knows, a link that was stopped and a wave that closed', async () => {
    const other = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const sent = () => sending([{ question: 'q0', body: 'Too late' }]);
    expect(await outcomeOf(send(cast, 'no-such-address', sent()))).toBe('not_found');
    const link = await told(cast.as('facilitator').db.rpc('add_link', { the_wave: other.wave, the_address: `stopped-${randomBytes(4).toString('hex')}` }));
    const [stopped] = await database.sql<{ address: string }>('select address from public.survey_links where id = $1', [link]);
    await cast.as('facilitator').db.rpc('revoke_link', { the_link: link });
    const before = await rowCounts();
    expect(await outcomeOf(send(cast, stopped?.address ?? '', sent()))).toBe('link_revoked');
    await cast.as('facilitator').db.rpc('close_wave', { the_wave: other.wave });
    expect(await outcomeOf(send(cast, other.address, sent()))).toBe('wave_closed');
    expect(await rowCounts()).toEqual(before);
  });

  it("refuses another person's id or receipt, and leaves theirs as it was", async () => {
    const mine = sending(good);
    await told(send(cast, survey.address, mine));
    const before = await rowCounts();
    expect(await outcomeOf(send(cast, survey.address, { ...sending([{ question: 'q1', body: 'Not yours' }]), response: mine.response }))).toBe('response_conflict');
    expect(await outcomeOf(send(cast, survey.address, { ...sending(good), response: randomUUID(), receipt: mine.receipt }))).toBe('response_conflict');
    expect(await rowCounts()).toEqual(before);
  });
});
