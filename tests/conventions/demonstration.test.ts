import { describe, expect, it } from 'vitest';
import { offeredToPeople } from '../../app/features/surveys/wordings/offered.ts';
import { PLACES } from '../../server/demonstration/people.ts';
import { definitionFor, surveyOf } from '../../server/demonstration/survey-seed.ts';

describe('the demonstration', () => {
  it('has every word of its surveys in every language it is translated into (A8, C0)', () => {
    for (const place of PLACES) {
      const seed = surveyOf(place);
      for (const wave of seed.waves) {
        const definition = definitionFor(place, seed, wave, () => '00000000-0000-4000-8000-000000000000');
        expect([place, wave.key, offeredToPeople(definition, seed.title)]).toEqual([place, wave.key, definition.languages]);
      }
    }
  });
});
