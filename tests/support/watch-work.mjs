// Loaded into a server under test before anything else: tells at a socket what its main thread, on which every visitor
// waits, has taken of a processor, how much memory the process ever held, and how often the database's API was called.
// None depends on what else runs.
import { createServer } from 'node:http';
import { isMainThread } from 'node:worker_threads';

let calls = 0;

if (isMainThread && process.env.WORK_SOCKET) {
  // A call begins as an address; on its way it may be made into a request of a request more than once.
  const { Request: Plain } = globalThis;
  globalThis.Request = class extends Plain {
    /** @param {ConstructorParameters<typeof Request>[0]} input @param {RequestInit} [init] */
    constructor(input, init) {
      super(input, init);
      if (!(input instanceof Plain) && new URL(this.url).pathname.startsWith('/rest/v1/')) calls += 1;
    }
  };
  createServer((_request, response) => {
    const { user, system } = process.threadCpuUsage();
    response.end(JSON.stringify({ mainMs: (user + system) / 1000, peakBytes: process.resourceUsage().maxRSS * 1024, calls }));
  }).listen(process.env.WORK_SOCKET).unref();
}
