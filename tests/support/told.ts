/** The data of a database answer. @throws with the database's own message when it refused: the test's scene is wrong then. */
export async function told<T>(asked: PromiseLike<{ data: T; error: { message: string } | null }>): Promise<NonNullable<T>> {
  const { data, error } = await asked;
  if (error) throw new Error(error.message);
  return data as NonNullable<T>;
}

/** How a call ended, in one word: ok, the code of the rule that refused it, "permission denied", or the fault. */
export async function outcomeOf(asked: PromiseLike<{ error: { message: string; code?: string } | null }>): Promise<string> {
  const { error } = await asked;
  return error ? refusalIn(error) : 'ok';
}

/** The rule behind a refusal. */
export function refusalIn(error: { message: string; code?: string }): string {
  const spoken = /throughline:([a-z_]+)/.exec(error.message)?.[1];
  if (spoken) return spoken;
  return error.code === '42501' || error.message.includes('permission denied') ? 'permission denied' : `fault ${error.code ?? ''}: ${error.message}`;
}
