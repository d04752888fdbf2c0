/** One thing one voice said, as far as the reader may have it. */
export interface Said {
  /** For those who work with raw contributions: where it stands. */
  contributionId: string | null;
  /** What was asked: for those who work with raw contributions, and where words are shown. */
  question: string | null;
  listening: string | null;
  /** The person's own words; else a rating, or what was chosen or counted. */
  isWords: boolean;
  /** The words, where they may be shown. */
  words: string | null;
  language: string | null;
  translation: string | null;
}

/** One person, numbered for this list alone. */
export interface Voice {
  number: number;
  said: Said[];
}

/** Rows of contributions, already in the order of their voices, as one entry a voice. */
export function groupByVoice(rows: (Said & { voice: number })[]): Voice[] {
  const voices: Voice[] = [];
  for (const { voice, ...said } of rows) {
    const last = voices.at(-1);
    if (last?.number === voice) last.said.push(said);
    else voices.push({ number: voice, said: [said] });
  }
  return voices;
}

/** Those whose words may be read, and those who are only counted; each in their order. */
export function partByWords(voices: readonly Voice[]): { read: Voice[]; counted: Voice[] } {
  const isRead = ({ said }: Voice) => said.some(({ words }) => words !== null);
  return { read: voices.filter(isRead), counted: voices.filter((voice) => !isRead(voice)) };
}
