import { z } from 'zod';

const byRole = z.strictObject({ role: z.string() });
const advice = z.strictObject({ role: z.string(), date: z.iso.date(), summary: z.array(z.string()) });

/** Nottingham City Council's delegated decision 4819 as the seed file holds it. Strict: a heading we do not know stops the loading rather than being dropped. */
export const source4819 = z.strictObject({
  about: z.string(),
  reference_number: z.string(),
  author: byRole,
  department: z.string(),
  contact: byRole,
  subject: z.string(),
  total_value: z.strictObject({ amount_gbp: z.number(), type: z.string() }),
  decision_being_taken: z.array(z.string()),
  reasons_for_decision: z.strictObject({
    programme: z.string(),
    funders: z.array(z.string()),
    national_recipients: z.number(),
    grant: z.strictObject({ amount_gbp: z.number(), runs_until: z.string(), ring_fenced: z.boolean() }),
    basis: z.array(z.string()),
    expected_effects: z.array(z.string()),
    rules: z.array(z.string()),
    co_production: z.string(),
    attached_for_information: z.array(z.string()),
    in_line_with_plan: z.boolean(),
  }),
  briefing_note_documents: z.array(z.string()),
  other_options_considered: z.array(z.strictObject({ option: z.string(), recommended: z.literal(false), reasons: z.array(z.string()) })),
  background_papers: z.array(z.string()),
  unpublished_background_papers: z.array(z.string()),
  published_works: z.string(),
  affected_wards: z.string(),
  colleague_or_councillor_interests: z.string(),
  consultations: z.string(),
  crime_and_disorder_implications: z.string(),
  equality: z.strictObject({ eia_completed: z.boolean(), document: z.string() }),
  social_value_considerations: z.strictObject({ text: z.string(), provider_cap_gbp: z.number(), provider_cap_rule: z.string() }),
  regard_for_nhs_constitution: z.string(),
  decision_type: z.string(),
  executive_decision: z.boolean(),
  fifty_thousand_or_more: z.boolean(),
  scheme_of_delegation_reference: z.string(),
  subject_to_call_in: z.strictObject({ value: z.boolean(), reason: z.string() }),
  advice_sought: z.array(z.string()),
  legal_advice: advice,
  finance_advice: advice,
  equality_and_diversity_advice: advice,
  procurement_advice: advice,
  signatures: z.strictObject({ role: z.string(), status: z.string(), date: z.iso.date() }),
  constraints: z.array(z.union([z.strictObject({ rule: z.string(), value_gbp: z.number() }), z.strictObject({ rule: z.string(), value: z.string() })])),
  links_to_theory_of_change: z.strictObject({ theme: z.string(), note: z.string(), metrics: z.array(z.string()) }),
});

export type Source4819 = z.output<typeof source4819>;
