import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { buildLine, type Line } from '../support/line.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { outcomeOf, told } from '../support/told.ts';

let database: TestDatabase;
let cast: Cast;
let line: Line;
beforeAll(async () => {
  database = await openTestDatabase('pglite');
  cast = await gatherCast(database);
  line = await buildLine(database, cast, 'here');
});
afterAll(() => database.close());

const rosa = () => cast.as('facilitator').db;
const versionOf = async (survey: string) => (await told(rosa().from('survey_versions').select('number, definition').eq('survey_id', survey).order('number', { ascending: false })))[0];

describe('a survey as a whole', () => {
  it('is copied with its questions, pictures and purposes, once however often the form is sent', async () => {
    const id = '00000000-0000-4000-8000-0000000000aa';
    const picture = { id: 'q9', kind: 'pictures', text: 'Which?', outcomes: [], options: [{ id: 'a', text: 'A', picture: line.file }] };
    const before = await versionOf(line.survey.survey);
    await told(rosa().rpc('save_survey', { the_survey: line.survey.survey, the_title: 'Changed', the_definition: { ...(before?.definition as object), questions: [...line.survey.questions, picture] } }));
    for (const _time of [1, 2]) expect(await told(rosa().rpc('copy_survey', { the_survey: line.survey.survey, the_title: 'Copy of it', the_id: id }))).toBe(id);
    const copy = await versionOf(id);
    const files = await told(rosa().from('survey_files').select('id, name').eq('survey_id', id));
    expect(files).toHaveLength(1);
    expect(JSON.stringify(copy?.definition)).toBe(JSON.stringify((await versionOf(line.survey.survey))?.definition).replaceAll(line.file, files[0]?.id ?? ''));
    expect(await told(rosa().from('survey_purposes').select('purpose').eq('survey_id', id))).toHaveLength((await told(rosa().from('survey_purposes').select('purpose').eq('survey_id', line.survey.survey))).length);
    expect(await told(rosa().from('waves').select('id').eq('survey_id', id))).toEqual([]);
  });

  it('is archived and brought back, but not while it is open', async () => {
    expect(await outcomeOf(rosa().rpc('archive_survey', { the_survey: line.survey.survey, is_archived: true }))).toBe('survey_is_open');
    await told(rosa().rpc('close_wave', { the_wave: line.survey.wave }));
    const archivedOn = async () => (await told(rosa().from('surveys').select('archived_on').eq('id', line.survey.survey)))[0]?.archived_on;
    expect(await outcomeOf(rosa().rpc('archive_survey', { the_survey: line.survey.survey, is_archived: true }))).toBe('ok');
    expect(await archivedOn()).toBeTruthy();
    expect(await outcomeOf(rosa().rpc('archive_survey', { the_survey: line.survey.survey, is_archived: false }))).toBe('ok');
    expect(await archivedOn()).toBeNull();
  });

  it('is removed only while nobody has answered it, and the trail says which it was', async () => {
    expect(await outcomeOf(rosa().rpc('remove_survey', { the_survey: line.survey.survey }))).toBe('survey_answered');
    const tried = await told(rosa().rpc('create_survey', { the_programme: line.programme, the_title: 'A trial' }));
    await told(rosa().rpc('plan_wave', { the_survey: tried, the_name: 'Never', the_reply_by: '2999-01-01' }));
    expect(await outcomeOf(rosa().rpc('remove_survey', { the_survey: tried }))).toBe('ok');
    expect(await told(rosa().from('surveys').select('id').eq('id', tried))).toEqual([]);
    const [event] = await database.sql<{ reason: string }>(`select reason from public.audit_events where thing = 'survey' and action = 'removed' and thing_id = $1`, [tried]);
    expect(event?.reason).toBe('A trial');
  });
});

describe('several roles', () => {
  const roles = async (email: string) => (await database.sql<{ role: string }>(`select m.role from public.memberships m join public.people p on p.id = m.person_id where p.email = $1 and m.programme_id = $2 order by 1`, [email, line.programme])).map(({ role }) => role);

  it('are offered in one invitation', async () => {
    const lead = cast.as('programme_lead').db;
    const made = await told(lead.rpc('invite_to', { the_programme: line.programme, the_email: 'many@example.org', the_roles: ['secretary', 'board_member'], the_token_hash: 'a'.repeat(64) }));
    expect((await told(lead.from('invitations').select('roles').eq('id', made)))[0]?.roles).toEqual(['board_member', 'secretary']);
    // A facilitator gives a member's role and no more, however it is asked.
    const facilitator = rosa();
    expect(await outcomeOf(facilitator.rpc('invite_to', { the_programme: line.programme, the_email: 'x@example.org', the_roles: ['member', 'programme_lead'], the_token_hash: 'b'.repeat(64) }))).toBe('forbidden');
    expect(await outcomeOf(facilitator.rpc('withdraw_invitation', { the_invitation: made }))).toBe('forbidden');
  });

  it('are held at once by someone who is in the programme already', async () => {
    const [person] = await database.sql<{ email: string }>('select email from public.people where id = $1', [cast.as('member').id]);
    const { data } = await cast.as('programme_lead').db.rpc('invite_to', { the_programme: line.programme, the_email: person?.email.toUpperCase() ?? '', the_roles: ['member', 'board_member'], the_token_hash: 'c'.repeat(64) });
    expect(data).toBeNull();
    expect(await roles(person?.email ?? '')).toEqual(['board_member', 'member']);
  });
});
