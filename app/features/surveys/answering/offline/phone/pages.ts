import type { Fields, KeptAnswer, MadePage, Pack, PackedQuestion } from '../pack.ts';
import { visible } from './judge.ts';
import type { Kept } from './kept.ts';

// Pages shown without signal, put together from what the server made beforehand: a frame, each question, and the pages
// around them.

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Whether a form was sent with a button, by its name or by what it is to do. */
export const has = (form: Fields | null, ...wanted: string[]) => form?.some(([name, value]) => wanted.includes(name === 'intent' ? value : name));

/** Another language needs signal, and things are put in order on the page itself: then the person stays on it. */
export const staysHere = (form: Fields | null) => has(form, 'language', 'variant', 'move');

/** Fills the places marked {{name}} in what the server wrote. */
const fill = (html: string, words: Record<string, string>) => html.replace(/\{\{(\w+)\}\}/g, (place, name: string) => words[name] ?? place);

/** A page of the pack inside its frame. `words` fill what it leaves open, `fields` its form; `back` is where its way back leads. */
export function pageOf(pack: Pack, { title, main }: MadePage, words: Record<string, string> = {}, back?: string | 0, fields?: Fields): Response {
  const html = fill(pack.frame, { title, main: fill(main, words), back: back ? fill(pack.back, { href: back }) : '', fields: escaped(JSON.stringify(fields ?? null)) });
  return new Response(html, { headers: pack.headers });
}

/** What was said, as the page to check shows it: the words of what was chosen, or what was typed. */
function wordsOf(pack: Pack, asked: PackedQuestion, answer: KeptAnswer | undefined): string {
  if (!answer) return pack.unasked;
  const said = answer.fields?.flatMap(([, value]) => (!value.trim() ? [] : [asked.words[value] ?? escaped(value)])).join('\n');
  return answer.words ?? (said || pack.skipped);
}

/** The page to show without signal: after a form the one that follows, else the one that was asked for. */
export function without({ pack, answers, sentAt, refused }: Kept, link: string, where: string, search: string, form: Fields | null, isStill: boolean): Response {
  const at = (path: string | number = 'check') => `/respond/${link}/${path}`;
  const to = (path?: string | number) => Response.redirect(location.origin + at(path), 303);
  const seen = visible(pack.pages, answers);
  const idAt = (place: number) => pack.pages[place - 1]?.id ?? '';
  const place = +where;
  const page = pack.pages[place - 1];
  const open = seen.find((one) => !answers[idAt(one)]);
  if (page && form && !isStill) return to(has(form, 'pause') ? '' : search ? open : seen.find((one) => one > place && !(has(form, 'skip') && page.of?.includes(idAt(one)))));
  if (page && !seen.includes(place)) return to(seen.find((one) => one > place));
  if (page) {
    const before = seen.findLast((one) => one < place);
    // Nothing chosen, or nothing that can be understood: as the server would give it back.
    const isWrong = isStill && !page.of && !staysHere(form);
    return pageOf(pack, isWrong ? page.wrong : page, {}, search ? at() : before && at(before), form ?? answers[page.id]?.fields);
  }
  if (refused || (where === 'check' && !sentAt)) {
    const rows = seen.map((one) => {
      const asking = pack.pages[one - 1];
      return !asking || asking.of || !asking.asked ? '' : fill(pack.row, { id: asking.id, asked: asking.asked, said: wordsOf(pack, asking, answers[asking.id]), href: `${at(one)}?change` });
    }).join('');
    return pageOf(pack, refused ? pack.refused : pack.check, { why: refused ?? '', answers: rows, file: encodeURIComponent(`<meta charset="utf-8"><dl>${rows}`) }, at(seen.at(-1)));
  }
  if (sentAt) return where === 'sent' ? pageOf(pack, pack.waiting) : to('sent');
  return pageOf(pack, pack.away, { on: at(open) });
}
