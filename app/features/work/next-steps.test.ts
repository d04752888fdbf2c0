import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../platform/roles.ts';
import { nextSteps } from './next-steps.ts';
import type { Waiting } from './waiting.server.ts';

const quiet: Waiting = { outcomes: 12, openRecommendations: 0, overdueRecommendations: 0, publishedDecisions: 0, openWaves: 1 };
const steps = (roles: Role[], waiting: Partial<Waiting> = {}) => nextSteps({ slug: 'place', roles }, { ...quiet, ...waiting });
const keys = (roles: Role[], waiting: Partial<Waiting> = {}) => steps(roles, waiting).map(({ key }) => key);

describe('what to do next', () => {
  test.each(ROLES)('there is always something for a %s', (role) => expect(keys([role])).not.toHaveLength(0));

  test('a programme without outcomes begins with its theory of change', () => {
    expect(keys(['facilitator'], { outcomes: 0, openWaves: 0 })[0]).toBe('importTheory');
    expect(keys(['programme_lead'], { outcomes: 0, openWaves: 0 })).not.toContain('openSurvey');
  });

  test('without an open wave the next thing is to open a survey', () => {
    expect(keys(['facilitator'], { openWaves: 0 })).toContain('openSurvey');
    expect(keys(['facilitator'])).not.toContain('openSurvey');
  });

  test('someone with every role opens a survey before there is anything to decide on', () => {
    const first = keys([...ROLES], { openWaves: 0, boards: 0 });
    expect(first.indexOf('openSurvey')).toBeLessThan(first.indexOf('addBoard'));
    expect(first.indexOf('openSurvey')).toBeLessThan(first.indexOf('recordDecision'));
  });

  test('what a board owes comes first, and says how much of it is overdue', () => {
    const [first] = steps(['board_member'], { openRecommendations: 3, overdueRecommendations: 1 });
    expect(first).toMatchObject({ key: 'reply', count: 3, overdue: 1 });
  });

  test('a secretary is led from an agreed decision to publishing it', () => {
    expect(keys(['secretary'], { agreedDecisions: 1, draftDecisions: 2, boards: 1 })).toEqual(['publish', 'finishDecisions', 'recordDecision', 'readReport']);
    expect(keys(['secretary'], { boards: 0 })[0]).toBe('addBoard');
  });

  test('a step that waits for nothing is not shown', () => {
    expect(keys(['facilitator'], { untagged: 0, draftThemes: 0, draftRecommendations: 0, quotesToClear: 0 })).toEqual(['watchSurveys', 'readReport']);
    expect(keys(['facilitator'], { untagged: 4, untranslated: 3, draftThemes: 1, draftRecommendations: 1, quotesToClear: 2 })).toEqual(['clearQuotes', 'tag', 'translate', 'agreeThemes', 'putToBoard', 'watchSurveys', 'readReport']);
  });

  test('several roles see each step once', () => {
    const all = keys([...ROLES], { openWaves: 0, openRecommendations: 1, untagged: 1, boards: 0 });
    expect(new Set(all).size).toBe(all.length);
  });

  test('every step leads into the programme, but for one’s own words, which are joined to none', () => {
    for (const { href } of steps([...ROLES], { openRecommendations: 1 })) if (href !== '/receipt') expect(href).toMatch(/^\/[a-z]+\/place(\/|$)/);
  });
});
