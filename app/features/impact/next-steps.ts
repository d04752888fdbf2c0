import type { ProgrammeOfViewer, Role } from '../../platform/roles.ts';
import type { Waiting } from './waiting.server.ts';

export interface NextStep {
  /** The part of the locale key after "next.". */
  key: string;
  href: string;
  count?: number;
  /** How many of them are past their date. */
  overdue?: number;
}

/** What someone can usefully do next, most pressing first; what only waits for others comes last. */
export function nextSteps({ slug, roles }: Pick<ProgrammeOfViewer, 'slug' | 'roles'>, waiting: Waiting): NextStep[] {
  const is = (...held: Role[]) => held.some((role) => roles.includes(role));
  const steps: (NextStep | false)[] = [
    is('facilitator', 'programme_lead') && waiting.outcomes === 0 && { key: 'importTheory', href: `/theory/${slug}/import` },
    is('secretary', 'board_member') && waiting.openRecommendations > 0 && { key: 'reply', href: `/desk/${slug}/recommendations`, count: waiting.openRecommendations, overdue: waiting.overdueRecommendations },
    is('secretary') && (waiting.agreedDecisions ?? 0) > 0 && { key: 'publish', href: `/register/${slug}/decisions`, count: waiting.agreedDecisions },
    is('secretary') && (waiting.draftDecisions ?? 0) > 0 && { key: 'finishDecisions', href: `/register/${slug}/decisions`, count: waiting.draftDecisions },
    // Nobody can be answered, and nothing decided on, before anyone was heard.
    is('facilitator', 'programme_lead') && waiting.outcomes > 0 && waiting.openWaves === 0 && { key: 'openSurvey', href: `/desk/${slug}/surveys` },
    is('secretary') && waiting.boards === 0 && { key: 'addBoard', href: `/register/${slug}/boards` },
    is('secretary') && { key: 'recordDecision', href: `/register/${slug}/decisions/new` },
    is('facilitator') && (waiting.quotesToClear ?? 0) > 0 && { key: 'clearQuotes', href: `/desk/${slug}/contributions?show=quotes`, count: waiting.quotesToClear },
    is('facilitator') && (waiting.untagged ?? 0) > 0 && { key: 'tag', href: `/desk/${slug}/contributions?show=untagged`, count: waiting.untagged },
    is('facilitator') && (waiting.untranslated ?? 0) > 0 && { key: 'translate', href: `/desk/${slug}/contributions?show=untranslated`, count: waiting.untranslated },
    is('facilitator') && (waiting.draftThemes ?? 0) > 0 && { key: 'agreeThemes', href: `/desk/${slug}/themes`, count: waiting.draftThemes },
    is('facilitator') && (waiting.draftRecommendations ?? 0) > 0 && { key: 'putToBoard', href: `/desk/${slug}/recommendations`, count: waiting.draftRecommendations },
    is('facilitator', 'programme_lead') && waiting.openWaves > 0 && { key: 'watchSurveys', href: `/desk/${slug}/surveys`, count: waiting.openWaves },
    is('board_member', 'secretary', 'facilitator', 'programme_lead') && { key: 'readReport', href: `/board/${slug}` },
    is('programme_lead') && { key: 'invite', href: `/settings/${slug}/people` },
    is('member', 'peer_researcher') && { key: 'followWords', href: '/receipt' },
    is('member', 'peer_researcher', 'safeguarding_lead') && { key: 'readDecisions', href: `/decisions/${slug}`, count: waiting.publishedDecisions },
    is('member', 'peer_researcher', 'safeguarding_lead') && { key: 'readTheory', href: `/theory/${slug}` },
  ];
  return steps.filter((step) => step !== false);
}
