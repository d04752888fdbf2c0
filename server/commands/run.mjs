// Runs one of the owner's commands on Node 24, on a fresh clone too. Standard output is left to the command's answer.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { install, NODE, ROOT, speakOnStandardError } from '../set-up.mjs';

const [command, ...given] = process.argv.slice(2);
speakOnStandardError();
await install();

const child = spawn(NODE, [path.join(ROOT, 'server/commands', `${command}.ts`), ...given], {
  stdio: 'inherit',
  env: { ...process.env, LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', NODE_ENV: 'production' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
