import { coded, type KindColumns, type NamedColumn } from '../columns.ts';

/** One column an option: whether it was chosen. */
export const choicesColumns: KindColumns = (question, { code, options, yesNo, other }) => [
  ...options.map((one): NamedColumn => ({
    code: `${code}_${one.code}`, question, label: `${question.text}: ${one.label}`, codes: yesNo.map((each) => ({ ...each, option: one.option })),
    read: (value, values) => coded(yesNo[value && 'choices' in value && value.choices.includes(one.option) ? 0 : 1], values),
  })),
  ...other,
];
