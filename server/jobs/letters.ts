import i18next from 'i18next';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { unsealLanguage } from '../../app/features/answering/apart/apart.server.ts';
import { REMINDER_KINDS } from '../../app/features/surveys/waves/wave.ts';
import { findLanguage, LANGUAGES } from '../../app/platform/languages.ts';
import { AddressRefused, type Letter } from '../../app/platform/mail.ts';
import { mayBe } from '../../app/platform/refusals.server.ts';
import type { Work } from './loop.ts';

const letterShape = z.object({
  kind: z.enum(REMINDER_KINDS), to: z.string(), languageSealed: z.string().nullable(), ownLanguage: z.string(), programme: z.string(), link: z.string().nullable(),
});

const wordsOf = (language: string) => JSON.parse(readFileSync(new URL(`../../app/locales/${language}/letters.json`, import.meta.url), 'utf8')) as Record<string, string>;
const words = i18next.createInstance();
void words.init({
  lng: 'en', resources: Object.fromEntries(LANGUAGES.map(({ code }) => [code, { letters: wordsOf(code) }])), ns: ['letters'], defaultNS: 'letters',
  keySeparator: false, interpolation: { escapeValue: false }, initAsync: false,
});

/**
 * Writes one letter to someone who asked for it. That it is being sent is noted before it goes: when nobody knows whether
 * it went, it is not written a second time. An address the server refuses is set aside as not reachable; a fault that may
 * pass is tried again.
 */
export const writeLetter: Work = async ({ db, post, publicUrl, hash }, { about }, hasLastTry) => {
  const stop = randomBytes(32).toString('hex');
  const found = mayBe(await db.rpc('begin_letter', { the_letter: about, the_stop_hash: createHash('sha256').update(stop).digest('hex') }));
  if (found === null) return;
  const { kind, to, languageSealed, ownLanguage, programme, link } = letterShape.parse(found);
  const language = unsealLanguage({ hash }, languageSealed) ?? findLanguage(ownLanguage).code;
  const end = async (the_state: string) => mayBe(await db.rpc('end_letter', { the_letter: about, the_state }));
  try {
    await post.send({ to, ...letterFor(language, kind, { programme, link: kind === 'ready' ? `${publicUrl}/receipt` : `${publicUrl}/respond/${link ?? ''}`, stop: `${publicUrl}/respond/no-more/${stop}` }) });
  } catch (fault) {
    const isRefused = fault instanceof AddressRefused;
    await end(isRefused || hasLastTry ? 'not_reachable' : 'waiting');
    if (isRefused) return;
    throw fault;
  }
  await end('sent');
};

/** A letter in someone's language. Addresses stand alone in their paragraphs, so that nothing around them is taken as theirs. */
function letterFor(language: string, kind: (typeof REMINDER_KINDS)[number], { programme, link, stop }: { programme: string; link: string; stop: string }): Omit<Letter, 'to'> {
  const t = words.getFixedT(language);
  // Set apart, so that a name in Latin letters does not turn a line that runs from the right around.
  const name = findLanguage(language).direction === 'rtl' ? `\u2068${programme}\u2069` : programme;
  const paragraphs = [t('letters:reminder.hello'), `${t('letters:reminder.asked', { programme: name })} ${t(`letters:reminder.${kind}`)}`, link, t('letters:reminder.free'), t('letters:reminder.stop'), stop];
  return { language, subject: t('letters:reminder.subject'), text: paragraphs.join('\n\n') };
}
