import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PURPOSES, type Purpose } from '../../app/features/surveys/answering/consent.ts';

const WORDS = path.join(import.meta.dirname, '../../app/locales/en/respond.json');
const wordsShape = z.record(z.string(), z.string());

/** The words a person reads when they are asked for each consent: those of the interface, kept with the consent as they stand. */
export function consentWords(): Record<Purpose, string> {
  const words = wordsShape.parse(JSON.parse(readFileSync(WORDS, 'utf8')));
  const read = (purpose: Purpose) => words[`consent.${purpose}`] ?? '';
  const [takePart, boards, everyone] = PURPOSES;
  return { [takePart]: read(takePart), [boards]: read(boards), [everyone]: read(everyone) };
}
