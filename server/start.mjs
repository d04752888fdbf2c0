// The first command on a fresh machine. It runs on any Node from 20 on and needs nothing installed: it installs what
// the lock file names (Node 24 among it), builds when a source is newer than the build, and starts the server on Node 24.
import { spawn } from 'node:child_process';
import { build, install, NODE } from './set-up.mjs';

await install();
await build();

const server = spawn(NODE, ['server/main.ts'], { stdio: 'inherit', env: { ...process.env, LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', NODE_ENV: 'production' } });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
