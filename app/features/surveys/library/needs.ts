import type { Element } from '../../theory/theory.ts';
import type { Question, SurveyDefinition } from '../survey.ts';

/** An outcome with the metrics nobody holds data for yet, which a survey could ask for. */
export interface Need {
  outcome: string;
  text: string;
  metrics: { metric: string; isCollected: boolean; isAsked: boolean }[];
}

/** What a survey could ask: the indicators of each outcome whose data is new, or collected but not held. */
export function needsOf(outcomes: readonly Element[], questions: readonly Question[]): Need[] {
  return outcomes.flatMap(({ id, text, indicators }) => {
    const metrics = indicators
      .filter(({ availability }) => availability === 'new' || availability === 'collected_not_held')
      .map(({ metric, availability }) => ({ metric, isCollected: availability === 'collected_not_held', isAsked: feeds(questions, id, metric) }));
    return metrics.length > 0 ? [{ outcome: id, text, metrics }] : [];
  });
}

function feeds(questions: readonly Question[], outcome: string, metric: string): boolean {
  return questions.some(({ indicator }) => indicator?.outcome === outcome && indicator.metric === metric);
}

/** The survey with questions put in at its end; those it holds already are left out. */
export function withReady(definition: SurveyDefinition, ready: readonly Question[]): SurveyDefinition {
  const { questions } = definition;
  const isNew = ({ id, indicator }: Question) => !questions.some((held) => held.id === id) && !(indicator && feeds(questions, indicator.outcome, indicator.metric));
  return { ...definition, questions: [...questions, ...ready.filter(isNew)] };
}

/** A statement drafted from a metric ("outcome|metric"), linked to the outcome and to the indicator it feeds. */
export function statementFor(need: string, id: string): Question {
  const bar = need.indexOf('|');
  const [outcome, metric] = [need.slice(0, bar), need.slice(bar + 1)];
  return { id, kind: 'statement', text: metric, outcomes: [outcome], indicator: { outcome, metric }, required: false, core: false, options: [], translations: {} };
}
