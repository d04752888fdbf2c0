import path from 'node:path';
import { appSecrets, APP_SECRET_MIN, type AppSecrets } from './secrets.ts';

export type BackendKind = 'embedded' | 'postgres' | 'supabase';

/** A hostel or a library is one address for everyone in it, and a meeting may answer in the same minutes. */
const SENDS_PER_CALLER = 200;
const SENDS_PER_CALLER_MAX = 10_000;

/** Everything the server needs to know before it starts, read once from the environment. */
export interface Configuration {
  port: number;
  dataDirectory: string;
  backend: BackendKind;
  databaseUrl: string | null;
  supabase: { url: string; publishableKey: string; secretKey: string } | null;
  /** Whether this is a demonstration. What the database is decides (installation.ts); until it is open, what was asked for. */
  isDemonstration: boolean;
  /** Whether DEMO was given; where it was not, an empty embedded database becomes a demonstration. */
  isKindGiven: boolean;
  /** What real use needs and the environment does not give, each in words. */
  missingForReal: readonly string[];
  /** The mail server, outside the demonstration. */
  mail: { smtpUrl: string; from: string } | null;
  publicUrl: string;
  /** After how many days nothing that was taken back is left on the disks and in the backups of whoever runs this. */
  backupDays: number;
  /** How many may answer from one network address in ten minutes. */
  sendsPerCaller: number;
  trustProxy: boolean;
  isDevelopment: boolean;
  secrets: AppSecrets;
}

/** Settings that are missing or wrong, each said in words with what to do. */
export class ConfigurationProblem extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads the configuration, making secrets in the data folder when the environment gives none. A command does without
 * a mail server: what it would have sent, it says.
 * @throws ConfigurationProblem naming every setting that is missing, so that it never runs half-configured.
 */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env, reader: 'server' | 'command' = 'server'): Configuration {
  const problems: string[] = [];
  const port = Number(env.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65535) problems.push('PORT must be a number from 1 to 65535.');

  const backend: BackendKind = env.SUPABASE_URL ? 'supabase' : env.DATABASE_URL ? 'postgres' : 'embedded';
  const isDemonstration = env.DEMO === undefined ? backend === 'embedded' : env.DEMO === '1';
  if (env.DEMO !== undefined && env.DEMO !== '0' && env.DEMO !== '1') {
    problems.push(`DEMO takes 0 (for real use) or 1 (the demonstration), and here it is "${env.DEMO}". Set it to one of them, or leave it out.`);
  }

  if (backend === 'supabase') {
    if (!env.SUPABASE_PUBLISHABLE_KEY) problems.push('SUPABASE_PUBLISHABLE_KEY is missing: copy the publishable (anon) key of your Supabase project.');
    if (!env.SUPABASE_SECRET_KEY) problems.push('SUPABASE_SECRET_KEY is missing: copy the secret (service role) key of your Supabase project.');
    if (isDemonstration && env.DEMO !== undefined) problems.push('DEMO=1 does not work with SUPABASE_URL: a hosted project sends its own sign-in mail, so the demonstration people could not sign in.');
  }
  const backupDays = Number(env.BACKUP_DAYS ?? '0');
  if (env.BACKUP_DAYS !== undefined && !/^\d{1,4}$/.test(env.BACKUP_DAYS)) {
    problems.push('BACKUP_DAYS must be a number of days, such as 30, or 0 when you keep no backups: people who take back their words are told it.');
  }
  const sendsPerCaller = Number(env.ANSWERS_PER_ADDRESS ?? SENDS_PER_CALLER);
  if (!Number.isInteger(sendsPerCaller) || sendsPerCaller < 1 || sendsPerCaller > SENDS_PER_CALLER_MAX) {
    problems.push(`ANSWERS_PER_ADDRESS must be a number from 1 to ${SENDS_PER_CALLER_MAX}: how many people may answer from one network address in ten minutes. A hostel or a library is one address for everyone in it.`);
  }
  const missingForReal = [
    ...(env.SMTP_URL ? [] : ['SMTP_URL is missing: outside the demonstration, sign-in codes and invitations go by mail. Example: smtp://name:password@mail.example.org:587']),
    ...(env.BACKUP_DAYS === undefined ? ['BACKUP_DAYS is missing: the days after which you keep no older backup, such as 30, or 0 when you keep none. People who take back their words are told it; docs/operations.md says how to keep it.'] : []),
  ];
  if (reader === 'server' && !isDemonstration) problems.push(...missingForReal);
  const wrong = (name: string, schemes: string[], example: string) => {
    const given = env[name];
    if (!given || (URL.canParse(given) && schemes.includes(new URL(given).protocol))) return;
    problems.push(`${name} is not an address we can use. Example: ${example}`);
  };
  wrong('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://name:password@mail.example.org:587');
  wrong('DATABASE_URL', ['postgres:', 'postgresql:'], 'postgres://name:password@localhost:5432/throughline');
  wrong('SUPABASE_URL', ['http:', 'https:'], 'https://abcdefgh.supabase.co');
  wrong('PUBLIC_URL', ['http:', 'https:'], 'https://listening.example.org');
  if (env.APP_SECRET !== undefined && env.APP_SECRET.length < APP_SECRET_MIN) problems.push(`APP_SECRET must have at least ${APP_SECRET_MIN} characters.`);
  const secretsBefore = (env.APP_SECRETS_BEFORE ?? '').split(/\s+/).filter(Boolean);
  if (secretsBefore.some(({ length }) => length < APP_SECRET_MIN)) problems.push(`APP_SECRETS_BEFORE takes earlier secrets with a space between them, each of at least ${APP_SECRET_MIN} characters.`);
  if (problems.length > 0) throw new ConfigurationProblem(problems);

  const dataDirectory = path.resolve(env.DATA_DIR ?? '.data');
  return {
    port,
    dataDirectory,
    backend,
    databaseUrl: env.DATABASE_URL ?? null,
    supabase: env.SUPABASE_URL
      ? { url: env.SUPABASE_URL, publishableKey: env.SUPABASE_PUBLISHABLE_KEY ?? '', secretKey: env.SUPABASE_SECRET_KEY ?? '' }
      : null,
    isDemonstration,
    isKindGiven: env.DEMO !== undefined,
    missingForReal,
    mail: env.SMTP_URL ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM ?? 'Throughline <throughline@localhost>' } : null,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    // The disk itself takes a day: what was removed is written over beside people's work.
    backupDays: Math.max(1, backupDays),
    sendsPerCaller,
    trustProxy: env.TRUST_PROXY === '1',
    isDevelopment: env.NODE_ENV === 'development',
    secrets: appSecrets(dataDirectory, env.APP_SECRET, secretsBefore),
  };
}

/** What works only on this machine until it is set, for a server that others are to reach. Each says what to do. */
export function readWarnings({ isDemonstration }: Configuration, env: NodeJS.ProcessEnv = process.env): string[] {
  if (isDemonstration) return [];
  return [
    ...(env.PUBLIC_URL ? [] : ['PUBLIC_URL is not set, so links in letters and on posters lead to this machine alone. Set it to the address people reach you at.']),
    ...(env.MAIL_FROM ? [] : ['MAIL_FROM is not set, so letters come from throughline@localhost, which many mail servers turn away. Set it to an address of yours.']),
  ];
}
