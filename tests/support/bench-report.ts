/** Prints the figures of a benchmark as lines of JSON, says in words whether each budget holds, and ends with a summary. */
export class BenchReport {
  readonly #holds = new Map<string, boolean>();
  readonly #notMeasured = new Map<string, string[]>();

  /** One figure or one set of them. */
  line(figures: Record<string, unknown>): void {
    console.log(JSON.stringify(figures));
  }

  /** Whether a budget holds, in words and for the summary: one that was measured more than once holds when it always did. */
  budget(number: number, words: string, holds: boolean): void {
    this.#holds.set(String(number), holds && (this.#holds.get(String(number)) ?? true));
    console.log(JSON.stringify({ budget: number, holds, words: `${words}: budget ${number} ${holds ? 'holds' : 'does not hold'}.` }));
  }

  /** What of a budget nothing was measured of: it neither holds nor fails. */
  notMeasured(number: number, words: string): void {
    this.#notMeasured.set(String(number), [...(this.#notMeasured.get(String(number)) ?? []), words]);
    console.log(JSON.stringify({ budget: number, notMeasured: words }));
  }

  /** The last line; the process fails when a budget does not hold. Of one that was not measured, or not whole, it says so. */
  summary(): void {
    if ([...this.#holds.values()].includes(false)) process.exitCode = 1;
    const told = new Map<string, unknown>(this.#holds);
    for (const [number, words] of this.#notMeasured) told.set(number, this.#holds.has(number) ? { holds: this.#holds.get(number), 'not measured': words } : 'not measured');
    console.log(JSON.stringify({ summary: Object.fromEntries(told) }));
  }
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
