import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, nodesOf, textOf } from '../support/source.ts';

const CLOCKS = ['app/platform/written.ts', 'app/platform/mail.ts', 'server/demonstration/start.ts'];

describe('the one clock', () => {
  it('the database asks private.today and private.day_of for a day, and nothing of the session', () => {
    const asking = filesUnder('supabase', /\.sql$/).flatMap((file) => textOf(file).split('\n')
      .filter((line) => !line.trimStart().startsWith('--') && /current_date|current_time|localtime|now\(\)::date|now\(\) as date|clock_timestamp\(\)::date|\b(\w+_)?(at|start|end|since)::date|date_trunc\([^)]*now\(\)/i.test(line)).map((line) => `${file}: ${line.trim()}`));
    expect(asking).toEqual([]);
  });

  it('the app and the server ask today() for a day: a new Date() of this moment stands only where no day is made of it', () => {
    const asking = ['app', 'server'].flatMap((folder) => filesUnder(folder, /\.tsx?$/)).filter((file) => !file.includes('.test.') && !CLOCKS.includes(file))
      .filter((file) => nodesOf(file).some((node) => ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0));
    // On the phone there is no programme's day: its own clock only says no to what is plainly to come.
    expect(asking.filter((file) => !file.startsWith('app/features/answering/offline/phone/'))).toEqual([]);
  });
});
