import type { Fields, KeptAnswer, MadePage, Pack, PackedQuestion } from '../pack.ts';
import { visible } from './judge.ts';
import type { Kept } from './kept.ts';

// Pages shown without signal, put together from what the server made beforehand: a frame, each question, and the pages
// around them.

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Fills the places marked {{name}} in what the server wrote. */
const fill = (html: string, words: Record<string, string>) => html.replace(/\{\{(\w+)\}\}/g, (place, name: string) => words[name] ?? place);

/** A page of the pack inside its frame. `words` fill what it leaves open, `fields` its form; `back` is where its way back leads. */
export function pageOf(pack: Pack, { title, main }: MadePage, words: Record<string, string> = {}, back?: string | 0, fields?: Fields): Response {
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

/** What was said, as the page to check shows it: the words of what was chosen, or what was typed. */
function wordsOf(pack: Pack, asked: PackedQuestion, answer: KeptAnswer | undefined): string {
  if (!answer) return pack.unasked;
  const said = answer.fields?.flatMap(([name, value]) => (name === 'move' || !value.trim() ? [] : [asked.words[value] ?? escaped(value)])).join('\n');
  return answer.words ?? (said || pack.skipped);
}

/** The page to show without signal: after a form the one that follows, else the one that was asked for. */
export function without({ pack, answers, send, refused }: Kept, link: string, where: string, search: string, form: Fields | null, isStill: boolean): Response {
  const at = (path: string | number) => `/respond/${link}/${path}`;
  const to = (path: string | number) => Response.redirect(new URL(at(path), location.href), 303);
  const seen = visible(pack.pages, answers);
  const questions = seen.flatMap((place) => {
    const page = pack.pages[place - 1];
    return page && !page.of && page.asked ? [{ place, page }] : [];
  });
  const place = +where;
  const page = pack.pages[place - 1];
  const open = seen.find((one) => !answers[pack.pages[one - 1]?.id ?? '']) ?? 'check';
  const said = (name: string) => form?.find(([field]) => field === name)?.[1];
  if (page && form && !isStill) {
    if (said('intent') === 'pause') return to('');
    return to(said('move') ? where + search : search ? open : (seen.find((one) => one > place && (page.of === undefined || said('intent') !== 'skip' || !page.of.includes(pack.pages[one - 1]?.id ?? ''))) ?? 'check'));
  }
  if (page && !seen.includes(place)) return to(seen.find((one) => one > place) ?? 'check');
  if (page) {
    const before = seen.findLast((one) => one < place);
    const isWrong = isStill && !page.of && !said('language') && !said('variant');
    const count = { step: `${questions.findIndex((one) => one.place === place) + 1}`, total: `${questions.length}` };
    const { title, main } = isWrong ? page.wrong : page;
    return pageOf(pack, { title: fill(title, count), main }, count, search ? at('check') : before && at(before), form ?? answers[page.id]?.fields);
  }
  if (refused || (where === 'check' && !send)) {
    const rows = questions.map(({ place, page }) => fill(pack.row, { id: page.id, asked: page.asked, said: wordsOf(pack, page, answers[page.id]), href: `${at(place)}?change` })).join('');
    return pageOf(pack, refused ? pack.refused : pack.check, { why: escaped(refused ?? ''), answers: rows, file: encodeURIComponent(`<meta charset="utf-8"><dl>${rows}`) }, at(seen.at(-1) ?? ''));
  }
  if (send) return where === 'sent' ? pageOf(pack, pack.waiting) : to('sent');
  return pageOf(pack, pack.away, { on: at(open) });
}
