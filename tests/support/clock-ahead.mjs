// Loaded into a server under test before anything else: once the file named by CLOCK_AHEAD is there, its clock is ahead by
// as many milliseconds as the file says.
import { readFileSync } from 'node:fs';

const { now } = Date;
let ahead = 0;
Date.now = () => now() + ahead;

setInterval(() => {
  try {
    ahead = Number(readFileSync(process.env.CLOCK_AHEAD ?? '', 'utf8'));
  } catch {
    // Not there yet.
  }
}, 100).unref();
