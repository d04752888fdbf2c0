import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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

/**
 * The app's secrets: from APP_SECRET when several machines share one, else from a file made on first start
 * that only its owner can read.
 */
export function appSecrets(dataDirectory: string, given: string | undefined): AppSecrets {
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
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    chmodSync(dataDirectory, 0o700);
    writeFileSync(file, randomBytes(48).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
