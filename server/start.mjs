// The first command on a fresh machine. It runs on any Node from 20 on and needs nothing installed: it installs what
// the lock file names (Node 24 among it), builds when a source is newer than the build, and starts the server on Node 24.
import { build, install, runServer } from './set-up.mjs';

await install();
await build();

runServer(['server/main.ts'], { NODE_ENV: 'production' });
