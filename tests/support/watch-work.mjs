// Loaded into a server under test before anything else: tells at a socket what its main thread, on which every visitor
// waits, has taken of a processor, and how much memory the process ever held. Neither depends on what else runs.
import { createServer } from 'node:http';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.WORK_SOCKET) {
  createServer((_request, response) => {
    const { user, system } = process.threadCpuUsage();
    response.end(JSON.stringify({ mainMs: (user + system) / 1000, peakBytes: process.resourceUsage().maxRSS * 1024 }));
  }).listen(process.env.WORK_SOCKET).unref();
}
