import { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { must } from '../../platform/refusals.server.ts';
import { EFFECTS, type Evidence } from './decision.ts';
import { listRecommendations, type Recommendation } from './recommendations.server.ts';

const evidenceShape = z.array(
  z.object({ id: z.string(), effect: z.enum(EFFECTS), what_changed: z.string(), review_on: z.string().nullable(), theme_id: z.string().nullable(), recommendation_id: z.string().nullable() }),
);
const countsShape = z.array(z.object({ evidence_id: z.string(), voices: z.number(), withdrawn: z.number() }));

/** A theme or a recommendation a decision may rest on. */
export interface Linkable {
  id: string;
  title: string;
}

export interface EvidenceOfDecision {
  evidence: Evidence[];
  /** What could be linked and is not yet. */
  themes: Linkable[];
  recommendations: Linkable[];
}

/** What a decision rests on, with the voices behind each piece, and what else it could rest on. */
export async function getEvidence(db: Db, programmeId: string, decisionId: string): Promise<EvidenceOfDecision> {
  const [linked, counts, themeRows, recommendations] = await Promise.all([
    db.from('decision_evidence').select('id, effect, what_changed, review_on, theme_id, recommendation_id').eq('decision_id', decisionId).order('id'),
    db.rpc('decision_evidence_counts', { the_decision: decisionId }),
    db.from('themes').select('id, title, definition, state, agreed_on').eq('programme_id', programmeId).order('title'),
    listRecommendations(db, programmeId),
  ]);
  const links = evidenceShape.parse(must(linked));
  const voices = new Map(countsShape.parse(must(counts)).map((row) => [row.evidence_id, row]));
  const themes = must(themeRows);
  const themeOf = (id: string | null | undefined) => themes.find((theme) => theme.id === id);
  const evidence = links.map(({ id, effect, what_changed, review_on, theme_id, recommendation_id }): Evidence => {
    const recommendation = recommendations.find((one) => one.id === recommendation_id);
    const theme = themeOf(theme_id ?? recommendation?.theme.id);
    return {
      id,
      effect,
      whatChanged: what_changed,
      reviewOn: review_on,
      theme: theme ? { id: theme.id, title: theme.title, definition: theme.definition } : null,
      recommendation: recommendation ? toAsked(recommendation) : null,
      heardOn: [theme?.agreed_on, recommendation?.putOn].filter((day) => typeof day === 'string').sort().at(-1) ?? null,
      voices: voices.get(id)?.voices ?? 0,
      withdrawn: voices.get(id)?.withdrawn ?? 0,
      quotes: [],
    };
  });
  const isLinked = (id: string) => links.some(({ theme_id, recommendation_id }) => theme_id === id || recommendation_id === id);
  return {
    evidence,
    themes: themes.filter(({ id, state }) => state === 'agreed' && !isLinked(id)).map(({ id, title }) => ({ id, title })),
    recommendations: recommendations.filter(({ id, state }) => state !== 'draft' && !isLinked(id)).map(({ id, title }) => ({ id, title })),
  };
}

/** Whether anything that was heard is linked to a decision. */
export async function hasEvidence(db: Db, decisionId: string): Promise<boolean> {
  return must(await db.from('decision_evidence').select('id').eq('decision_id', decisionId).limit(1)).length > 0;
}

function toAsked({ id, title, ask, putOn, reply }: Recommendation): NonNullable<Evidence['recommendation']> {
  return { id, title, ask, putOn, answer: reply?.answer ?? null, reason: reply?.reason ?? null, repliedOn: reply?.repliedOn ?? null };
}
