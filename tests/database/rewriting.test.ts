import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Rewriting } from '../../server/backend/rewriting.ts';
import { openInFolder, type TestDatabase } from '../support/database.ts';
import { contributionsOf, marker, openSurvey, publishTheory, send, sending, type OpenSurvey } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

/** Long enough to be kept apart from its row, and of a kind that does not get smaller, so that it stands in the files as it is. */
function longWords(mark: string): string {
  return Array.from({ length: 80 }, (_, n) => `${mark} ${createHash('sha256').update(`${mark}${n}`).digest('base64')}`).join(' ');
}

describe('what was taken back, on the disk of the embedded database', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'throughline-rewriting-')), 'data');
  let database: TestDatabase;
  let cast: Cast;
  let survey: OpenSurvey;
  beforeAll(async () => {
    mkdirSync(folder);
    database = await openInFolder(folder);
    cast = await gatherCast(database);
    await publishTheory(database, cast, 'here', 1);
    survey = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }, { kind: 'open', outcomes: [] }, { kind: 'choices', outcomes: [], options: [{ id: 'a', text: 'This' }, { id: 'o', text: 'Other', role: 'other' }] }]);
  });
  afterAll(async () => {
    await database.close();
    rmSync(path.dirname(folder), { recursive: true, force: true });
  });

  /** The files of the data folder in which a text stands, as bytes or as two bytes a letter. */
  const filesWith = (text: string) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && readFileSync(path.join(entry.parentPath, entry.name)).includes(text))
      .map((entry) => entry.name);

  it('stands in no file and no log once the tables that held it are rewritten (M2)', async () => {
    const marks = { words: marker(), long: marker(), other: marker(), translation: marker(), contact: marker(), draft: marker() };
    const stays = marker();
    const sent = sending([{ question: 'q0', body: `Words ${marks.words}` }, { question: 'q1', body: longWords(marks.long) }, { question: 'q2', choices: ['o'], other: marks.other }], { boards: true, public: true });
    const keeper = sending([{ question: 'q0', body: `Words ${stays}` }]);
    await told(send(cast, survey.address, sent));
    await told(send(cast, survey.address, keeper));
    const contact = randomUUID();
    await told(cast.anon.db.rpc('leave_contact', { the_address: survey.address, the_id: contact, the_name: marks.contact, the_ways: [{ way: 'email', to: `${marks.contact}@example.org` }] }));
    const draft = createHash('sha256').update(marks.draft).digest('hex');
    await told(cast.anon.db.rpc('keep_draft', { the_address: survey.address, the_draft_hash: draft, the_sealed: marks.draft, the_passed: [''] }));
    const words = (await contributionsOf(database, sent.receipt)).get('q0') ?? '';
    await database.sql('update public.contributions set translation = $2 where id = $1', [words, `Translated ${marks.translation}`]);
    await database.sql('vacuum analyze');
    for (const mark of Object.values(marks)) expect(filesWith(mark), mark).not.toEqual([]);

    await told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: sent.receipt, the_reason: null, the_apart: [contact] }));
    await database.sql('delete from public.answer_drafts where draft_hash = $1', [draft]);
    await database.backend.rewrite?.();

    for (const [what, mark] of Object.entries(marks)) expect(filesWith(mark), what).toEqual([]);
    expect(filesWith(stays)).not.toEqual([]);
  });

  it('is rewritten in a quiet moment, and within a day however busy it is, and only when something changed', async () => {
    const ran: string[] = [];
    let changes = 1;
    const connection = { exec: (statement: string) => {
      ran.push(statement);
      return Promise.resolve({ rows: statement.includes('pg_stat_all_tables') ? [{ name: 'public.contributions', changes }] : [] });
    } };
    const minute = 60_000;
    const rewriting = new Rewriting(connection as never, (work) => work(), 0);
    const rewritten = async (now: number) => {
      ran.length = 0;
      await rewriting.whenDue(now);
      return ran.some((statement) => statement.startsWith('vacuum (full'));
    };
    rewriting.noticeRequest(minute);
    expect(await rewritten(1.5 * minute)).toBe(false);
    expect(await rewritten(3 * minute)).toBe(true);
    expect(await rewritten(600 * minute)).toBe(false);
    changes = 2;
    const from = 700 * minute;
    for (let busy = from; busy < from + 20 * 60 * minute; busy += 10 * minute) {
      rewriting.noticeRequest(busy);
      expect(await rewritten(busy)).toBe(false);
    }
    rewriting.noticeRequest(from + 20 * 60 * minute);
    expect(await rewritten(from + 20 * 60 * minute)).toBe(true);
  });
});
