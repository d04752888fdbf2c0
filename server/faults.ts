import { randomBytes } from 'node:crypto';

/**
 * Logs hold no content of what people said (rule X8). The database library prints failed statements with their values;
 * from here on anything printed as an error keeps its kind and code, and loses statement, values and detail.
 */
export function keepContentOutOfLogs(): void {
  const print = console.error.bind(console);
  console.error = (...given: unknown[]) => {
    const refused = given.find(isRefusal);
    if (!refused) print(...given.map(withoutContent));
    else if (brokenIn(refused)) print(`${faultReference()} The database refused what the app let through: ${brokenIn(refused)}`);
  };
}

/** The constraint behind a refusal that only a fault of ours can bring about (private.refuse_broken), by its name; empty for any other. */
function brokenIn(refused: unknown): string {
  const { hint } = refused as { hint?: unknown };
  return typeof hint === 'string' ? (/^broken: ([0-9A-Z]{5}(?: [a-z0-9_]+)*)$/.exec(hint)?.[1] ?? '') : '';
}

/** A rule of ours that said no (SQLSTATE P0001) is told to whoever asked and is no fault; the library reports it as one. */
function isRefusal(given: unknown): boolean {
  return given instanceof Error && 'code' in given && given.code === 'P0001' && given.message.startsWith('throughline:');
}

function withoutContent(given: unknown): unknown {
  if (given instanceof Error) {
    const { code } = given as Error & { code?: unknown };
    const frames = (given.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 6);
    return [`${given.name}${typeof code === 'string' ? ` ${code}` : ''}`, ...frames].join('\n');
  }
  if (typeof given === 'object' && given !== null) return '[details left out]';
  return given;
}

/** A short reference a person can read out, printed beside the fault in the log. */
export function faultReference(): string {
  return randomBytes(4).toString('hex').toUpperCase();
}
