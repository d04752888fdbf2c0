import { randomBytes } from 'node:crypto';

/**
 * Logs hold no content of what people said (rule X8). The database library prints failed statements with their values;
 * from here on anything printed as an error keeps its kind and code, and loses statement, values and detail.
 */
export function keepContentOutOfLogs(): void {
  const print = console.error.bind(console);
  console.error = (...given: unknown[]) => {
    if (!given.some(isRefusal)) print(...given.map(withoutContent));
  };
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
