import type { FilledIn, MadePage, Pack, PackedQuestion } from '../pack.ts';
import { visible } from './judge.ts';
import type { Kept } from './kept.ts';

// Pages shown without signal, put together from what the server made beforehand: a frame, each question, and the pages
// around them.

const escaped = (text: string) => text.replace(/[&<]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Another language needs signal, and what is put in order is not done yet: then the person stays on the page. */
export const staysHere = (form: URLSearchParams) => /language|variant|move/.test([...form.keys()].join());

/** Fills the places marked {{name}} in what the server wrote. */
const fill = (html: string, words: Record<string, string | undefined>) => html.replace(/\{\{(\w+)\}\}/g, (place, name: string) => words[name] ?? place);

/** A page of the pack inside its frame. `words` fill what it leaves open, `fields` its form; `back` is where its way back leads. */
export function pageOf(pack: Pack, { title, main }: MadePage, words: Record<string, string | undefined> = {}, back?: string | 0, filledIn: URLSearchParams | FilledIn = ''): Response {
  const html = fill(pack.frame, { title, main: fill(main, words), back: back ? fill(pack.back, { href: back }) : '', fields: `${filledIn}` });
  return new Response(html, { headers: pack.headers });
}

/** What was said, as the page to check shows it: the words of what was chosen, or what was typed. */
function wordsOf(pack: Pack, asked: PackedQuestion, answer: FilledIn | undefined): string {
  const said = [...new URLSearchParams(answer)].flatMap(([, value]) => (value.trim() ? [asked.words[`=${value}`] ?? escaped(value)] : [])).join(asked.kind === 'date' ? ' ' : '\n');
  return answer === undefined ? pack.unasked : said || pack.skipped;
}

/** The page to show without signal: after a form the one that follows, else the one that was asked for. */
export function without({ pack, answers, sentAt, refused }: Kept, link: string, where: string, search: string, form: URLSearchParams | null, isStill: boolean): Response {
  const at = (path: string | number = 'check') => `/respond/${link}/${path}`;
  const to = (path?: string | number) => Response.redirect(at(path), 303);
  const seen = visible(pack.pages, answers);
  const idAt = (place: number) => pack.pages[place - 1]?.id ?? '';
  const place = +where;
  const intent = form?.get('intent');
  const page = pack.pages[place - 1];
  const open = seen.find((one) => answers[idAt(one)] === undefined);
  if (page && form && !isStill) return to(intent === 'pause' ? '' : search ? open : seen.find((one) => one > place && !(intent === 'skip' && page.of?.includes(idAt(one)))));
  if (page && !seen.includes(place)) return to(seen.find((one) => one > place));
  if (page) {
    const before = seen.findLast((one) => one < place);
    // Nothing chosen, or nothing that can be understood: as the server would give it back.
    const isWrong = isStill && !page.of && form && !staysHere(form);
    return pageOf(pack, isWrong ? page.wrong : page, {}, search ? at() : before && at(before), form ?? answers[page.id]);
  }
  if (refused || (where === 'check' && !sentAt)) {
    const rows = seen.map((one) => {
      const asking = pack.pages[one - 1];
      return !asking || asking.of || !asking.asked ? '' : fill(pack.row, { id: asking.id, asked: asking.asked, said: wordsOf(pack, asking, answers[asking.id]), href: `${at(one)}?change` });
    }).join('');
    return pageOf(pack, refused ? pack.refused : pack.check, { why: refused, answers: rows, file: encodeURIComponent(`<meta charset="utf-8"><dl>${rows}`) }, at(seen.at(-1)));
  }
  if (sentAt) return where === 'sent' ? pageOf(pack, pack.waiting) : to('sent');
  return pageOf(pack, pack.away, { on: at(open) });
}
