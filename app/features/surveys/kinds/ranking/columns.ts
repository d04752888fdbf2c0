import type { KindColumns, NamedColumn } from '../columns.ts';

/** One column an option: where it was put. */
export const rankingColumns: KindColumns = (question, { code, options }) => options.map((one): NamedColumn => ({
  code: `${code}_${one.code}`, question, label: `${question.text}: ${one.label}`, codes: [],
  read: (value) => (value && 'order' in value ? value.order.indexOf(one.option) + 1 : null),
}));
