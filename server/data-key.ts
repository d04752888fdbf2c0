import { randomBytes } from 'node:crypto';
import type { Backend } from '../app/platform/backend.ts';
import { must } from '../app/platform/refusals.server.ts';
import { seal, unseal, unsealWithAny } from '../app/platform/seal.server.ts';
import { serviceClient } from '../app/platform/service.server.ts';
import { SecretProblem, type AppSecrets } from './secrets.ts';

const PURPOSE = 'data key';

/**
 * The key under which the data itself is found and sealed: receipts, drafts, invitations, what is kept unlinked (32 bytes,
 * hex). It is drawn once, by chance, and stays; the database holds it sealed with the secret. So the secret can be changed:
 * what an earlier one sealed is opened once more and sealed with the current one (docs/decisions/041-changing-the-secret.md).
 * @throws SecretProblem when the database belongs to a secret that was not given
 */
export async function openDataKey(backend: Backend, { wrappingKeys }: Pick<AppSecrets, 'wrappingKeys'>): Promise<string> {
  const service = serviceClient(backend, 'opening the key of the data, before anyone is let in');
  const [current] = wrappingKeys;
  const keep = async (key: string, insteadOf: string | null): Promise<string> =>
    must(await service.rpc('keep_data_key', { the_sealed: seal(key, current, PURPOSE), instead_of: insteadOf }));
  const kept = await keep(randomBytes(32).toString('hex'), null);
  const key = unsealWithAny(kept, wrappingKeys, PURPOSE);
  if (key === null) {
    throw new SecretProblem('this database belongs to another secret than the one that was given: without it every receipt, draft and invitation in it is dead. Set APP_SECRET to the one it was made with, or name that one in APP_SECRETS_BEFORE if you changed it; docs/operations.md says how, and what to do when it is lost. Nothing was changed.');
  }
  if (unseal(kept, current, PURPOSE) === null) await keep(key, kept);
  return key;
}
