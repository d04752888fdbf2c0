/** What people's data is for. Each has its own lawful basis and time of keeping, set down before a listening opens (rule C2). */
export const DATA_PURPOSES = ['take_part', 'quote_boards', 'quote_public', 'contact_again', 'equality'] as const;
export type DataPurpose = (typeof DATA_PURPOSES)[number];

/** Lawful bases of Article 6(1) UK GDPR that listening can rest on. */
export const LAWFUL_BASES = ['consent', 'public_task', 'legitimate_interests', 'legal_obligation'] as const;

/** Conditions of Article 9(2) UK GDPR for data about health, ethnicity, beliefs or sexuality; or that none is held. */
export const SPECIAL_CONDITIONS = ['explicit_consent', 'substantial_public_interest', 'health_or_social_care', 'research', 'none_held'] as const;

/** Conditions for data about offences: Article 10 UK GDPR with Schedule 1 of the Data Protection Act 2018; or that none is held. */
export const CRIMINAL_CONDITIONS = ['consent', 'substantial_public_interest', 'official_authority', 'research', 'none_held'] as const;

export const RETENTION_MONTHS_MAX = 120;

/** What is set down for one purpose. */
export interface PurposeSetUp {
  purpose: DataPurpose;
  lawfulBasis: (typeof LAWFUL_BASES)[number];
  specialCondition: (typeof SPECIAL_CONDITIONS)[number];
  criminalCondition: (typeof CRIMINAL_CONDITIONS)[number];
  retentionMonths: number;
}
