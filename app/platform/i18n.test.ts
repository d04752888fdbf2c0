import { describe, expect, it } from 'vitest';
import { translator } from './i18n.server.ts';
import { languageOf } from './languages.ts';
import { letterHtml } from './mail.ts';

const fill = { programme: 'Changing Futures' };

describe('words with something filled in', () => {
  it('set it apart where lines run from right to left, so that a name does not turn them around (A8)', () => {
    for (const language of ['ar', 'ur']) expect(translator(language)('respond:about.who', fill)).toContain('\u2068Changing Futures\u2069');
  });

  it('add nothing where lines run from left to right', () => {
    for (const language of ['en', 'cy', 'pl']) expect(translator(language)('respond:about.who', fill)).not.toMatch(/[\u2066-\u2069]/);
  });

  it('fall back to English for what only staff read', () => {
    expect(translator('cy')('site:signOut')).toBe('Sign out');
  });
});

describe('the language of a page', () => {
  it('is the one a person chose, else the first of ours their device asks for', () => {
    expect(languageOf('/respond/demo', 'pl', 'ur')).toBe('pl');
    expect(languageOf('/respond/demo', null, 'so, ur-PK;q=0.9, en;q=0.8')).toBe('ur');
    expect(languageOf('/respond/demo', null, 'so')).toBe('en');
    expect(languageOf('/respond/demo', null, null)).toBe('en');
    expect(languageOf('/desk/nottingham', 'pl', 'ur')).toBe('en');
    // Public pages, signing in, and addresses we do not know, too.
    for (const page of ['/', '/help', '/decisions', '/decisions/nottingham/1', '/sign-in', '/sign-in/code', '/respnd/demo']) expect([languageOf(page, 'ar', 'ur'), languageOf(page, null, 'ur')]).toEqual(['ar', 'ur']);
  });
});

describe('a letter as HTML', () => {
  it('says its language and direction, links what is an address, and nothing in it can run (A8, S5)', () => {
    const html = letterHtml({ text: 'مرحبًا <b> & "x"\n\nhttps://example.org/respond/abc', language: 'ar' });
    expect(html).toContain('<div lang="ar" dir="rtl"><p>مرحبًا &lt;b&gt; &amp; &quot;x&quot;</p><p><a href="https://example.org/respond/abc" dir="ltr">https://example.org/respond/abc</a></p></div>');
    expect(letterHtml({ text: 'Hello' })).toContain('<div lang="en" dir="ltr"><p>Hello</p></div>');
  });
});
