import { LEVELS, OUTCOME_KINDS, type Level, type OutcomeKind } from './theory-file-words.ts';

/** An outcome as the version the programme stands by words it; `id` is its identity, the same in every version. */
export interface Outcome {
  id: string;
  level: Level;
  kind: OutcomeKind;
  text: string;
  priorityGroup: string | null;
}

export interface OutcomeGroup {
  level: Level;
  kind: OutcomeKind;
  outcomes: Outcome[];
}

/** Outcomes by level and kind, in the order of a theory of change; groups without any are left out. */
export function groupOutcomes(outcomes: readonly Outcome[]): OutcomeGroup[] {
  return LEVELS.flatMap((level) => OUTCOME_KINDS.map((kind) => ({ level, kind, outcomes: outcomes.filter((outcome) => outcome.level === level && outcome.kind === kind) }))).filter(
    (group) => group.outcomes.length > 0,
  );
}
