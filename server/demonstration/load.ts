import type { Backend } from '../../app/platform/backend.ts';
import type { Mailbox } from '../../app/platform/mail.ts';
import { clientOf, serviceClient } from '../../app/platform/service.server.ts';
import { addBoards } from './boards.ts';
import { openDemonstration, type Demonstration } from './joining.ts';
import { decide, record4819Decision, withdrawSome } from './decisions.ts';
import { listen } from './surveys.ts';
import { tagVoices } from './tagging.ts';
import { gatherThemes } from './themes.ts';
import { importTheories } from './theories.ts';

/** What a start finds: no programme at all, a demonstration that a stop cut short, or nothing left to load. */
export type Found = 'empty' | 'half' | 'whole';

/** The decision whose publishing is the last step. */
const LAST_STEP = { programme: 'nottingham', reference: '4819' };

const STAGES: { says: string; work: (demonstration: Demonstration) => Promise<void> }[] = [
  { says: 'the plans of Nottingham and Bristol', work: importTheories },
  { says: 'their boards', work: addBoards },
  { says: 'two surveys and everyone who answered', work: listen },
  { says: 'tags and quotes', work: tagVoices },
  { says: 'themes, recommendations and replies', work: gatherThemes },
  { says: 'decisions and what changed', work: decide },
  { says: 'someone takes their words back', work: withdrawSome },
  { says: "the council's decision 4819, every heading", work: record4819Decision },
];

/**
 * Says how much of the demonstration is in the database. The sign that it is whole is its last step: a decision,
 * once published, can be neither changed nor removed.
 */
export async function findDemonstration(backend: Backend): Promise<Found> {
  const service = serviceClient(backend, 'seeing whether any programme exists, while nobody is in one yet');
  const { data: programmes, error } = await service.from('programmes').select('id').limit(1);
  if (error) throw new Error(`The database cannot be read: ${error.code}`);
  if (programmes.length === 0) return 'empty';
  const { data: decisions, error: unread } = await clientOf(backend).rpc('published_decisions', { the_slug: LAST_STEP.programme });
  if (unread) throw new Error(`The database cannot be read: ${unread.code}`);
  return decisions.some(({ reference }) => reference === LAST_STEP.reference) ? 'whole' : 'half';
}

/**
 * Loads the demonstration into a database that holds no programme. Everything goes in through the doors real people
 * use: invitations are taken up with a code from the mailbox, and each step is done by whoever would do it.
 */
export async function loadDemonstration(backend: Backend, mailbox: Mailbox, dataKey: string): Promise<void> {
  console.log('Loading the demonstration. This takes a moment, once.');
  const demonstration = await timed('two programmes and their people', () => openDemonstration(backend, mailbox, dataKey));
  for (const { says, work } of STAGES) await timed(says, () => work(demonstration));
  await demonstration.leave();
  mailbox.empty();
}

async function timed<T>(says: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await work();
  console.log(`  ${says} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return done;
}
