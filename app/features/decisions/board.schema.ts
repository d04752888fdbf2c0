import { z } from 'zod';
import { optionalText, requiredText } from '../../platform/text.ts';

export const BOARD_NAME_MAX = 150;
export const BOARD_KIND_MAX = 100;
export const BOARD_PURPOSE_MAX = 1000;
export const BOARD_CHAIR_MAX = 200;
export const SEAT_HOW_MAX = 500;

/** Whether people with lived experience hold a seat. Not knowing is an answer, and not the same as no. */
export const SEATS = ['yes', 'no', 'not_said'] as const;
export type Seat = (typeof SEATS)[number];

export const boardSchema = z.object({
  name: requiredText(BOARD_NAME_MAX, 'board.name'),
  kind: optionalText(BOARD_KIND_MAX),
  purpose: optionalText(BOARD_PURPOSE_MAX),
  chair: optionalText(BOARD_CHAIR_MAX),
  seat: z.enum(SEATS, { error: 'board.seat' }),
  seatHow: optionalText(SEAT_HOW_MAX),
});
