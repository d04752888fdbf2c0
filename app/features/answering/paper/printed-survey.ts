import type { FileAddress } from '../../surveys/asked/asked-question.ts';
import type { SurveyDefinition } from '../../surveys/survey.ts';
import type { Reading } from '../../surveys/wording.ts';

/** What all sheets of one printing share. */
export interface PrintedSurvey {
  programme: string;
  title: string;
  definition: SurveyDefinition;
  reading: Reading;
  replyBy: string;
  /** The fewest people of a group that are ever shown. */
  leastCount: number;
  /** Wave, version, variant and language, for whoever enters the sheet. */
  formCode: string;
  /** Where the code is used, as an address to type. */
  address: string;
  files: FileAddress;
}
