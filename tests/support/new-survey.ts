import { randomBytes } from 'node:crypto';
import { clientOf, serviceClient } from '../../app/platform/service.server.ts';
import { openForCommand } from '../../server/commands/backend-for-command.ts';
import { nameResponsible, type Db } from './personas.ts';
import { EVERY_PURPOSE } from './purposes.ts';
import { told } from './told.ts';

/** A survey with an open wave in a programme of its own, beside the running server: a test may do with it what it likes. */
export interface NewSurvey {
  address: string;
  survey: string;
  wave: string;
  facilitator: Db;
  /** Anyone, without an account. */
  anyone: Db;
  close(): Promise<void>;
}

/** Makes a survey of this definition and opens it. Takes what surveyDefinitionSchema takes. */
export async function openNewSurvey(site: string, definition: object): Promise<NewSurvey> {
  const data = process.env.E2E_DATA_DIR;
  if (!data) throw new Error('Set E2E_DATA_DIR to the data folder of the server at E2E_URL.');
  const { backend } = await openForCommand({ ...process.env, NODE_ENV: 'production', DATA_DIR: data });
  const slug = `asked-${randomBytes(5).toString('hex')}`;
  const service = serviceClient(backend, 'making a programme of its own for a test, while nobody is in it yet');
  const programme = await told(service.rpc('create_programme', { the_name: 'Elsewhere', the_slug: slug, the_demonstration: true }));
  const facilitator = clientOf(backend);
  await joinAsFacilitator(site, service, facilitator, backend.codeType, programme, `${slug}@example.org`);
  const survey = await told(facilitator.rpc('create_survey', { the_programme: programme, the_title: 'Your life now' }));
  await told(facilitator.rpc('save_survey', { the_survey: survey, the_title: 'Your life now', the_definition: definition as never }));
  await told(facilitator.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
  const { wave, address } = await openNewWave(facilitator, survey, slug);
  return { address, survey, wave, facilitator, anyone: clientOf(backend), close: () => backend.close() };
}

/** Opens another wave of a survey; gives the address people answer at. */
export async function openNewWave(facilitator: Db, survey: string, address: string): Promise<{ wave: string; address: string }> {
  const replyBy = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const wave = await told(facilitator.rpc('plan_wave', { the_survey: survey, the_name: address, the_reply_by: replyBy }));
  return { wave, address: await told(facilitator.rpc('open_wave', { the_wave: wave, the_address: address })) };
}

async function joinAsFacilitator(site: string, service: Db, db: Db, type: 'email' | 'magiclink', programme: string, email: string): Promise<void> {
  const hash = randomBytes(32).toString('hex');
  await told(service.rpc('invite_to', { the_programme: programme, the_email: email, the_roles: ['facilitator', 'programme_lead'], the_token_hash: hash }));
  await told(db.auth.signInWithOtp({ email }));
  const letters = await (await fetch(`${site}/mailbox`)).text();
  const token = letters.split('<article').filter((letter) => letter.includes(email)).map((letter) => /Your code is (\d{6})/.exec(letter)?.[1]).find(Boolean) ?? '';
  await told(db.auth.verifyOtp({ email, token, type }));
  await told(db.rpc('accept_invitation', { the_token_hash: hash, the_name: 'Fern Idle' }));
  await nameResponsible(db, programme);
}
