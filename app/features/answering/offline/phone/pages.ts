import type { FilledIn, MadePage, OfflineBundle, BundledQuestion } from '../offline-bundle.ts';
import { visible } from './evaluator.ts';
import type { Kept } from './kept.ts';

// Pages shown without signal, put together from what the server made beforehand: a frame, each question, and the pages
// around them.

const escaped = (text: string) => text.replace(/[&<]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Another language needs signal, and what is put in order is not done yet: then the person stays on the page. */
export const staysHere = (form: URLSearchParams) => /(language|variant|move)=/.test(`${form}`);

/** Fills the places marked {{name}} in what the server wrote. */
const fill = (html: string, words: Record<string, string | undefined>) =>
  html.replace(/\{\{(\w+)\}\}/g, (marker, name: string) => words[name] ?? marker);

/** A page of the bundle inside its frame. `words` fill what it leaves open, `fields` its form; `back` is its way back. */
export function pageOf(
  bundle: OfflineBundle,
  { title, main }: MadePage,
  words: Record<string, string | undefined> = {},
  back = '',
  filledIn: URLSearchParams | FilledIn = '',
): Response {
  return new Response(fill(bundle.frame, { title, main: fill(main, words), back, fields: `${filledIn}` }), {
    headers: bundle.headers,
  });
}

/** What was said, as the page to check shows it: the words of what was chosen, or what was typed. */
function wordsOf(bundle: OfflineBundle, asked: BundledQuestion, answer: FilledIn | undefined): string {
  const said = [...new URLSearchParams(answer)]
    .flatMap(([, value]) => (value.trim() ? [asked.words[`=${value}`] ?? escaped(value)] : []))
    .join(asked.reads === 'date' ? ' ' : '\n');
  return answer === undefined ? bundle.unasked : said || bundle.skipped;
}

/** The page to show without signal: after a form the one that follows, else the one that was asked for. */
export function without(
  bundle: OfflineBundle,
  { answers, sentAt, refused }: Kept,
  where: string,
  search: string,
  form: URLSearchParams | null,
  isStill: boolean | null,
): Response {
  const at = (path: string | number = 'check') => `/respond/${bundle.link}/${path}`;
  const to = (path?: string | number) => Response.redirect(at(path));
  const seen = visible(bundle.pages, answers);
  const idAt = (step: number) => bundle.pages[step - 1]?.id ?? '';
  const step = +where || Infinity;
  const intent = form?.get('intent') as string | undefined;
  const page = bundle.pages[step - 1];
  const before = seen.findLast((one) => one < step);
  const open = seen.find((one) => !(idAt(one) in answers));
  if (form && !isStill && (page || intent))
    return to(
      intent?.includes('?')
        ? intent
        : intent === 'help'
          ? '../help'
          : intent === 'back'
            ? (before ?? '')
            : search
              ? open
              : seen.find((one) => one > step && !(intent === 'skip' && page?.of?.includes(idAt(one)))),
    );
  if (page && !seen.includes(step)) return to(seen.find((one) => one > step));
  if (page) {
    // Nothing chosen, or nothing that can be understood: as the server would give it back.
    const isWrong = isStill && !page.of && form && !staysHere(form);
    return pageOf(bundle, isWrong ? page.wrong : page, {}, bundle.goBack, form ?? answers[page.id]);
  }
  // Whoever opens the link is asked who they are, and then goes on themselves.
  if (!where)
    return pageOf(bundle, search ? bundle.welcome : bundle.whose, { on: search ? at(open) : '?on' });
  if (refused || (where === 'check' && !sentAt)) {
    const rows = seen
      .map((one) => {
        const asking = bundle.pages[one - 1];
        return !asking || asking.of || !asking.asked
          ? ''
          : fill(bundle.row, {
              id: asking.id,
              asked: asking.asked,
              said: wordsOf(bundle, asking, answers[asking.id]),
              at: `${one}`,
            });
      })
      .join('');
    return pageOf(
      bundle,
      refused ? bundle.refused : bundle.check,
      { why: refused, answers: rows, file: encodeURIComponent(rows) },
      bundle.goBack,
      form ?? answers[bundle.check.id],
    );
  }
  return sentAt && where === 'sent' ? pageOf(bundle, bundle.waiting) : to(sentAt ? 'sent' : open);
}
