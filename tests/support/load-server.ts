import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as BenchServer from './bench-server.ts';
import type * as BenchSurvey from './bench-survey.ts';

/**
 * Serves one survey of a checkout, until it is told to stop: the one in whose folder this runs, with that checkout's own
 * database, filling and build. Started by load-checkout.ts.
 */
const from = (file: string) => import(pathToFileURL(path.resolve('tests/support', file)).href);
const { startBenchServer } = (await from('bench-server.ts')) as typeof BenchServer;
const { openSurvey } = (await from('bench-survey.ts')) as typeof BenchSurvey;

const [address = '', questions = '', settings = '{}'] = process.argv.slice(2);
const server = await startBenchServer((facilitator, programme) => openSurvey(facilitator, programme, address, Number(questions)), JSON.parse(settings) as Record<string, string>);
process.once('message', () => void server.stop().then(() => process.exit()));
process.send?.(server.origin);
