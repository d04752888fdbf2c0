/** What a button carries that changes a form without sending it for good. Works without scripts: the form comes back changed. */
export interface FormIntent {
  name: '__intent__';
  value: string;
}

const intent = (type: string, payload: Record<string, unknown>): FormIntent => ({ name: '__intent__', value: JSON.stringify({ type, payload }) });

/** Adds a row at the end of a list, with what it begins with. */
export function addRow(list: string, row: Record<string, string> = {}): FormIntent {
  return intent('insert', { name: list, defaultValue: row });
}

export function removeRow(list: string, index: number): FormIntent {
  return intent('remove', { name: list, index });
}

export function moveRow(list: string, from: number, to: number): FormIntent {
  return intent('reorder', { name: list, from, to });
}

/** Puts a value in a field, for the page to show the form another way. */
export function setField(name: string, value: string): FormIntent {
  return intent('update', { name, value });
}
