/** Where a page of a long list goes on: the number after which it starts, 0 for the beginning. */
export function startOf(url: string): number {
  const asked = new URL(url).searchParams.get('after') ?? '';
  return /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
}

/** Where a page of voices goes on: after so many, and for those who work with raw contributions after a place in the list. */
export interface VoicesStart {
  number: number;
  place: string | null;
}

const START = /^(\d{1,9})(?:_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/;

/** Reads where a page of voices goes on; from the beginning when it cannot be understood. */
export function voicesStartOf(url: string): VoicesStart {
  const [, number = '0', place = null] = START.exec(new URL(url).searchParams.get('after') ?? '') ?? [];
  return { number: Number(number), place };
}

/** The same as it stands in an address. */
export function voicesFrom({ number, place }: VoicesStart): string {
  return place === null ? String(number) : `${number}_${place}`;
}
