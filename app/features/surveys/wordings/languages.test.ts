import { expect, it } from 'vitest';
import { languagesToAdd, nameOf } from './languages.ts';

it('names each language once, the most spoken here before the others, and none that nobody speaks', () => {
  const { ours, others } = languagesToAdd([]);
  const all = [...ours, ...others].map(nameOf);
  expect(new Set(all).size).toBe(all.length);
  const place = (name: string) => others.map(nameOf).indexOf(name);
  expect(place('Romanian')).toBeLessThan(place('Somali'));
  expect(place('Somali')).toBeLessThan(place('Afar'));
  expect(all).not.toContain('Volapük');
});
