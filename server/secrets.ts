import { hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, readFileSync, rmSync, writeSync, chmodSync } from 'node:fs';
import path from 'node:path';
import { keepDataFolder } from './backend/data-folder.ts';
import { machineDisk } from './backend/disk.ts';

/** Keys the server works with. Each is drawn from one secret, which can be changed (docs/decisions/041-changing-the-secret.md). */
export interface AppSecrets {
  /** Signs access tokens of the embedded sign-in service. */
  tokenSecret: string;
  /** API keys of the embedded backend; they never leave this process. */
  publishableKey: string;
  secretKey: string;
  /** Seal cookies: the first does, all of them open. 32 bytes each, hex. */
  cookieKeys: SealingKeys;
  /** Seal the data key (data-key.ts), likewise. */
  wrappingKeys: SealingKeys;
}

/** The key of the secret as it is now, and those of earlier ones, which only open. */
export type SealingKeys = readonly [current: string, ...earlier: string[]];

/** The fewest characters a secret given from outside may have. */
export const APP_SECRET_MIN = 32;
const SECRET_BYTES = 48;

/** A secret that is not whole, or not there beside what it belongs to. Said in words: going on would make another. */
export class SecretProblem extends Error {}

/**
 * The app's secrets: from APP_SECRET when several machines share one, else from a file made on first start
 * that only its owner can read. Earlier ones come from outside, or from a file beside it, one a line.
 * @throws SecretProblem when a file is damaged, or missing beside a database
 */
export function appSecrets(dataDirectory: string, given: string | undefined, before: readonly string[] = []): AppSecrets {
  keepDataFolder(dataDirectory);
  const earlier = [...before, ...keptBefore(dataDirectory)];
  return drawSecrets(given ?? keptSecret(dataDirectory), earlier);
}

/** The keys that follow from a secret, and those that earlier ones still open with. */
export function drawSecrets(root: string, before: readonly string[] = []): AppSecrets {
  const drawFrom = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'throughline', purpose, 32)).toString('hex');
  const draw = (purpose: string) => drawFrom(root, purpose);
  const drawAll = (purpose: string): SealingKeys => [draw(purpose), ...before.map((secret) => drawFrom(secret, purpose))];
  return {
    tokenSecret: draw('access tokens'),
    publishableKey: `sb_publishable_${draw('publishable key').slice(0, 32)}`,
    secretKey: `sb_secret_${draw('secret key').slice(0, 32)}`,
    cookieKeys: drawAll('cookies'),
    wrappingKeys: drawAll('data key'),
  };
}

const fileOfSecret = (dataDirectory: string) => path.join(dataDirectory, 'secret');
const fileOfEarlier = (dataDirectory: string) => path.join(dataDirectory, 'secret-before');

function keptBefore(dataDirectory: string): string[] {
  const file = fileOfEarlier(dataDirectory);
  if (!existsSync(file)) return [];
  chmodSync(file, 0o600);
  const secrets = readFileSync(file, 'utf8').split(/\s+/).filter(Boolean);
  if (secrets.length === 0 || secrets.some(({ length }) => length < APP_SECRET_MIN)) {
    throw new SecretProblem(`${file} is not whole: it holds earlier secrets, one a line, and each has at least ${APP_SECRET_MIN} characters. Put it back from your backup, or remove it when none is needed any more. Nothing was changed.`);
  }
  return secrets;
}

function keptSecret(dataDirectory: string): string {
  const file = fileOfSecret(dataDirectory);
  const database = path.join(dataDirectory, 'database');
  if (!existsSync(file)) {
    // Where the earlier one was put aside, its owner wishes for another.
    if (!existsSync(fileOfEarlier(dataDirectory)) && existsSync(database) && readdirSync(database).length > 0) {
      throw new SecretProblem(`${file} is missing, and a database is there that belongs to it. Put it back from your backup, or set APP_SECRET to it: without it every receipt and every invitation is dead. To change it, move it to secret-before (docs/operations.md). Nothing was changed.`);
    }
    writeWhole(file, randomBytes(SECRET_BYTES).toString('hex'));
  }
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < APP_SECRET_MIN) {
    throw new SecretProblem(`${file} is not whole: it has ${secret.length} characters, and at least ${APP_SECRET_MIN} are needed. Put it back from your backup. If this is a new installation that nobody has used, remove the folder ${dataDirectory} and start again. Nothing was changed.`);
  }
  return secret;
}

/** Writes a file that is there whole or not at all, whatever happens meanwhile; one that is there already stays. */
function writeWhole(file: string, text: string): void {
  const beside = `${file}-${randomBytes(6).toString('hex')}`;
  try {
    const open = openSync(beside, 'wx', 0o600);
    try {
      writeSync(open, text);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    linkSync(beside, file);
    machineDisk.now(path.dirname(file));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  } finally {
    rmSync(beside, { force: true });
  }
}
