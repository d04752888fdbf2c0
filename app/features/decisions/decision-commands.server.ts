import type { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import type { DecisionPageForm, DecisionRecordForm, evidenceSchema, newDecisionSchema } from './decision.schema.ts';

/** Begins a decision of a board and gives its id. Posted twice, it makes one. */
export async function draftDecision(db: Db, programmeId: string, { id, board, title }: z.output<typeof newDecisionSchema>): Promise<string> {
  return must(await db.rpc('draft_decision', { the_programme: programmeId, the_board: board, the_title: title, the_id: id }));
}

/**
 * Saves the whole record. One that was agreed becomes a draft again.
 * @throws Refusal when it is published, its reference is another's, or someone else has saved it since that revision.
 */
export async function saveDecision(db: Db, decisionId: string, { revision, ...record }: DecisionRecordForm): Promise<void> {
  mayBe(await db.rpc('save_decision', { the_decision: decisionId, the_record: record, the_revision: revision }), { reference_taken: 'reference', decided_in_future: 'decidedOn' });
}

/** Does what the page of a decision was asked for. Gives what to say there, as a locale key. @throws Refusal */
export async function changeDecision(db: Db, decisionId: string, asked: DecisionPageForm): Promise<string> {
  switch (asked.intent) {
    case 'link':
      await linkEvidence(db, decisionId, asked);
      return 'decisions:decision.linked';
    case 'unlink':
      mayBe(await db.rpc('unlink_evidence', { the_evidence: asked.evidence }));
      return 'decisions:decision.unlinked';
    case 'agree':
      mayBe(await db.rpc('agree_decision', { the_decision: decisionId }));
      return 'decisions:decision.agreed';
    case 'publish':
      mayBe(await db.rpc('publish_decision', { the_decision: decisionId }));
      return 'decisions:decision.published';
    case 'supersede':
      mayBe(await db.rpc('supersede_decision', { the_decision: decisionId }));
      return 'decisions:decision.superseded';
  }
}

async function linkEvidence(db: Db, decisionId: string, { heard, effect, whatChanged, reviewOn }: z.output<typeof evidenceSchema>): Promise<void> {
  const [kind, id = null] = heard.split(':');
  const asked = {
    the_decision: decisionId,
    the_theme: kind === 'theme' ? id : null,
    the_recommendation: kind === 'recommendation' ? id : null,
    the_contribution: null,
    the_effect: effect,
    the_words: whatChanged,
    the_review: reviewOn,
  };
  must(await db.rpc('link_evidence', asked), { evidence_linked: 'heard' });
}
