import { expect, it } from 'vitest';
import { languagesToAdd, nameOf } from './languages.ts';

it('names each language once, the most spoken here before the others, and none that nobody speaks', () => {
  const { ours, others } = languagesToAdd([]);
  const all = [...ours, ...others].map(nameOf);
  expect(new Set(all).size).toBe(all.length);
  const indexOf = (name: string) => others.map(nameOf).indexOf(name);
  expect(indexOf('Romanian')).toBeLessThan(indexOf('Somali'));
  expect(indexOf('Somali')).toBeLessThan(indexOf('Afar'));
  expect(all).not.toContain('Volapük');
});
