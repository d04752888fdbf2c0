import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { speakerOf } from '../../../platform/i18n.server.ts';
import { RefusedPage } from './pages-around.tsx';

it('the page of a refusal has a box of text for the earlier code, which is what a phone puts back, and shows it to nobody', () => {
  const html = renderToStaticMarkup(createElement(I18nextProvider, { i18n: speakerOf('en') }, createElement(RefusedPage)));
  const [box = ''] = /<input[^>]*name="earlier"[^>]*>/.exec(html) ?? [];
  expect(box).toMatch(/ hidden=""/);
  expect(box).not.toMatch(/type=/);
});
