/** States of a wave. It opens once and closes once; what was asked while it was open stays as it was. */
export const WAVE_STATES = ['draft', 'open', 'closed'] as const;
export type WaveState = (typeof WAVE_STATES)[number];

const MOVES: Record<WaveState, WaveState | null> = { draft: 'open', open: 'closed', closed: null };

/** Whether a wave may go from one state to another; never backwards, never skipping one. */
export function canMove(from: WaveState, to: WaveState): boolean {
  return MOVES[from] === to;
}

export interface Wave {
  id: string;
  name: string;
  state: WaveState;
  /** When it is meant to be open; ISO dates. Nothing opens or closes by itself. */
  startsOn: string | null;
  endsOn: string | null;
  /** By when we tell people what came of it; an ISO date. */
  replyBy: string;
  openedOn: string | null;
  closedOn: string | null;
  /** Counts the savings of its plan, so that two people cannot overwrite each other. */
  revision: number;
  /** How many people answered; null for a reader who may not know. */
  responses: number | null;
}

/** What would be refused when a wave is opened: keys of errors.json after "refusal.". */
export type Hindrance = 'wave_not_draft' | 'reply_by_passed' | 'survey_has_no_questions' | 'survey_not_ready' | 'purposes_missing' | 'outcomes_unnamed' | 'responsible_missing';

/**
 * What stands in the way of opening a wave now; nothing when it may open. Takes how many questions there are, how many
 * findings of the checker stop it, how many purposes nobody has set down, how many outcomes have no plain name,
 * whether it is set down who is responsible for what people say, and today as an ISO date.
 */
export function hindrancesToOpening(
  wave: Pick<Wave, 'state' | 'replyBy'>,
  { questions, stopping, missing, unnamed, isResponsibleSet }: { questions: number; stopping: number; missing: number; unnamed: number; isResponsibleSet: boolean },
  today: string,
): Hindrance[] {
  const hindrances: (Hindrance | false)[] = [
    !canMove(wave.state, 'open') && 'wave_not_draft',
    wave.replyBy <= today && 'reply_by_passed',
    questions === 0 && 'survey_has_no_questions',
    questions > 0 && stopping > 0 && 'survey_not_ready',
    missing > 0 && 'purposes_missing',
    unnamed > 0 && 'outcomes_unnamed',
    !isResponsibleSet && 'responsible_missing',
  ];
  return hindrances.filter((hindrance) => hindrance !== false);
}

/** Whether an open wave is past the day it was meant to end: someone should close it. It never closes by itself. */
export function isDueToClose(wave: Pick<Wave, 'state' | 'endsOn'>, today: string): boolean {
  return wave.state === 'open' && wave.endsOn !== null && wave.endsOn < today;
}

/** How long after a wave has closed the answers of people who had begun still count. As private.grace_days. */
export const GRACE_DAYS = 30;

/** The last day on which someone who had begun can send; takes and gives an ISO date. */
export function graceUntil(closedOn: string): string {
  const date = new Date(`${closedOn}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + GRACE_DAYS);
  return date.toISOString().slice(0, 10);
}

export interface SurveyLink {
  id: string;
  address: string;
  /** Where it is passed on: a poster, a hostel, a partner. */
  channel: string | null;
  /** The priority group it is for, when it is for one. */
  priorityGroup: string | null;
  isRevoked: boolean;
}

/** How many people of a priority group a wave must reach. */
export interface ReachTarget {
  group: string;
  people: number;
}

/** Whether people can answer through a link now. */
export function isLinkLive(link: Pick<SurveyLink, 'isRevoked'>, wave: Pick<Wave, 'state'>): boolean {
  return wave.state === 'open' && !link.isRevoked;
}

/** The priority groups of a theory of change that a wave has no target for yet, in the order of the theory, each once. */
export function suggestedGroups(outcomes: readonly { priorityGroup: string | null }[], targets: readonly ReachTarget[]): string[] {
  const groups = new Set(outcomes.map(({ priorityGroup }) => priorityGroup));
  return [...groups].filter((group) => group !== null).filter((group) => !targets.some((target) => target.group === group));
}

/** What people who asked for it can be told: that a survey they answered is open again, or that what came of it is ready. */
export const REMINDER_KINDS = ['open_again', 'ready'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What can be told about a wave now, by its state; nothing while it is planned. */
export function reminderOf(state: 'draft' | 'open' | 'closed'): ReminderKind | null {
  if (state === 'draft') return null;
  return state === 'open' ? 'open_again' : 'ready';
}
