import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { consentsGiven, type Consent, type Purpose } from '../../app/features/answering/consent.ts';

const wordsShape = z.record(z.string(), z.string());
const known = new Map<string, Record<string, string>>();

/** What someone agreed to, in the words the interface shows in their language; in English where it has none. */
export function consentsIn(language: string, ticked: readonly Purpose[]): Consent[] {
  const spoken = existsSync(fileOf(language)) ? language : 'en';
  let words = known.get(spoken);
  if (!words) known.set(spoken, (words = wordsShape.parse(JSON.parse(readFileSync(fileOf(spoken), 'utf8')))));
  const said = words;
  return consentsGiven(ticked, (purpose) => said[`consent.${purpose}`] ?? '', spoken);
}

function fileOf(language: string): string {
  return path.join(import.meta.dirname, `../../app/locales/${language}/respond.json`);
}
