import { hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, readFileSync, rmSync, writeSync, chmodSync } from 'node:fs';
import path from 'node:path';
import { keepDataFolder } from './backend/data-folder.ts';
import { machineDisk } from './backend/disk.ts';

/** Keys the server works with. Each is drawn from one secret, so that backing up one file is enough. */
export interface AppSecrets {
  /** Signs access tokens of the embedded sign-in service. */
  tokenSecret: string;
  /** API keys of the embedded backend; they never leave this process. */
  publishableKey: string;
  secretKey: string;
  /** Seals cookies. 32 bytes, hex. */
  cookieKey: string;
  /** Turns receipts, invitation links and network addresses into keyed hashes. 32 bytes, hex. */
  hashKey: string;
}

/** The fewest characters a secret given from outside may have. */
export const APP_SECRET_MIN = 32;
const SECRET_BYTES = 48;

/** A secret that is not whole, or not there beside what it belongs to. Said in words: going on would make another. */
export class SecretProblem extends Error {}

/**
 * The app's secrets: from APP_SECRET when several machines share one, else from a file made on first start
 * that only its owner can read.
 * @throws SecretProblem when the file is damaged, or missing beside a database
 */
export function appSecrets(dataDirectory: string, given: string | undefined): AppSecrets {
  keepDataFolder(dataDirectory);
  return drawSecrets(given ?? keptSecret(dataDirectory));
}

/** The keys that follow from one secret. */
export function drawSecrets(root: string): AppSecrets {
  const draw = (purpose: string) => Buffer.from(hkdfSync('sha256', root, 'throughline', purpose, 32)).toString('hex');
  return {
    tokenSecret: draw('access tokens'),
    publishableKey: `sb_publishable_${draw('publishable key').slice(0, 32)}`,
    secretKey: `sb_secret_${draw('secret key').slice(0, 32)}`,
    cookieKey: draw('cookies'),
    hashKey: draw('hashes'),
  };
}

function keptSecret(dataDirectory: string): string {
  const file = path.join(dataDirectory, 'secret');
  const database = path.join(dataDirectory, 'database');
  if (!existsSync(file)) {
    if (existsSync(database) && readdirSync(database).length > 0) {
      throw new SecretProblem(`${file} is missing, and a database is there that belongs to it. Put it back from your backup, or set APP_SECRET to it: without it every receipt and every invitation is dead. Nothing was changed.`);
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
