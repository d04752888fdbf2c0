import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { Pack } from '../features/surveys/answering/offline/pack.ts';
import type { Write } from '../features/surveys/answering/offline/pack.server.ts';
import type { PublicScene } from '../platform/guards.server.ts';
import { speakerOf } from '../platform/i18n.server.ts';
import { findLanguage } from '../platform/languages.ts';
import { PageStateProvider } from '../platform/page-state.tsx';
import { BackLink } from '../ui/breadcrumbs.tsx';
import styles from '../ui/styles/respond.scss?inline';
import { OfflineFrame } from './offline-frame.tsx';

/** Writes components as HTML in the language of a scene, outside of a page. */
export function writerFor({ language, context }: PublicScene): Write {
  const state = { nonce: '', language, hasErrors: false, isDemonstration: context.isDemonstration, isDevelopment: false, reference: '' };
  return (element) => renderToStaticMarkup(createElement(I18nextProvider, { i18n: speakerOf(language) }, createElement(PageStateProvider, { value: state }, element)));
}

const STYLE_HASH = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;

/** The headers of rule X4 for a page that no server answers: scripts from our own files, this one style, nothing else. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src ${STYLE_HASH}; img-src 'self' data:; connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** The document around every page that is shown without signal, its places marked {{title}}, {{back}}, {{fields}} and {{main}}. */
export function offlineFrame(scene: PublicScene): Pick<Pack, 'frame' | 'headers' | 'files'> {
  const { language, t } = scene;
  const write = writerFor(scene);
  const body = write(createElement(OfflineFrame)).replace(write(createElement(BackLink, { href: '{{back}}', text: t('site:back') })), '{{back}}');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{{title}}</title><style>${styles}</style><link rel="icon" href="data:,">`;
  const scripts = '<script src="/participant.js" defer></script><script src="/offline.js" defer></script>';
  const frame = `<!doctype html><html lang="${language}" dir="${findLanguage(language).direction}"><head>${head}${scripts}</head><body>${body}</body></html>`;
  return { frame, headers: HEADERS, files: ['/participant.js', '/offline.js'] };
}
