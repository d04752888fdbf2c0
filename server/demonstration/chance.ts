/** Chance that comes out the same each time: a small generator of pseudo-random numbers from a seed (mulberry32). */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** True so many times in a hundred. */
  happens(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  /** A whole number from least to most. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** One of the keys, each as often as its weight says. */
  oneOf(weights: Record<string, number>): string {
    const entries = Object.entries(weights);
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries.at(-1)?.[0] ?? '';
  }

  /** All keys in an order in which heavier ones tend to come first. */
  orderOf(weights: Record<string, number>): string[] {
    const left = { ...weights };
    return Object.keys(weights).map(() => {
      const key = this.oneOf(left);
      delete left[key];
      return key;
    });
  }

  /** A whole number from 0 to 10, near the mean. */
  near(mean: number): number {
    const spread = this.next() + this.next() + this.next() - 1.5;
    return Math.min(10, Math.max(0, Math.round(mean + spread * 4)));
  }
}
