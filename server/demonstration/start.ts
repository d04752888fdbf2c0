import { renameSync } from 'node:fs';
import path from 'node:path';
import type { Backend } from '../../app/platform/backend.ts';
import type { Mailbox } from '../../app/platform/mail.ts';
import { ConfigurationProblem, type Configuration } from '../configuration.ts';
import { openDataKey } from '../data-key.ts';
import { markKind } from '../installation.ts';
import { findDemonstration, loadDemonstration } from './load.ts';
import { demonstrationPeople, RECEIPT_CODE, type DemonstrationPerson } from './people.ts';

/**
 * Opens the backend, unless it is open, and sees to it that the whole demonstration is there. One that a stop cut short is never served:
 * nothing but the loading has written to it, so an embedded one is set aside and loaded afresh.
 * @throws ConfigurationProblem when half of it is in a database that is not ours to set aside.
 */
export async function openWithDemonstration(configuration: Configuration, mailbox: Mailbox, open: () => Promise<Backend>, opened?: Backend): Promise<Backend> {
  let backend = opened ?? (await open());
  try {
    let found = await findDemonstration(backend);
    if (found === 'half') {
      if (backend.kind !== 'embedded') throw halfThere();
      await backend.close();
      setAside(configuration.dataDirectory);
      backend = await open();
      await markKind(backend, 'demonstration');
      found = 'empty';
    }
    if (found === 'empty') await loadDemonstration(backend, mailbox, await openDataKey(backend, configuration.secrets));
    return backend;
  } catch (fault) {
    await backend.close();
    throw fault;
  }
}

function setAside(dataDirectory: string): void {
  const aside = path.join(dataDirectory, `database-half-loaded-${new Date().toISOString().replace(/\W/g, '-')}`);
  renameSync(path.join(dataDirectory, 'database'), aside);
  console.log(`An earlier start stopped while it was loading the demonstration. What it left is set aside in\n  ${aside}\nwhich you may delete.`);
}

function halfThere(): ConfigurationProblem {
  return new ConfigurationProblem([
    'The database that DATABASE_URL names holds half of the demonstration: an earlier start stopped while loading it. Drop that database, create it again empty, and start again; or set DEMO=0 to use it without the demonstration.',
  ]);
}

/** Says how to sign in as each of the invented people, where to answer the survey, and how to follow words to a decision. */
export function sayHowToLookAround(port: number): void {
  const site = `http://localhost:${port}`;
  const address = Math.max(...demonstrationPeople.map(({ email }) => email.length));
  console.log('\nThis is the demonstration: the plans are published ones, the people and what they say are invented.');
  console.log(`\nSign in at ${site}/sign-in with one of these addresses; the code arrives at ${site}/mailbox`);
  for (const person of demonstrationPeople) {
    console.log(`  ${person.email.padEnd(address)}  ${person.name}: ${rolesInWords(person)}`);
  }
  console.log(`\nAnswer the open survey       ${site}/respond/demo`);
  console.log(`Follow words to a decision   ${site}/receipt with the code ${RECEIPT_CODE}\n`);
}

/** What someone does where: "facilitator and secretary in Bristol". */
function rolesInWords({ roles }: DemonstrationPerson): string {
  const held = [...new Set(roles.map(({ role }) => role.replaceAll('_', ' ')))];
  const places = [...new Set(roles.map(({ programme }) => capital(programme)))];
  return `${held.join(' and ')} in ${places.join(' and ')}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
