/**
 * npm run programme:create -- --name NAME --lead EMAIL [--slug SLUG]
 * Makes a programme and invites its first programme lead. The last line of standard output is the invitation link; with
 * a mail server set, it is sent too. For a programme that nobody is in yet it makes a new link.
 */
import { parseArgs } from 'node:util';
import { INVITATION_DAYS, sendInvitation } from '../../app/features/people/invitation-letter.server.ts';
import { signInSchema } from '../../app/features/people/person.schema.ts';
import { invite } from '../../app/features/people/programme.server.ts';
import type { Db } from '../../app/platform/context.server.ts';
import { must } from '../../app/platform/refusals.server.ts';
import { keyedHash } from '../../app/platform/seal.server.ts';
import { serviceClient } from '../../app/platform/service.server.ts';
import { openDataKey } from '../data-key.ts';
import { smtpPostOffice } from '../post-office.ts';
import { openForCommand } from './backend-for-command.ts';
import { CommandProblem } from './command-problem.ts';
import { english } from './english.ts';
import { createProgramme, findProgramme, toSlug } from './programmes.ts';
import { runCommand, tell } from './run-command.ts';

const HOW = 'npm run programme:create -- --name NAME --lead EMAIL [--slug SLUG]';
const REASON = 'the owner of the machine makes a programme and invites its first lead, before anyone is in it';

interface Asked {
  name: string;
  lead: string;
  slug: string;
}

/** Reads what was typed after the command. @throws CommandProblem that says how to type it. */
export function readArguments(given: string[]): Asked {
  const { name, lead, slug } = parsed(given);
  if (!name?.trim()) throw new CommandProblem(`Give the programme a name:\n  ${HOW}`);
  const address = signInSchema.safeParse({ email: lead });
  if (!address.success) throw new CommandProblem(`Give the email address of the programme lead, like name@example.org:\n  ${HOW}`);
  const chosen = slug ?? toSlug(name);
  if (chosen === '') throw new CommandProblem(`No address can be made from this name. Choose one with --slug, in small letters, figures and dashes:\n  ${HOW}`);
  return { name, lead: address.data.email, slug: chosen };
}

function parsed(given: string[]) {
  try {
    return parseArgs({ args: given, options: { name: { type: 'string' }, lead: { type: 'string' }, slug: { type: 'string' } } }).values;
  } catch {
    throw new CommandProblem(`This is how the command is typed. A name of several words needs quotation marks:\n  ${HOW}`);
  }
}

/** Makes the programme and its first invitation; gives the link. */
export async function createProgrammeWithLead(given: string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const asked = readArguments(given);
  const { backend, configuration } = await openForCommand(env);
  try {
    const service = serviceClient(backend, REASON);
    const mail = configuration.isDemonstration ? null : configuration.mail;
    const programme = await programmeToLead(service, asked);
    const dataKey = await openDataKey(backend, configuration.secrets);
    const hash = (purpose: string, value: string) => keyedHash(purpose, value, dataKey);
    const link = await invite(service, hash, configuration.publicUrl, programme.id, asked.lead, ['programme_lead']);
    if (link === null) throw new Error('The lead is in the programme already.');
    if (mail) await sendInvitation(smtpPostOffice(mail), english.t, { to: asked.lead, programme: programme.name, roles: ['programme_lead'], link });
    tell(`The invitation for ${asked.lead} works for ${INVITATION_DAYS} days, for that address alone.${mail ? ' It is on its way by mail.' : ' Pass this link on:'}`);
    return link;
  } finally {
    await backend.close();
  }
}

/** The programme to invite a lead to: a new one, or one that was made before and that nobody is in. */
async function programmeToLead(service: Db, { name, slug }: Asked): Promise<{ id: string; name: string }> {
  const known = await findProgramme(service, slug);
  if (!known) {
    const id = await createProgramme(service, name, slug);
    tell(`The programme is made. Its pages stand at /theory/${slug}`);
    return { id, name: name.trim() };
  }
  const inIt = must(await service.from('memberships').select('id').eq('programme_id', known.id).limit(1));
  if (inIt.length > 0) throw new CommandProblem(`There is already a programme at "${slug}", with people in it. Its programme lead can invite others on the People page. To make another programme, choose a different --slug.`);
  tell(`The programme "${known.name}" was made before, and nobody is in it yet.`);
  return known;
}

if (import.meta.main) await runCommand(() => createProgrammeWithLead(process.argv.slice(2)));
