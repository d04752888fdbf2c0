import { DomainError } from '../../../platform/domain-error.server.ts';

/** Waits while a sheet is entered. An answer the database does not take is refused where it was typed: it says of which question. */
export async function attachToField<T>(entering: Promise<T>): Promise<T> {
  try {
    return await entering;
  } catch (fault) {
    if (fault instanceof DomainError && fault.code === 'answer_not_understood' && fault.detail)
      throw new DomainError('sheet_not_understood', null, `answers.${fault.detail}.value`);
    throw fault;
  }
}
