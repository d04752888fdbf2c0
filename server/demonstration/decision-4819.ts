import { writtenDate } from '../../app/platform/written.ts';
import type { DecisionRecord } from './decision-record.ts';
import type { Source4819 } from './decision-4819-source.ts';

/**
 * Decision 4819 as a record of ours. What our record has a part for goes there; every other heading is kept under its
 * own name, in the order of the council's record. What is our reading and not the council's says so in its heading.
 */
export function record4819(source: Source4819): DecisionRecord {
  const reasons = source.reasons_for_decision;
  return {
    reference: source.reference_number,
    title: source.subject,
    decidedOn: source.signatures.date,
    decidedBy: `${source.signatures.role}, by delegated decision`,
    decision: lines(source.decision_being_taken),
    reasons: lines([
      reasons.programme,
      `Funders: ${reasons.funders.join(', ')}`,
      `Recipients of the funding across the country: ${reasons.national_recipients}`,
      `Grant: ${pounds(reasons.grant.amount_gbp)}, until ${month(reasons.grant.runs_until)}. Ring-fenced: ${yesOrNo(reasons.grant.ring_fenced)}`,
      ...reasons.basis,
    ]),
    options: source.other_options_considered.map(({ option, reasons: why }) => ({ option, rejectedBecause: lines(why) })),
    interests: source.colleague_or_councillor_interests,
    backgroundPapers: listed(source.background_papers),
    // Cautious: the record speaks of workshops and meetings about the process, not about the decision itself.
    rung: 'consultation',
    noLivedExperienceEvidence: true,
    advice: [
      { kind: 'Legal', ...source.legal_advice },
      { kind: 'Finance', ...source.finance_advice },
      { kind: 'Equality and Diversity', ...source.equality_and_diversity_advice },
      { kind: 'Procurement', ...source.procurement_advice },
    ].map(({ kind, role, date, summary }) => ({ kind, givenBy: role, givenOn: date, summary: lines(summary) })),
    headings: [
      { heading: 'About this record', content: source.about },
      {
        heading: 'How far it was co-produced, and the evidence label (our reading, not in the record)',
        content: lines([
          'We put this decision at consultation: experts by experience helped to develop the process, in workshops and meetings, and an officer decided. The council did not place it on our ladder, and nobody who took part has rated it.',
          'The label “no lived-experience evidence” says only that nothing in Throughline stood behind this decision, which was taken before it. It does not say that the council heard nobody.',
        ]),
      },
      { heading: 'Author', content: source.author.role },
      { heading: 'Department', content: source.department },
      { heading: 'Contact', content: source.contact.role },
      { heading: 'Total value', content: `${pounds(source.total_value.amount_gbp)} (${source.total_value.type})` },
      { heading: 'Reasons: expected effects', content: lines(reasons.expected_effects) },
      { heading: 'Reasons: rules', content: lines(reasons.rules) },
      { heading: 'Reasons: co-production', content: reasons.co_production },
      { heading: 'Reasons: attached for information', content: lines(reasons.attached_for_information) },
      { heading: 'Reasons: in line with the plan', content: yesOrNo(reasons.in_line_with_plan) },
      { heading: 'Briefing note documents', content: listed(source.briefing_note_documents) },
      { heading: 'Other options: recommended', content: lines(source.other_options_considered.map(({ option, recommended }) => `${option}: ${yesOrNo(recommended)}`)) },
      { heading: 'Unpublished background papers', content: listed(source.unpublished_background_papers) },
      { heading: 'Published works', content: source.published_works },
      { heading: 'Affected wards', content: source.affected_wards },
      { heading: 'Consultations', content: source.consultations },
      { heading: 'Crime and disorder implications', content: source.crime_and_disorder_implications },
      { heading: 'Equality', content: lines([`Equality impact assessment completed: ${yesOrNo(source.equality.eia_completed)}`, source.equality.document]) },
      {
        heading: 'Social value considerations',
        content: lines([source.social_value_considerations.text, `Provider cap: ${pounds(source.social_value_considerations.provider_cap_gbp)}`, source.social_value_considerations.provider_cap_rule]),
      },
      { heading: 'Regard for the NHS Constitution', content: source.regard_for_nhs_constitution },
      { heading: 'Decision type', content: source.decision_type },
      { heading: 'Executive decision', content: yesOrNo(source.executive_decision) },
      { heading: '£50,000 or more', content: yesOrNo(source.fifty_thousand_or_more) },
      { heading: 'Scheme of delegation reference', content: source.scheme_of_delegation_reference },
      { heading: 'Subject to call-in', content: `${yesOrNo(source.subject_to_call_in.value)}. ${source.subject_to_call_in.reason}` },
      { heading: 'Advice sought', content: lines(source.advice_sought) },
      { heading: 'Signatures', content: `${source.signatures.role}: ${source.signatures.status}, ${writtenDate(source.signatures.date, 'en')}` },
      { heading: 'Constraints', content: lines(source.constraints.map((limit) => `${limit.rule}: ${'value' in limit ? limit.value : pounds(limit.value_gbp)}`)) },
      {
        heading: 'Links to the theory of change (our reading, not in the record)',
        content: lines([`Theme: ${source.links_to_theory_of_change.theme}`, ...source.links_to_theory_of_change.metrics, source.links_to_theory_of_change.note]),
      },
    ],
  };
}

function lines(parts: readonly string[]): string {
  return parts.join('\n');
}

function listed(parts: readonly string[]): string {
  return parts.length > 0 ? lines(parts) : 'None listed';
}

function pounds(amount: number): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 }).format(amount);
}

function yesOrNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}

/** A month as people write it: March 2024. Takes yyyy-mm. */
function month(iso: string): string {
  return writtenDate(`${iso}-01`, 'en').replace(/^1 /, '');
}
