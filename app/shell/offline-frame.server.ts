import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { Pack } from '../features/answering/offline/pack.ts';
import type { Write } from '../features/answering/offline/pack.server.ts';
import type { RequestContext } from '../platform/context.server.ts';
import type { PublicScene } from '../platform/guards.server.ts';
import { speakerOf } from '../platform/i18n.server.ts';
import { findLanguage } from '../platform/languages.ts';
import { PageStateProvider } from '../platform/page-state.tsx';
import { BackLink } from '../ui/breadcrumbs.tsx';
import styles from '../ui/styles/respond.scss?inline';
import { OfflineFrame } from './offline-frame.tsx';

/** Writes components as HTML in the language of a scene, outside of a page, their pictures in them: without signal none can be fetched. */
export function writerFor({ language, isEasy, context }: PublicScene): Write {
  const state = { nonce: '', language, isEasy, hasErrors: false, isDemonstration: context.isDemonstration, isDevelopment: false, reference: '' };
  const folder = context.isDevelopment ? 'public' : 'build/client';
  const embedded = (_address: string, picture: string) => `data:image/svg+xml,${encodeURIComponent(readFileSync(path.resolve(folder, picture), 'utf8'))}`;
  return (element) =>
    renderToStaticMarkup(createElement(I18nextProvider, { i18n: speakerOf(language, isEasy) }, createElement(PageStateProvider, { value: state }, element)))
      .replace(/(?<=src=")\/(pictures\/[\w-]+\.svg)(?=")/g, embedded);
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The script of every page stands in the page itself: without signal it cannot be fetched. Built, it is small. */
const scriptIn = ({ isDevelopment }: RequestContext) => readFileSync(path.resolve(isDevelopment ? 'public' : 'build/client', 'participant.js'), 'utf8');

/** The headers of rule X4 for a page that no server answers: this script and the worker's own, this one style, nothing else. */
const headersWith = (script: string) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; script-src 'self' ${hashOf(script)}; style-src ${hashOf(styles)}; img-src 'self' data:; connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
});

/** The document around every page that is shown without signal, its places marked {{title}}, {{back}}, {{fields}} and {{main}}. */
export function offlineFrame(scene: PublicScene): Pick<Pack, 'frame' | 'headers'> {
  const { language, t } = scene;
  const write = writerFor(scene);
  const body = write(createElement(OfflineFrame)).replace(write(createElement(BackLink, { href: '{{back}}', text: t('site:back') })), '{{back}}');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{{title}}</title><style>${styles}</style><link rel="icon" href="data:,">`;
  const script = scriptIn(scene.context);
  const inside = `<script>${script}</script><script src="/respond/page.js"></script>`;
  const frame = `<!doctype html><html lang="${language}" dir="${findLanguage(language).direction}"><head>${head}</head><body>${body}${inside}</body></html>`;
  return { frame, headers: headersWith(script) };
}
