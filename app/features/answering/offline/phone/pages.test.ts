import { describe, expect, it } from 'vitest';
import type { Pack } from '../pack.ts';
import { without } from './pages.ts';

/** As much of a pack as the page to check is made of. */
const pack = {
  link: 'demo', frame: '{{main}}', check: { title: 'Check', main: '{{answers}}' }, row: '[{{said}}]', back: '', goBack: '', headers: {}, skipped: 'skipped', unasked: 'unasked',
  pages: [{ id: 'q', kind: 'choice', asked: 'Which?', words: { '=yes': 'Yes' }, title: '', main: '', wrong: { title: '', main: '' } }],
} as unknown as Pack;

const checked = (filledIn: string) => without(pack, { answers: { q: filledIn }, changed: {}, asides: [] }, 'check', '', null, false).text();

describe('the page to check without signal', () => {
  it('shows the words of what was chosen', async () => expect(await checked('choice=yes')).toBe('[Yes]'));

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])('shows %s, which every object has, as it was typed (L16)', async (typed) => {
    expect(await checked(`choice=${typed}`)).toBe(`[${typed}]`);
  });

  it('shows no mark-up that was typed, and fills no place that was', async () => {
    expect(await checked(`body=${encodeURIComponent('<b>{{title}} & {{constructor}}')}`)).toBe('[&#60;b>{{title}} &#38; {{constructor}}]');
  });
});
