import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WholeNumbers } from './whole-numbers.tsx';

const written = (text: string) => renderToStaticMarkup(createElement(WholeNumbers, { text }));

describe('telephone numbers inside words', () => {
  it.each([
    ['على الرقم 116 123 ليلًا', 'على الرقم <bdi dir="ltr">116\u00a0123</bdi> ليلًا'],
    ['Call 0808 2000 247.', 'Call <bdi dir="ltr">0808\u00a02000\u00a0247</bdi>.'],
    ['+44 115 496 0000', '<bdi dir="ltr">+44\u00a0115\u00a0496\u00a00000</bdi>'],
    ['(0115) 496 0000 or 111', '<bdi dir="ltr">(0115)\u00a0496\u00a00000</bdi> or 111'],
    ['١١٦ ١٢٣', '<bdi dir="ltr">١١٦\u00a0١٢٣</bdi>'],
  ])('keeps the number in %s on one line, from left to right', (text, html) => expect(written(text)).toBe(html));

  it.each(['No figures', '16 to 24', 'SHOUT to 85258', 'About 4 minutes, 12 questions', 'Room 7 5 people'])('leaves %s alone', (text) => expect(written(text)).toBe(text));
});
