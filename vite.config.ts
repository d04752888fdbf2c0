import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import remixOptions from './remix.config.js';
import { phoneScripts } from './server/phone-scripts.ts';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Pages are rendered on the server, so in development any change to a source asks open pages to load again. */
const reloadOnChange: Plugin = {
  name: 'reload-on-change',
  apply: 'serve',
  handleHotUpdate({ server, file }) {
    if (!file.endsWith('.scss')) server.ws.send({ type: 'full-reload' });
  },
};

export default defineConfig({
  plugins: [remix(remixOptions), phoneScripts, reloadOnChange],
  build: { assetsInlineLimit: 0, target: 'es2022' },
  css: { preprocessorOptions: { scss: { charset: false, quietDeps: true, loadPaths: ['node_modules'] } } },
});
