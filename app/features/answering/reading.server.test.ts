import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../../platform/context.server.ts';
import type { PublicScene } from '../../platform/guards.server.ts';
import { languageOf } from '../../platform/languages.ts';
import { onDevice } from '../../platform/participant-device.server.ts';
import { answeringLanguage, chooseLanguage, chooseReading, offeredIn, readingOf, takeUpReading } from './reading.server.ts';

const SURVEY = { language: 'en', languages: ['ar', 'so'], easyRead: true };

/** Someone's device, on which nothing was chosen yet. */
function device() {
  const cookies = new Map<string, string>();
  const context = { cookie: (name: string) => cookies.get(name) ?? null, setCookie: (name: string, value: string) => void cookies.set(name, value) } as unknown as RequestContext;
  const scene = () => ({ context, language: languageOf('/respond/demo', onDevice(context, 'language')) }) as PublicScene;
  return { context, scene };
}

describe('what someone reads', () => {
  it('is the survey’s own language and standard words until something is chosen', () => {
    expect(readingOf(device().scene(), SURVEY)).toEqual({ language: 'en', variant: 'standard' });
  });

  it('is the language and the words they chose, each without losing the other (A8, A9)', () => {
    const { context, scene } = device();
    chooseReading(context, { variant: 'easy_read' });
    chooseLanguage(context, 'ar');
    expect(readingOf(scene(), SURVEY)).toEqual({ language: 'ar', variant: 'easy_read' });
    chooseLanguage(context, 'so');
    expect([scene().language, readingOf(scene(), SURVEY).language, offeredIn(SURVEY, readingOf(scene(), SURVEY)).easyRead]).toEqual(['ar', 'so', true]);
    chooseLanguage(context, 'ur');
    expect([readingOf(scene(), SURVEY).language, answeringLanguage(scene(), readingOf(scene(), SURVEY))]).toEqual(['en', 'ur']);
  });

  it('is what the answers were read in when a receipt is opened where nobody chose yet, and what was chosen where somebody did', () => {
    const fresh = device();
    takeUpReading(fresh.context, { language: 'ar', variant: 'easy_read' });
    expect([fresh.scene().language, readingOf(fresh.scene(), SURVEY)]).toEqual(['ar', { language: 'ar', variant: 'easy_read' }]);
    const somali = device();
    takeUpReading(somali.context, { language: 'so', variant: 'standard' });
    expect([somali.scene().language, readingOf(somali.scene(), SURVEY).language]).toEqual(['en', 'so']);
    const chosen = device();
    chooseLanguage(chosen.context, 'pl');
    takeUpReading(chosen.context, { language: 'ar', variant: 'easy_read' });
    expect(chosen.scene().language).toBe('pl');
    // Their own language is not among those this survey is offered in: it is read as it was answered.
    expect(readingOf(chosen.scene(), SURVEY, 'ar')).toEqual({ language: 'ar', variant: 'easy_read' });
  });
});
