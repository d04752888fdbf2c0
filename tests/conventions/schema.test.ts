import { describe, expect, it } from 'vitest';
import { databaseTypes } from '../../server/commands/database-types.ts';
import { filesUnder, textOf } from '../support/source.ts';

const sql = filesUnder('supabase', /\.sql$/).map(textOf).join('\n');
const relations = [...sql.matchAll(/^create (?:table|view) public\.(\w+)/gm)].map(([, name]) => name ?? '');

/** The limit of each form, and the column that holds what was typed. */
const LIMITS: Record<string, string> = {
  NAME_MAX: 'people.name', EMAIL_MAX: 'people.email',
  ELEMENT_TEXT_MAX: 'elements.text', THEME_MAX: 'elements.theme', PRIORITY_GROUP_MAX: 'elements.priority_group', METRIC_MAX: 'indicators.metric',
  UNIT_MAX: 'indicators.unit', BASELINE_MAX: 'indicators.baseline', TARGET_MAX: 'indicators.target',
  ANSWER_MAX: 'contributions.body', WITHDRAWAL_REASON_MAX: 'withdrawals.reason',
  TITLE_MAX: 'surveys.title', QUESTION_ID_MAX: 'answers.question_id', QUESTION_MAX: 'answers.question_text', WAVE_NAME_MAX: 'listenings.round',
  ADDRESS_MAX: 'survey_links.address', CHANNEL_MAX: 'survey_links.channel', CONTACT_NAME_MAX: 'contact_requests.name', SEALED_MAX: 'answer_drafts.sealed',
  THEME_TITLE_MAX: 'themes.title', DEFINITION_MAX: 'themes.definition',
  BOARD_NAME_MAX: 'boards.name', BOARD_KIND_MAX: 'boards.kind', BOARD_PURPOSE_MAX: 'boards.purpose', BOARD_CHAIR_MAX: 'boards.chair', SEAT_HOW_MAX: 'boards.lived_experience_how',
  RECOMMENDATION_TITLE_MAX: 'recommendations.title', ASK_MAX: 'recommendations.ask', REPLY_REASON_MAX: 'recommendation_replies.reason',
  DECISION_TITLE_MAX: 'decisions.title', REFERENCE_MAX: 'decisions.reference', DECIDED_BY_MAX: 'decisions.decided_by', DECISION_MAX: 'decisions.decision',
  REASONS_MAX: 'decisions.reasons', NO_OPTIONS_MAX: 'decisions.no_options_because', INTERESTS_MAX: 'decisions.interests', DISPENSATIONS_MAX: 'decisions.dispensations',
  BACKGROUND_PAPERS_MAX: 'decisions.background_papers', MEMBERS_AGREEMENT_MAX: 'decisions.members_agreement', DELIVERY_OWNER_MAX: 'decisions.delivery_owner',
  OPTION_MAX: 'decision_options.option', REJECTED_BECAUSE_MAX: 'decision_options.rejected_because',
  ADVICE_KIND_MAX: 'decision_advice.kind', ADVICE_GIVEN_BY_MAX: 'decision_advice.given_by', ADVICE_SUMMARY_MAX: 'decision_advice.summary',
  FACE_NAME_MAX: 'programme_faces.name',
  RESPONSIBLE_NAME_MAX: 'programmes.responsible_name', RESPONSIBLE_CONTACT_MAX: 'programmes.responsible_contact', RESPONSIBLE_WORDS_MAX: 'programmes.responsible_words',
  HOLD_REASON_MAX: 'retention_holds.reason',
  HEADING_MAX: 'decision_headings.heading', HEADING_CONTENT_MAX: 'decision_headings.content', WHAT_CHANGED_MAX: 'decision_evidence.what_changed',
};
/** Limits on what is not kept in a column of its own: parts of a survey's definition, rows of a form, sizes of a file. */
const OF_NO_COLUMN = /^(FORM_BYTES|FORM_FIELDS|FIELD_\w+|FILE_\w+|ZIP_\w+|SHEET_\w+|INDICATORS|INTRODUCTION|QUESTIONS|HINT|WHY|ROWS|[A-Z_]*_ROWS|TESTS|TEST_VALUE|SHORT|SCALE|OPTIONS|CHOICE|SECTION_TITLE|NOTICE|LANGUAGES|COUNTED|RETENTION_MONTHS|WAY|ARRIVAL_BYTES|PAGES|CONTACT_REASON|REASON|PICTURE_BYTES|PLAIN_NAME)_MAX$/;

/** The most characters a column takes, as its check says. */
function limitOf(tableAndColumn: string): number | undefined {
  const [table = '', column = ''] = tableAndColumn.split('.');
  const definition = new RegExp(`create table public\\.${table} \\(([\\s\\S]*?)\\n\\);`).exec(sql)?.[1] ?? '';
  const check = new RegExp(`^\\s*${column} .*length\\(${column}\\) (?:between \\d+ and|<=) (\\d+)`, 'm').exec(definition)?.[1];
  return check === undefined ? undefined : Number(check);
}

/** What a file exports under a name ending in _MAX, as written. */
const constants = filesUnder('app', /\.ts$/).filter((file) => !file.includes('.test.')).flatMap((file) =>
  [...textOf(file).matchAll(/^export const (\w+_MAX) = ([\d_]+)/gm)].map(([, name = '', value = '']) => ({ file, name, value: Number(value.replaceAll('_', '')) })));

describe('the schema and the code around it', () => {
  it.each(constants.filter(({ name }) => name in LIMITS))('$name in $file is the limit of its column', ({ name, value }) => {
    expect(value).toBe(limitOf(LIMITS[name] ?? ''));
  });

  it('knows of each limit which column it is the limit of, or that it is of none', () => {
    expect(constants.filter(({ name }) => OF_NO_COLUMN.test(name) === name in LIMITS)).toEqual([]);
  });

  it('knows each limit it names', () => {
    expect(Object.keys(LIMITS).filter((name) => !constants.some((constant) => constant.name === name))).toEqual([]);
  });

  it('has database.types.ts as the migrations make it', async () => {
    expect(textOf('app/platform/database.types.ts')).toBe(await databaseTypes());
  });

  it('tells every table and view in the glossary', () => {
    const glossary = textOf('docs/glossary.md');
    expect(relations.filter((name) => !glossary.includes(`\`${name}\``))).toEqual([]);
  });

  it('never takes a constraint that only a fault of ours can break for a mistake of the visitor, without a word in the log', () => {
    /** What reads a value of somebody's answer, and says whether it can be one. */
    const readsValues = /exception when data_exception then return false;/;
    const handlers = [...sql.matchAll(/when [a-z_ ]*\b(?:check_violation|not_null_violation|data_exception|others)\b[a-z_ ]* then[^;]*;/g)].map(([handler]) => handler.replaceAll(/\s+/g, ' '));
    expect(handlers.length).toBeGreaterThan(8);
    expect(handlers.filter((handler) => !/perform private\.refuse_broken\('[a-z_]+', sqlstate, sqlerrm\);$/.test(handler) && !readsValues.test(`exception ${handler}`))).toEqual([]);
  });
});
