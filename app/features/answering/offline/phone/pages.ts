import type { FilledIn, MadePage, Pack, PackedQuestion } from '../pack.ts';
import { visible } from './judge.ts';
import type { Kept } from './kept.ts';

// Pages shown without signal, put together from what the server made beforehand: a frame, each question, and the pages
// around them.

const escaped = (text: string) => text.replace(/[&<]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Another language needs signal, and what is put in order is not done yet: then the person stays on the page. */
export const staysHere = (form: URLSearchParams) => /(language|variant|move)=/.test(`${form}`);

/** Fills the places marked {{name}} in what the server wrote. */
const fill = (html: string, words: Record<string, string | undefined>) => html.replace(/\{\{(\w+)\}\}/g, (place, name: string) => words[name] ?? place);

/** A page of the pack inside its frame. `words` fill what it leaves open, `fields` its form; `back` is its way back. */
export function pageOf(pack: Pack, { title, main }: MadePage, words: Record<string, string | undefined> = {}, back = '', filledIn: URLSearchParams | FilledIn = ''): Response {
  return new Response(fill(pack.frame, { title, main: fill(main, words), back, fields: `${filledIn}` }), { headers: pack.headers });
}

/** What was said, as the page to check shows it: the words of what was chosen, or what was typed. */
function wordsOf(pack: Pack, asked: PackedQuestion, answer: FilledIn | undefined): string {
  const said = [...new URLSearchParams(answer)].flatMap(([, value]) => (value.trim() ? [asked.words[`=${value}`] ?? escaped(value)] : [])).join(asked.reads === 'date' ? ' ' : '\n');
  return answer === undefined ? pack.unasked : said || pack.skipped;
}

/** The page to show without signal: after a form the one that follows, else the one that was asked for. */
export function without(pack: Pack, { answers, sentAt, refused }: Kept, where: string, search: string, form: URLSearchParams | null, isStill: boolean | null): Response {
  const at = (path: string | number = 'check') => `/respond/${pack.link}/${path}`;
  const to = (path?: string | number) => Response.redirect(at(path));
  const seen = visible(pack.pages, answers);
  const idAt = (place: number) => pack.pages[place - 1]?.id ?? '';
  const place = +where || Infinity;
  const intent = form?.get('intent') as string | undefined;
  const page = pack.pages[place - 1];
  const before = seen.findLast((one) => one < place);
  const open = seen.find((one) => !(idAt(one) in answers));
  if (form && !isStill && (page || intent)) return to(intent?.includes('?') ? intent : intent === 'help' ? '../help' : intent === 'back' ? (before ?? '') : search ? open : seen.find((one) => one > place && !(intent === 'skip' && page?.of?.includes(idAt(one)))));
  if (page && !seen.includes(place)) return to(seen.find((one) => one > place));
  if (page) {
    // Nothing chosen, or nothing that can be understood: as the server would give it back.
    const isWrong = isStill && !page.of && form && !staysHere(form);
    return pageOf(pack, isWrong ? page.wrong : page, {}, pack.goBack, form ?? answers[page.id]);
  }
  // Whoever opens the link is asked who they are, and then goes on themselves.
  if (!where) return pageOf(pack, search ? pack.welcome : pack.whose, { on: search ? at(open) : '?on' });
  if (refused || (where === 'check' && !sentAt)) {
    const rows = seen.map((one) => {
      const asking = pack.pages[one - 1];
      return !asking || asking.of || !asking.asked ? '' : fill(pack.row, { id: asking.id, asked: asking.asked, said: wordsOf(pack, asking, answers[asking.id]), at: `${one}` });
    }).join('');
    return pageOf(pack, refused ? pack.refused : pack.check, { why: refused, answers: rows, file: encodeURIComponent(rows) }, pack.goBack, form ?? answers[pack.check.id]);
  }
  return sentAt && where === 'sent' ? pageOf(pack, pack.waiting) : to(sentAt ? 'sent' : open);
}
