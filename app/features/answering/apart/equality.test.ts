import { describe, expect, it } from 'vitest';
import type { PublicScene } from '../../../platform/guards.server.ts';
import { Device } from '../../../../tests/support/device.ts';
import { chosenBefore, giveEquality } from './equality.server.ts';

describe('what someone chose about themselves', () => {
  it('fills the page for them alone: whoever answers next under the link sees nothing of it (S4, C8)', async () => {
    const device = new Device();
    const context = device.request();
    context.db.rpc = (() => Promise.resolve({ data: true, error: null })) as never;
    await giveEquality({ context, db: context.db } as PublicScene, 'demo', 'CODEOFA', { id: 'sexuality', place: 0 }, ['gay']);
    expect(chosenBefore({ context: device.request() }, 'CODEOFA')).toEqual({ sexuality: ['gay'] });
    expect(chosenBefore({ context: device.request() }, 'CODEOFB')).toEqual({});
  });
});
