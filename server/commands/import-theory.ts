/**
 * npm run import:theory -- --programme SLUG [--create "Name"] FILE
 * Brings a theory of change into the draft of a programme. The last line of standard output is JSON: what the file
 * holds and what of it was left out. Bringing in the same file again changes nothing.
 */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sayNote, sayProblem, saySkip, type Say } from '../../app/features/theory/theory-file-speech.ts';
import { readTheoryFile } from '../../app/features/theory/theory-file.server.ts';
import { FILE_BYTES_MAX } from '../../app/features/theory/theory-file.ts';
import { importTheory } from '../../app/features/theory/theory-import.server.ts';
import { serviceClient } from '../../app/platform/service.server.ts';
import { openForCommand } from './backend-for-command.ts';
import { CommandProblem } from './command-problem.ts';
import { english } from './english.ts';
import { createProgramme, findProgramme } from './programmes.ts';
import { runCommand, tell } from './run-command.ts';

const HOW = 'npm run import:theory -- --programme SLUG [--create "Name"] FILE';
const REASON = 'the owner of the machine brings in a theory of change from the command line, where nobody is signed in';

const say: Say = (key, values) => english.t(`theory:${key}`, values);

interface Asked {
  programme: string;
  create: string | undefined;
  file: string;
}

/** Reads what was typed after the command. @throws CommandProblem that says how to type it. */
export function readArguments(given: string[]): Asked {
  const typed = parsed(given);
  const [file, ...more] = typed.positionals;
  if (!typed.values.programme) throw new CommandProblem(`Say which programme the theory belongs to:\n  ${HOW}`);
  if (!file) throw new CommandProblem(`Say which file to bring in, a CSV or an Excel file (.xlsx):\n  ${HOW}`);
  if (more.length > 0) throw new CommandProblem(`Bring in one file at a time. If its name has spaces, put it in quotation marks:\n  ${HOW}`);
  return { programme: typed.values.programme, create: typed.values.create, file };
}

function parsed(given: string[]) {
  try {
    return parseArgs({ args: given, allowPositionals: true, options: { programme: { type: 'string' }, create: { type: 'string' } } });
  } catch {
    throw new CommandProblem(`This is how the command is typed:\n  ${HOW}`);
  }
}

/** The file, looked for from where the person stands. @throws CommandProblem when it is not there or too large. */
async function readGivenFile(file: string, standing: string): Promise<Uint8Array> {
  const full = path.resolve(standing, file);
  const seen = await stat(full).catch(() => null);
  if (!seen) throw new CommandProblem(`There is no file at ${full}. Check the path, then try again.`);
  if (!seen.isFile()) throw new CommandProblem(`${full} is a folder. Name the file in it.`);
  if (seen.size > FILE_BYTES_MAX) throw new CommandProblem(sayProblem(say, { problem: 'too-large' }));
  return readFile(full);
}

/** Does the import; gives the JSON line. */
export async function importTheoryFile(given: string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const asked = readArguments(given);
  const bytes = await readGivenFile(asked.file, env.INIT_CWD ?? process.cwd());
  const theory = readTheoryFile(bytes, path.basename(asked.file));
  if (!theory.ok) throw new CommandProblem(`${asked.file}: ${sayProblem(say, theory)}`);

  const { backend } = await openForCommand(env);
  try {
    const service = serviceClient(backend, REASON);
    const programme = await findProgramme(service, asked.programme);
    if (!programme && asked.create === undefined) {
      throw new CommandProblem(`There is no programme "${asked.programme}". Check its name in the address of its pages, or make it with --create "Name".`);
    }
    const id = programme?.id ?? (await createProgramme(service, asked.create ?? '', asked.programme));
    if (!programme) tell(`The programme is made. Nobody is in it yet: npm run programme:create -- --name "${asked.create}" --slug ${asked.programme} --lead EMAIL invites its lead.`);
    const imported = await importTheory(service, id, theory.elements);
    tell(`The file holds: elements ${imported.elements}, of them outcomes ${imported.outcomes}, indicators ${imported.indicators}.`);
    const isNew = imported.addedElements + imported.addedIndicators + imported.changed > 0;
    if (isNew) tell(`New in the draft: elements ${imported.addedElements}, indicators ${imported.addedIndicators}. Filled in or changed: ${imported.changed}. Publish it at /theory/${asked.programme}?version=draft`);
    else tell('All of it was there already: nothing was changed.');
    for (const name of theory.unreadSheets) tell(`The sheet "${name}" was not read; "${theory.sheets.join('", "')}" was.`);
    for (const { column, header } of theory.unknownColumns) tell(`Column ${column} was not used: ${header || '(no name)'}`);
    for (const note of theory.notes) tell(sayNote(say, note));
    const skipped = theory.skipped.map((skip) => ({ row: skip.row, reason: saySkip(say, skip) }));
    for (const { row, reason } of skipped) tell(`Row ${row}: ${reason}`);
    return JSON.stringify({ elements: imported.elements, outcomes: imported.outcomes, indicators: imported.indicators, skipped });
  } finally {
    await backend.close();
  }
}

if (import.meta.main) await runCommand(() => importTheoryFile(process.argv.slice(2)));
