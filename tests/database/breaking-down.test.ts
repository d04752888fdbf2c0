import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeSurveyOf, openWaveOf } from '../support/asked-of-few.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

const ANXIOUS = 'On a scale where 0 is “not at all anxious” and 10 is “completely anxious”, overall, how anxious did you feel yesterday?';
const ASKED = {
  introduction: '', languages: ['pl'], easyRead: false,
  questions: [
    { id: 'anxious', kind: 'scale', text: ANXIOUS, low: 'Not at all', high: 'Completely', outcomes: [] },
    { id: 'trust', kind: 'scale', text: 'How much do you trust the team?', low: 'Not at all', high: 'Completely', outcomes: [] },
    { id: 'share', kind: 'consent', text: 'May we share this?', outcomes: [] },
    { id: 'stay', kind: 'choice', text: 'Where do you stay?', options: [{ id: 'flat', text: 'A flat' }, { id: 'tent', text: 'A tent' }, { id: 'no', text: 'Rather not say', role: 'prefer_not' }], outcomes: [] },
  ],
};

/** Tables by group break down the very answer that the sentence above them tells (27). */
describe.each(ENGINES)('by group, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  it('tells of each question the answer that its sentence tells, consents and the high band of anxiety too', async () => {
    const facilitator = cast.as('facilitator').db;
    const wave = await openWaveOf(cast, await makeSurveyOf(cast, ASKED), 'Now');
    for (let n = 0; n < 56; n++) {
      const isOne = n % 4 < 2;
      await wave.answer({ anxious: { scale: isOne ? 6 : 0 }, trust: { scale: isOne ? 7 : 6 }, share: { agreed: isOne }, stay: { choices: [isOne ? 'tent' : 'flat'] } }, null, false, n % 2 ? 'pl' : 'en');
    }
    await told(facilitator.rpc('close_wave', { the_wave: wave.wave }));
    const shape = z.object({ questions: z.record(z.string(), z.object({ picked: z.array(z.string()), groups: z.array(z.object({ groups: z.array(z.string()), agree: z.number().optional(), people: z.number() })) })) });
    for (const role of ['facilitator', 'board_member'] as const) {
      const { questions } = shape.parse(await told(cast.as(role).db.rpc('wave_breakdown', { the_wave: wave.wave, the_split: 'language' })));
      const picked = Object.fromEntries(Object.entries(questions).filter(([id]) => id !== '').map(([id, { picked: answers }]) => [id, answers]));
      expect(picked, role).toEqual({ anxious: ['6', '7', '8', '9', '10'], trust: ['7', '8', '9', '10'], share: ['yes'], stay: ['flat'] });
      for (const id of ['anxious', 'trust', 'share', 'stay']) expect(questions[id]?.groups.map(({ agree, people }) => [agree, people]), `${id} for ${role}`).toEqual([[15, 30], [15, 30]]);
    }
  });
});
