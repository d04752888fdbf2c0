import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../app/platform/database.types.ts';
import type { FileStore } from '../../app/platform/files/file-store.ts';
import { clientOf } from '../../app/platform/service.server.ts';
import { openForCommand } from '../../server/commands/backend-for-command.ts';
import { siteUrl } from './browser.ts';
import { daysFromNow } from './factories.ts';
import { EVERY_PURPOSE } from './purposes.ts';
import { told } from './told.ts';

export interface MadeSurvey {
  survey: string;
  wave: string;
  /** The link people answer through. */
  link: string;
  /** Where its facilitator finds it. */
  here: string;
}

/** The database and the file store as someone of the running server sees it, who signs in with the newest code of its mailbox. */
async function reach(email: string): Promise<{ db: SupabaseClient<Database>; files: FileStore }> {
  const { backend } = await openForCommand({ ...process.env, DATA_DIR: process.env.E2E_DATA_DIR, LITE_TELEMETRY: '0', NODE_ENV: 'production' });
  const db = clientOf(backend);
  await told(db.auth.signInWithOtp({ email }));
  const letters = (await (await fetch(`${siteUrl()}/mailbox`)).text()).split('<article').filter((letter) => letter.includes(email));
  const token = letters.map((letter) => /Your code is (\d{6})/.exec(letter)?.[1]).find(Boolean) ?? '';
  await told(db.auth.verifyOtp({ email, token, type: backend.codeType }));
  return { db, files: backend.files };
}

/** The database as someone of the running server sees it. */
export async function databaseOf(email: string): Promise<SupabaseClient<Database>> {
  return (await reach(email)).db;
}

/** A square of one colour, as a PNG. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaPj/HwAEgwJ/1mZ4FgAAAABJRU5ErkJggg==', 'base64');

/**
 * A survey made whole, and a wave of it, through the doors its facilitator has; open unless said otherwise. It may be
 * made with a picture, which is kept with it.
 */
export async function makeSurvey(slug: string, email: string, made: { title: string; definition: object | ((picture: string) => object); isOpen?: boolean }): Promise<MadeSurvey> {
  const { db, files } = await reach(email);
  const viewer = (await told(db.rpc('viewer'))) as { programmes: { id: string; slug: string }[] };
  const programme = viewer.programmes.find((one) => one.slug === slug)?.id ?? '';
  const survey = await told(db.rpc('create_survey', { the_programme: programme, the_title: made.title, the_id: randomUUID() }));
  const picture = typeof made.definition === 'object' ? null : await told(db.rpc('keep_survey_file', {
    the_survey: survey, the_id: randomUUID(), the_kind: 'picture', the_type: 'image/png', the_name: 'Square', the_hash: await files.put(programme, PICTURE), the_size: PICTURE.length,
  }));
  const definition = typeof made.definition === 'object' ? made.definition : made.definition(picture ?? '');
  await told(db.rpc('save_survey', { the_survey: survey, the_title: made.title, the_definition: definition as never }));
  await told(db.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
  const wave = await told(db.rpc('plan_wave', { the_survey: survey, the_name: 'Spring', the_reply_by: daysFromNow(60) }));
  const link = made.isOpen === false ? '' : await told(db.rpc('open_wave', { the_wave: wave }));
  return { survey, wave, link, here: `/desk/${slug}/surveys/${survey}` };
}
