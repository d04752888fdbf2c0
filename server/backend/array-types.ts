/** Types by their number in PostgreSQL's own catalogue (pg_type.oid). */
export const INT8 = 20;
export const NUMERIC = 1700;

/** The types of lists, each with the type of its items: of those that PostgreSQL brings and we or its own catalogue use. */
export const ITEM_OF_ARRAY: ReadonlyMap<number, number> = new Map([
  [1000, 16], [1001, 17], [1002, 18], [1003, 19], [1016, INT8], [1005, 21], [1007, 23], [1009, 25], [1028, 26], [199, 114], [1021, 700], [1022, 701],
  [1014, 1042], [1015, 1043], [1182, 1082], [1183, 1083], [1115, 1114], [1185, 1184], [1270, 1266], [1231, NUMERIC], [2951, 2950], [3807, 3802],
]);
