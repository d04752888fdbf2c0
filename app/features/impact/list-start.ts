/** Where a page of a long list goes on: the number after which it starts, 0 for the beginning. */
export function startOf(url: string): number {
  const asked = new URL(url).searchParams.get('after') ?? '';
  return /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
}
