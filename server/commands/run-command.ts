import { Refusal } from '../../app/platform/refusals.server.ts';
import { ConfigurationProblem } from '../configuration.ts';
import { keepContentOutOfLogs } from '../faults.ts';
import { CommandProblem } from './command-problem.ts';
import { english } from './english.ts';

/** Tells the person what happens. Standard output is kept for the answer. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a command to its end: its answer, if it has one, is the last line of standard output; a problem is said plainly and exits 1. */
export async function runCommand(work: () => Promise<string>): Promise<never> {
  keepContentOutOfLogs();
  try {
    const answer = await work();
    process.stdout.write(`${answer}\n`);
    process.exit(0);
  } catch (fault) {
    for (const line of problemsOf(fault)) tell(line);
    process.exit(1);
  }
}

/** What went wrong, in words; the fault itself only by its kind, since its text may hold what people said. */
export function problemsOf(fault: unknown): string[] {
  if (fault instanceof ConfigurationProblem) return ['Something must be set first:', ...fault.problems.map((problem) => `  - ${problem}`)];
  if (fault instanceof CommandProblem) return [fault.message];
  if (fault instanceof Refusal) return [english.t(`errors:refusal.${fault.code}`)];
  if (fault instanceof Response) return ['The database did not let this through. Check the programme and the keys in your settings, then try again.'];
  const code = codeOf(fault);
  return [`The database did not answer as it should${code ? ` (${code})` : ''}. Check that it is running and that your settings name the right one, then try again.`];
}

function codeOf(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null) return '';
  if ('code' in fault && typeof fault.code === 'string' && fault.code !== '') return fault.code;
  return 'cause' in fault ? codeOf(fault.cause) : '';
}
