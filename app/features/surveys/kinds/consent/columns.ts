import { coded, type KindColumns } from '../columns.ts';

export const consentColumns: KindColumns = (question, { code, yesNo }) => [
  { code, question, label: question.text, codes: yesNo, read: (value, values) => coded(yesNo[value && 'agreed' in value && value.agreed ? 0 : 1], values) },
];
