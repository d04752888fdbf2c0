import { request } from 'node:http';

/** What a server under test has taken since it started (watch-work.mjs). */
export interface Taken {
  /** What its main thread has taken of a processor. */
  mainMs: number;
  peakBytes: number;
  /** How often the database's API was called. */
  calls: number;
}

/** Asks a server at its socket what it has taken: an answer from its main thread, too. */
export function workTaken(socket: string): Promise<Taken> {
  return new Promise((resolve, reject) => {
    request({ socketPath: socket, path: '/' }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve(JSON.parse(text) as Taken));
    }).once('error', reject).end();
  });
}
