import { may, type Permission } from '../../platform/permissions.ts';
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
  const can = (permission: Permission) => may({ roles }, permission);
  const is = (...held: Role[]) => held.some((role) => roles.includes(role));
  const steps: (NextStep | false)[] = [
    can('write theory') && waiting.outcomes === 0 && { key: 'importTheory', href: `/theory/${slug}/import` },
    can('answer recommendations') && waiting.openRecommendations > 0 && { key: 'reply', href: `/desk/${slug}/recommendations`, count: waiting.openRecommendations, overdue: waiting.overdueRecommendations },
    can('write decisions') && (waiting.agreedDecisions ?? 0) > 0 && { key: 'publish', href: `/register/${slug}/decisions`, count: waiting.agreedDecisions },
    can('write decisions') && (waiting.draftDecisions ?? 0) > 0 && { key: 'finishDecisions', href: `/register/${slug}/decisions`, count: waiting.draftDecisions },
    // Nobody can be answered, and nothing decided on, before anyone was heard.
    can('write surveys') && waiting.outcomes > 0 && waiting.openWaves === 0 && { key: 'openSurvey', href: `/desk/${slug}/surveys` },
    can('write boards') && waiting.boards === 0 && { key: 'addBoard', href: `/register/${slug}/boards` },
    can('write decisions') && { key: 'recordDecision', href: `/register/${slug}/decisions/new` },
    can('write contributions') && (waiting.quotesToClear ?? 0) > 0 && { key: 'clearQuotes', href: `/desk/${slug}/contributions?show=quotes`, count: waiting.quotesToClear },
    can('write contributions') && (waiting.untagged ?? 0) > 0 && { key: 'tag', href: `/desk/${slug}/contributions?show=untagged`, count: waiting.untagged },
    can('write contributions') && (waiting.untranslated ?? 0) > 0 && { key: 'translate', href: `/desk/${slug}/contributions?show=untranslated`, count: waiting.untranslated },
    can('write themes') && (waiting.draftThemes ?? 0) > 0 && { key: 'agreeThemes', href: `/desk/${slug}/themes`, count: waiting.draftThemes },
    can('write recommendations') && (waiting.draftRecommendations ?? 0) > 0 && { key: 'putToBoard', href: `/desk/${slug}/recommendations`, count: waiting.draftRecommendations },
    can('write surveys') && waiting.openWaves > 0 && { key: 'watchSurveys', href: `/desk/${slug}/surveys`, count: waiting.openWaves },
    can('read report') && { key: 'readReport', href: `/board/${slug}` },
    can('manage people') && { key: 'invite', href: `/settings/${slug}/people` },
    is('member', 'peer_researcher') && { key: 'followWords', href: '/receipt' },
    is('member', 'peer_researcher', 'safeguarding_lead') && { key: 'readDecisions', href: `/decisions/${slug}`, count: waiting.publishedDecisions },
    is('member', 'peer_researcher', 'safeguarding_lead') && { key: 'readTheory', href: `/theory/${slug}` },
  ];
  return steps.filter((step) => step !== false);
}
