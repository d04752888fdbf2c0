import type { z } from 'zod';
import type { Db } from '../../platform/context.server.ts';
import { mayBe, must } from '../../platform/refusals.server.ts';
import type { boardSchema, Seat } from './board.schema.ts';

export interface Board {
  id: string;
  name: string;
  kind: string | null;
  purpose: string | null;
  chair: string | null;
  seat: Seat;
  seatHow: string | null;
}

const SEAT_HELD: Record<Seat, boolean | null> = { yes: true, no: false, not_said: null };

const seatOf = (held: boolean | null): Seat => (held === null ? 'not_said' : held ? 'yes' : 'no');

/** The boards of a programme, by name. */
export async function listBoards(db: Db, programmeId: string): Promise<Board[]> {
  const rows = must(await db.from('boards').select('id, name, kind, purpose, chair, has_lived_experience_seat, lived_experience_how').eq('programme_id', programmeId).order('name'));
  return rows.map(({ has_lived_experience_seat, lived_experience_how, ...board }) => ({ ...board, seat: seatOf(has_lived_experience_seat), seatHow: lived_experience_how }));
}

/** The names of a programme's boards by their id. */
export async function namesOfBoards(db: Db, programmeId: string): Promise<Map<string, string>> {
  const rows = must(await db.from('boards').select('id, name').eq('programme_id', programmeId));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Changes what is said of a board; everything that was asked of it stays with it. @throws Refusal when another has that name. */
export async function changeBoard(db: Db, boardId: string, board: z.output<typeof boardSchema>): Promise<void> {
  const { name, kind, purpose, chair, seat, seatHow } = board;
  const asked = { the_board: boardId, the_name: name, the_kind: kind, the_purpose: purpose, the_chair: chair, the_seat: SEAT_HELD[seat], the_how: seatHow };
  mayBe(await db.rpc('change_board', asked), { board_exists: 'name' });
}

/** One board. @throws Response 404 when it is not in this programme. */
export async function getBoard(db: Db, programmeId: string, boardId: string): Promise<Board> {
  const found = (await listBoards(db, programmeId)).find(({ id }) => id === boardId);
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

/** Adds a board. @throws Refusal when one of that name is there. */
export async function addBoard(db: Db, programmeId: string, board: z.output<typeof boardSchema>): Promise<string> {
  const { name, kind, purpose, chair, seat, seatHow } = board;
  const asked = { the_programme: programmeId, the_name: name, the_kind: kind, the_purpose: purpose, the_chair: chair, the_seat: SEAT_HELD[seat], the_how: seatHow };
  return must(await db.rpc('add_board', asked), { board_exists: 'name' });
}
