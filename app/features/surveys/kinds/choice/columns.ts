import { coded, type KindColumns } from '../columns.ts';

export const choiceColumns: KindColumns = (question, { code, options, other }) => [
  { code, question, label: question.text, codes: options, read: (value, values) => coded(options.find(({ option }) => value && 'choices' in value && value.choices[0] === option), values) },
  ...other,
];
