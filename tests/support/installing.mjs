// Gets the browsers of the end-to-end tests. Plain JavaScript: the test command uses it before anything is built.
import { spawnSync } from 'node:child_process';

/** Runs an installer quietly; whether it worked shows in what is there afterwards. */
export function attempt(command, args) {
  spawnSync(command, args, { stdio: 'ignore', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** Installs packages of a Debian machine, where we may. */
export function installDebian(...packages) {
  if (process.getuid?.() !== 0) return;
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', ...packages]);
}
