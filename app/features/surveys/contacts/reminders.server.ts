import { z } from 'zod';
import type { RequestContext } from '../../../platform/context.server.ts';
import type { ProgrammeScene } from '../../../platform/guards.server.ts';
import { translator } from '../../../platform/i18n.server.ts';
import { ENGLISH } from '../../../platform/languages.ts';
import type { Letter } from '../../../platform/mail.ts';
import { mayBe, must, Refusal } from '../../../platform/refusals.server.ts';
import { unsealLanguage } from '../answering/apart/apart.server.ts';
import { isLinkLive, type SurveyLink, type Wave } from '../waves/wave.ts';
import { addressOf, findWaveVersion, getWave } from '../waves/waves.server.ts';
import { pageLanguageOf } from '../wordings/languages.ts';
import { reminderOf, type ReminderKind } from './contact-request.ts';

/** Letters that one press of the button sends at most; it says so when more are left. */
const SENT_AT_ONCE = 200;
const CLAIMED_AT_ONCE = 20;

const claimedShape = z.array(z.object({ contact: z.string(), address: z.string(), language_sealed: z.string().nullable(), stop: z.string() }));

/** How many would be written to; null for fewer than eight, none included. */
export async function countReachable({ db }: ProgrammeScene, waveId: string, kind: ReminderKind): Promise<number | null> {
  return mayBe(await db.rpc('count_reachable', { the_wave: waveId, the_kind: kind }));
}

/** What came of writing: everyone was, some are left for another press, or the mail server failed. */
export type Written = 'all' | 'more' | 'failed';

/**
 * Writes to everyone who asked for it and has not been told yet, by email alone, in the language they read. Each is
 * taken before the letter goes out, so that nobody gets two; one that could not be sent is given back.
 * @throws Refusal wave_has_no_link when there is no link to send people to.
 */
export async function remind(scene: ProgrammeScene, surveyId: string, waveId: string): Promise<Written> {
  const { db, programme } = scene;
  const [{ wave, links }, version] = await Promise.all([getWave(db, programme.id, surveyId, waveId, programme.roles), findWaveVersion(db, programme.id, waveId)]);
  const kind = reminderOf(wave.state);
  if (kind === null) throw new Refusal('wave_not_open', null);
  const link = linkFor(scene.context, kind, wave, links);
  const own = pageLanguageOf(version?.definition.language ?? ENGLISH.code);
  for (let sent = 0; sent < SENT_AT_ONCE; sent += CLAIMED_AT_ONCE) {
    const claimed = claimedShape.parse(must(await db.rpc('claim_reminders', { the_wave: wave.id, the_kind: kind, the_count: CLAIMED_AT_ONCE })));
    const unsent: string[] = [];
    for (const { contact, address, language_sealed: sealed, stop } of claimed) {
      const language = unsealLanguage(scene.context, sealed) ?? own;
      const letter = reminderLetter(language, { kind, programme: programme.name, link, stop: `${scene.context.publicUrl}/respond/no-more/${stop}` });
      await scene.context.post.send({ to: address, ...letter }).catch((fault: unknown) => {
        console.error('A letter to someone who asked for it could not be sent.', fault instanceof Error ? fault.name : '');
        unsent.push(contact);
      });
    }
    if (unsent.length > 0) {
      mayBe(await db.rpc('give_back_reminders', { the_wave: wave.id, the_kind: kind, the_contacts: unsent }));
      return 'failed';
    }
    if (claimed.length < CLAIMED_AT_ONCE) return 'all';
  }
  return 'more';
}

/** A letter in someone's language. Addresses stand alone in their paragraphs, so that nothing around them is taken as theirs. */
function reminderLetter(language: string, { kind, programme, link, stop }: { kind: ReminderKind; programme: string; link: string; stop: string }): Omit<Letter, 'to'> {
  const words = translator(language);
  const paragraphs = [
    words('letters:reminder.hello'),
    `${words('letters:reminder.asked', { programme })} ${words(`letters:reminder.${kind}`)}`,
    link,
    words('letters:reminder.free'),
    words('letters:reminder.stop'),
    stop,
  ];
  return { language, subject: words('letters:reminder.subject'), text: paragraphs.join('\n\n') };
}

/** Where a letter leads: to the questions, by a link that is nobody's in particular if there is one; or to what became of one's words. */
function linkFor(context: RequestContext, kind: ReminderKind, wave: Wave, links: readonly SurveyLink[]): string {
  if (kind === 'ready') return `${context.publicUrl}/receipt`;
  const live = links.filter((link) => isLinkLive(link, wave) && link.priorityGroup === null);
  const link = live.find(({ channel }) => channel === null) ?? live[0];
  if (!link) throw new Refusal('wave_has_no_link', null);
  return addressOf(context.publicUrl, link);
}
