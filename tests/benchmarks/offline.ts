import { answerOnBadLines } from '../support/bad-lines.ts';
import { BenchReport } from '../support/bench-report.ts';

// Budget 6 by itself; bench:survey measures it with the others.
const report = new BenchReport();
await answerOnBadLines(report);
report.summary();
