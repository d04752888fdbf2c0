// For developers: the same server with sources served as they are and reloaded when they change.
import { install, runServer } from './set-up.mjs';

await install();
runServer(['--watch-path=server', 'server/main.ts'], { NODE_ENV: 'development' });
