import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getFile } from '../../app/features/answering/asked-survey.server.ts';
import { keepFilesOf } from '../../app/features/surveys/editing/survey-files.server.ts';
import { getFacePicture, setFace } from '../../app/features/surveys/face/faces.server.ts';
import { hashOf, type FileStore } from '../../app/platform/files/file-store.ts';
import { mayBe } from '../../app/platform/refusals.server.ts';
import { serviceClient } from '../../app/platform/service.server.ts';
import { CHUNK_BYTES } from '../../server/backend/files/database-store.ts';
import { runJobs } from '../../server/jobs/loop.ts';
import { sweepFiles } from '../../server/jobs/files.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openSurvey } from '../support/factories.ts';
import { gatherCast, PLACES, type Cast, type Place } from '../support/personas.ts';
import { told } from '../support/told.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const read = async (stream: ReadableStream<Uint8Array> | null) => stream && Buffer.from(await new Response(stream).arrayBuffer());

describe.each(ENGINES)('files, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let files: FileStore;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    ({ files } = database.backend);
  });
  afterAll(() => database.close());

  const facilitator = (place: Place = 'here') => cast.as('facilitator', place).db;
  const programmeOf = (place: Place = 'here') => cast.programmes[place].id;
  const tools = (over: Partial<FileStore> = {}) => ({
    db: serviceClient(database.backend, 'a test does the jobs of the clock'), files: { ...files, ...over }, post: { send: () => Promise.reject(new Error('No letter.')) },
    publicUrl: 'https://here.example.org', hash: (_purpose: string, value: string) => value,
  });
  const sweep = (over?: Partial<FileStore>) => sweepFiles(tools(over), { id: '', kind: 'files', programme: null, about: null, attempts: 1 }, false);
  const isStored = async (content: Uint8Array, place: Place = 'here') => (await read(await files.get({ programme: programmeOf(place), hash: hashOf(content) })))?.equals(content) ?? false;
  const newSurvey = (place: Place = 'here') => told(facilitator(place).rpc('create_survey', { the_programme: programmeOf(place), the_title: 'S', the_id: randomUUID() }));
  /** Puts a picture with a survey as the form does; gives its id. */
  async function keep(survey: string, content: Uint8Array<ArrayBuffer>, place: Place = 'here'): Promise<string> {
    const form = new FormData();
    form.set('upload', new File([content], 'Bench.png', { type: 'image/png' }));
    const kept = await keepFilesOf({ db: facilitator(place), files, programmeId: programmeOf(place), surveyId: survey }, new Request('http://localhost/', { method: 'POST', body: form }));
    const address = kept.get('picture');
    return typeof address === 'string' ? address.replace('file:', '') : '';
  }
  const picture = () => new Uint8Array(Buffer.concat([PNG, randomBytes(3 * CHUNK_BYTES - 1)]));

  it('are put once however often, and come back whole and in part, over the seams too', async () => {
    const content = picture();
    const [hash = '', again] = await Promise.all([files.put(programmeOf(), content), files.put(programmeOf(), content)]);
    expect([again, await files.put(programmeOf(), content)]).toEqual([hash, hash]);
    const file = { programme: programmeOf(), hash };
    expect((await read(await files.get(file)))?.equals(content)).toBe(true);
    for (const [from, to] of [[0, 0], [5, CHUNK_BYTES - 1], [CHUNK_BYTES - 1, CHUNK_BYTES], [CHUNK_BYTES, 3 * CHUNK_BYTES], [content.length - 1, content.length - 1]] as const) {
      expect((await read(await files.get(file, { from, to })))?.equals(content.subarray(from, to + 1)), `${from} to ${to}`).toBe(true);
    }
    expect(await files.get({ ...file, programme: programmeOf('elsewhere') })).toBeNull();
    if (engine === 'postgres') expect(await database.sql('select count(*) from private.file_chunks where hash = $1', [hash])).toEqual([{ count: 4 }]);
    await expect(files.get({ programme: '..', hash })).rejects.toThrow('names no file');
  });

  it.runIf(engine === 'postgres')('are whole or not there when the database stops in the midst of one', async () => {
    await database.sql(`create function private.stop_a_test() returns trigger language plpgsql as $$ begin raise exception 'stopped'; end $$`);
    await database.sql(`create trigger stop_a_test before insert on private.file_chunks for each row when (new.number = 2) execute function private.stop_a_test()`);
    const content = picture();
    await expect(files.put(programmeOf(), content)).rejects.toThrow('stopped');
    await database.sql('drop function private.stop_a_test cascade');
    expect(await files.get({ programme: programmeOf(), hash: hashOf(content) })).toBeNull();
    expect(await database.sql('select 1 from private.file_chunks where hash = $1', [hashOf(content)])).toEqual([]);
  });

  it('lie where no key of the API reaches', async () => {
    for (const { sql } of [cast.anon, cast.service, cast.as('facilitator'), cast.as('programme_lead')]) {
      for (const table of ['stored_files', 'file_chunks']) expect((await database.attempt(sql, `select * from private.${table}`)).error?.code, `${sql.role} ${table}`).toBe('42501');
    }
  });

  it('are had by whom the row says: with their link while it leads there, and no other', async () => {
    const { survey, address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const other = await openSurvey(cast, 'elsewhere', [{ kind: 'open', outcomes: [] }]);
    const content = picture();
    const id = await keep(survey, content);
    expect(await keep(survey, content)).toBe(id);
    const stored = { programme: programmeOf(), hash: hashOf(content), size: content.length, type: 'image/png' };
    expect(await getFile(cast.anon.db, address, id)).toEqual(stored);
    await expect(getFile(cast.anon.db, other.address, id)).rejects.toMatchObject({ status: 404 });
    const link = await told(facilitator().from('survey_links').select('id').eq('address', address).single());
    mayBe(await facilitator().rpc('revoke_link', { the_link: link.id }));
    await expect(getFile(cast.anon.db, address, id)).rejects.toMatchObject({ status: 404 });
  });

  it('are swept a day after no row needs them any more: put and never named, or of a survey that was removed', async () => {
    const [orphan, shared, alone] = [picture(), picture(), picture()];
    await files.put(programmeOf(), orphan);
    const survey = await newSurvey();
    for (const content of [shared, alone]) await keep(survey, content);
    for (const place of PLACES) await keep(await newSurvey(place), shared, place);
    const copy = await told(facilitator().rpc('copy_survey', { the_survey: survey, the_title: 'Copy', the_id: randomUUID() }));
    mayBe(await facilitator().rpc('remove_survey', { the_survey: survey }));
    await sweep();
    expect(await isStored(orphan), 'younger than a day').toBe(true);
    await database.ageFiles();
    await sweep();
    expect([await isStored(orphan), await isStored(shared), await isStored(shared, 'elsewhere'), await isStored(alone)]).toEqual([false, true, true, true]);
    mayBe(await facilitator().rpc('remove_survey', { the_survey: copy }));
    await sweep();
    await sweep();
    expect([await isStored(shared), await isStored(alone)]).toEqual([true, false]);
  });

  it('stay when they are put again just as they are swept', async () => {
    const content = picture();
    await files.put(programmeOf(), content);
    await database.ageFiles();
    await sweep({ remove: async (file, moment) => {
      await files.put(programmeOf(), content);
      await files.remove(file, moment);
    } });
    expect(await isStored(content)).toBe(true);
  });

  it('leave with the picture of a programme that is changed for another', async () => {
    const lead = { db: cast.as('programme_lead').db, files };
    const shown = async (content: Uint8Array) => {
      const id = randomUUID();
      await setFace(lead, programmeOf(), { name: 'We', reasons: {}, takeOut: false }, { id, type: 'image/png', content });
      return getFacePicture(cast.anon.db, id);
    };
    const [before, after] = [randomBytes(40), randomBytes(50)];
    expect(await shown(before)).toEqual({ programme: programmeOf(), hash: hashOf(before), size: 40, type: 'image/png' });
    await shown(after);
    await database.ageFiles();
    await sweep();
    expect([await isStored(before), await isStored(after)]).toEqual([false, true]);
    await setFace(lead, programmeOf(), { name: 'We', reasons: {}, takeOut: true }, null);
    await sweep();
    expect(await isStored(after)).toBe(false);
  });

  it('are swept by a job of the clock, once a day however many servers ask', async () => {
    const content = picture();
    await files.put(programmeOf(), content);
    await database.ageFiles();
    for (const _server of [1, 2]) await database.sql('select private.plan_jobs()');
    expect(await database.sql(`select count(*) from public.jobs where kind = 'files'`)).toEqual([{ count: 1 }]);
    while ((await runJobs(tools())) > 0);
    expect(await isStored(content)).toBe(false);
    expect(await database.sql(`select last_error from public.jobs where kind = 'files' and done_at is not null`)).toEqual([{ last_error: null }]);
  });

  it('are all known to the sweep: it keeps what any column of files names', async () => {
    const columns = await database.sql<{ name: string; source: string }>(`select c.relname || '.' || a.attname as name,
        (select p.prosrc from pg_proc p where p.oid = 'private.unneeded_files(jsonb)'::regprocedure) as source
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and t.typname = 'file_hash' order by 1`);
    expect(columns.map(({ name }) => name)).toEqual(['programme_faces.picture_hash', 'survey_files.hash']);
    for (const { name, source } of columns) {
      const [table = '', column = ''] = name.split('.');
      expect(source).toMatch(new RegExp(`from public\\.${table} (\\w) where .*\\1\\.${column} = f\\.hash`));
    }
  });
});
