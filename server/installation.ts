import type { Backend } from '../app/platform/backend.ts';
import { serviceClient } from '../app/platform/service.server.ts';
import { ConfigurationProblem, type Configuration } from './configuration.ts';

/**
 * What a database is, as it says itself (private.installation): a demonstration, whose letters anyone may read, or real.
 * Both, when programmes of either kind came together before that was kept; nothing, while it is empty.
 */
export type Kind = 'demonstration' | 'real' | 'both' | null;

const REASON = 'asking and marking whether the database is a demonstration, before anyone is let in';
/** The API knows no such function: the schema is older than the mark. */
const NO_SUCH_FUNCTION = 'PGRST202';

/** What the database is. One whose schema is older than the mark is judged by its programmes. @throws when it cannot be read. */
export async function findKind(backend: Backend): Promise<Kind> {
  const service = serviceClient(backend, REASON);
  const { data, error } = await service.rpc('installation_kind');
  if (!error) return toKind(data);
  if (error.code !== NO_SUCH_FUNCTION) throw unread(error);
  const { data: programmes, error: unseen } = await service.from('programmes').select('is_demonstration');
  if (unseen) throw unread(unseen);
  const kinds = new Set(programmes.map(({ is_demonstration }) => (is_demonstration ? 'demonstration' : 'real')));
  return kinds.size === 2 ? 'both' : ([...kinds][0] ?? null);
}

/** Marks an empty database, and one that came before the mark; gives what it is. */
export async function markKind(backend: Backend, kind: 'demonstration' | 'real'): Promise<Kind> {
  const { data, error } = await serviceClient(backend, REASON).rpc('mark_installation', { the_kind: kind });
  if (error) throw unread(error);
  return toKind(data);
}

/**
 * The configuration as the database decides: it is served as what it is, whatever the environment forgot to say.
 * @throws ConfigurationProblem when the environment says otherwise, and when what it is needs what was not given.
 */
export function asItIs(asked: Configuration, kind: Kind, reader: 'server' | 'command' = 'server'): Configuration {
  const where = asked.backend === 'embedded' ? `The data folder ${asked.dataDirectory}` : 'This database';
  const another = asked.backend === 'embedded' ? 'set DATA_DIR to another folder' : 'name another database';
  if (kind === null) return asked;
  if (kind === 'both') throw new ConfigurationProblem([`${where} holds programmes of a demonstration and of real use. Everyone can read a demonstration's letters, so we serve neither. Keep it as it is, ask whoever looks after it, and ${another}.`]);
  if (kind === 'demonstration') {
    const isMeant = asked.isDemonstration || (reader === 'command' && !asked.isKindGiven);
    if (!isMeant) throw new ConfigurationProblem([`${where} holds the demonstration, and DEMO says that this is for real use. For real use ${another}; to go on with the demonstration set DEMO=1.`]);
    return { ...asked, isDemonstration: true };
  }
  if (asked.isDemonstration && asked.isKindGiven) throw new ConfigurationProblem([`${where} is in real use, and DEMO=1 asks for a demonstration, whose sign-in codes everyone can read. To see the demonstration ${another}; to go on with this one leave DEMO out, or set DEMO=0.`]);
  if (reader === 'server' && asked.missingForReal.length > 0) throw new ConfigurationProblem([`${where} is in real use, so it is not served as the demonstration.`, ...asked.missingForReal]);
  return { ...asked, isDemonstration: false };
}

/** Opens the backend and sees that it is served as what it is, and marked. @throws ConfigurationProblem, with the backend closed again. */
export async function openAsItIs(asked: Configuration, open: () => Promise<Backend>): Promise<{ backend: Backend; configuration: Configuration }> {
  const backend = await open();
  try {
    const configuration = asItIs(asked, await findKind(backend));
    const wished = configuration.isDemonstration ? 'demonstration' : 'real';
    // Two starts beside one another may have found it empty: what the first of them made of it stands.
    return { backend, configuration: asItIs(configuration, await markKind(backend, wished)) };
  } catch (fault) {
    await backend.close();
    throw fault;
  }
}

function toKind(told: unknown): Kind {
  return told === 'demonstration' || told === 'real' || told === 'both' ? told : null;
}

function unread({ code }: { code: string }): Error {
  return new Error(`The database cannot be read: ${code || 'it does not answer'}`);
}
