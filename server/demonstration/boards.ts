import { z } from 'zod';
import { unwrap, type Demonstration } from './joining.ts';
import { SLUGS } from './people.ts';
import { readSeed } from './seed.ts';

const boardsShape = z.object({
  areas: z.array(
    z.object({
      slug: z.string(),
      boards: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.string(),
          does: z.string(),
          chair: z.string().nullable(),
          lived_experience: z.object({ has_seat: z.boolean().nullable(), how: z.string().nullable() }),
        }),
      ),
    }),
  ),
});

/** Adds the boards, forums and groups each place's plan names, as its secretary would. */
export async function addBoards({ programmes, as, made }: Demonstration): Promise<void> {
  const { areas } = readSeed('boards.json', boardsShape);
  for (const programmeSlug of SLUGS) {
    const secretary = as(programmeSlug, 'secretary');
    for (const board of areas.find(({ slug }) => slug === programmeSlug)?.boards ?? []) {
      made.board.note(
        programmeSlug,
        board.id,
        await unwrap(
          secretary.rpc('add_board', {
            the_programme: programmes[programmeSlug],
            the_name: board.name,
            the_kind: asSentence(board.kind),
            the_purpose: board.does,
            the_chair: board.chair,
            the_seat: board.lived_experience.has_seat,
            the_how: board.lived_experience.how,
          }),
        ),
      );
    }
  }
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
