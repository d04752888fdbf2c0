import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a mail server answers when a letter's address is named; null takes it. */
export type Answer = (address: string) => string | null;

export interface MailServer {
  url: string;
  /** Who got a letter, one entry a letter, in the order they came. */
  received: { to: string; text: string }[];
  /** How often each address was named, taken or not. */
  named: Map<string, number>;
  close(): Promise<void>;
}

/** A mail server on this machine that takes or refuses each address as it is told to (RFC 5321, as far as one letter needs). */
export async function startMailServer(answer: Answer): Promise<MailServer> {
  const received: MailServer['received'] = [];
  const named: MailServer['named'] = new Map();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    const say = (line: string) => socket.write(`${line}\r\n`);
    let waiting = '';
    let to: string | null = null;
    let letter: string[] | null = null;
    const hear = (line: string) => {
      if (letter !== null) {
        if (line !== '.') return letter.push(line);
        received.push({ to: to ?? '', text: letter.join('\n') });
        letter = null;
        return say('250 kept');
      }
      const address = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1];
      if (address !== undefined) {
        named.set(address, (named.get(address) ?? 0) + 1);
        const refused = answer(address);
        if (refused === null) to = address;
        return say(refused ?? '250 yes');
      }
      if (/^DATA/i.test(line)) {
        letter = [];
        return say('354 go on');
      }
      if (/^QUIT/i.test(line)) return socket.end('221 bye\r\n');
      return say(/^EHLO/i.test(line) ? '250 SMTPUTF8' : '250 yes');
    };
    socket.on('data', (data) => {
      const lines = (waiting + data.toString()).split('\r\n');
      waiting = lines.pop() ?? '';
      for (const line of lines) hear(line);
    });
    say('220 here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    named,
    close: () => new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    }),
  };
}
