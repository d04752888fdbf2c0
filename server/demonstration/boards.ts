import { z } from 'zod';
import { told, type Demonstration } from './joining.ts';
import { PLACES } from './people.ts';
import { readSeed } from './seed.ts';

const boardsShape = z.object({
  areas: z.array(z.object({
    slug: z.string(),
    boards: z.array(z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      does: z.string(),
      chair: z.string().nullable(),
      lived_experience: z.object({ has_seat: z.boolean().nullable(), how: z.string().nullable() }),
    })),
  })),
});

/** Adds the boards, forums and groups each place's plan names, as its secretary would. */
export async function addBoards({ programmes, as, made }: Demonstration): Promise<void> {
  const { areas } = readSeed('boards.json', boardsShape);
  for (const place of PLACES) {
    const secretary = as(place, 'secretary');
    for (const board of areas.find(({ slug }) => slug === place)?.boards ?? []) {
      made.board.note(place, board.id, await told(secretary.rpc('add_board', {
        the_programme: programmes[place], the_name: board.name, the_kind: asSentence(board.kind), the_purpose: board.does,
        the_chair: board.chair, the_seat: board.lived_experience.has_seat, the_how: board.lived_experience.how,
      })));
    }
  }
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
