// For developers: the same server with sources served as they are and reloaded when they change.
import { spawn } from 'node:child_process';
import { install, NODE } from './set-up.mjs';

await install();
const server = spawn(NODE, ['--watch-path=server', 'server/main.ts'], { stdio: 'inherit', env: { ...process.env, LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', NODE_ENV: 'development' } });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
