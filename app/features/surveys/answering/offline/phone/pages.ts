import type { Fields, MadePage, Pack } from '../pack.ts';
import { visible } from './judge.ts';
import type { Kept } from './kept.ts';

// Pages shown without signal, put together from what the server made beforehand: a frame, each question, and the pages
// around them.

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Fills the places marked {{name}} in what the server wrote. */
const fill = (html: string, words: Record<string, string>) => html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => words[name] ?? '');

/** A page of the pack inside its frame. `words` fill what it leaves open, `fields` its form; `back` is where its way back leads. */
export function pageOf(pack: Pack, { title, main }: MadePage, words: Record<string, string> = {}, back?: string, fields?: Fields): Response {
  const html = fill(pack.frame, { title, main: fill(main, words), back: back ? fill(pack.back, { href: back }) : '', fields: escaped(JSON.stringify(fields ?? null)) });
  return new Response(html, { headers: pack.headers });
}

/** The things of a ranking with one moved by one place, as its buttons ask: "up:ID" or "down:ID". */
export function moved(form: Fields, move: string): Fields {
  const order = form.filter(([name]) => name === 'order');
  const from = order.findIndex(([, id]) => move.endsWith(`:${id}`));
  order.splice(Math.max(0, from + (move.startsWith('up') ? -1 : 1)), 0, ...order.splice(from, 1));
  return order;
}

/** The page to show without signal: after a form the one that follows, else the one that was asked for. */
export function without({ pack, answers, send, refused }: Kept, link: string, where: string, search: string, form: Fields | null, isWrong: boolean): Response {
  const at = (path: string | number) => `/respond/${link}/${path}`;
  const to = (path: string | number) => Response.redirect(new URL(at(path), location.href), 303);
  const seen = visible(pack.pages, answers);
  const place = +where;
  const page = pack.pages[place - 1];
  const after = seen.find((one) => one > place) ?? 'check';
  if (page && form && !isWrong) return to(form.some(([name]) => name === 'move') ? where + search : search ? 'check' : after);
  if (page) {
    const before = seen.findLast((one) => one < place);
    // Where it says too little, as the server would give it back.
    return seen.includes(place) ? pageOf(pack, isWrong && !page.of ? page.wrong : page, {}, before === undefined ? '' : at(before), form ?? answers[page.id]?.fields) : to(after);
  }
  if (refused || where === 'check') {
    const rows = seen.map((one) => {
      const asked = pack.pages[one - 1];
      if (!asked || asked.of || !asked.asked) return '';
      const { fields = [], words } = answers[asked.id] ?? {};
      const said = fields.flatMap(([name, value]) => (/^(intent|move)$/.test(name) || !value.trim() ? [] : [asked.words[value] ?? escaped(value)])).join('\n');
      return fill(pack.row, { id: asked.id, asked: asked.asked, said: words ?? (said || (answers[asked.id] ? pack.skipped : pack.unasked)), href: `${at(one)}?change` });
    }).join('');
    if (refused || !send) return pageOf(pack, refused ? pack.refused : pack.check, { why: escaped(refused ?? ''), answers: rows, file: encodeURIComponent(`<meta charset="utf-8"><dl>${rows}`) }, at(seen.at(-1) ?? ''));
  }
  if (send) return where === 'sent' ? pageOf(pack, pack.waiting) : to('sent');
  return pageOf(pack, pack.away, { on: at(seen.find((one) => !answers[pack.pages[one - 1]?.id ?? '']) ?? 'check') });
}
