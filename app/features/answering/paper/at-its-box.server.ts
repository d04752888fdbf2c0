import { Refusal } from '../../../platform/refusals.server.ts';

/** Waits while a sheet is entered. An answer the database does not take is refused where it was typed: it says of which question. */
export async function atItsBox<T>(entering: Promise<T>): Promise<T> {
  try {
    return await entering;
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'answer_not_understood' && fault.detail) throw new Refusal('sheet_not_understood', null, `answers.${fault.detail}.value`);
    throw fault;
  }
}
