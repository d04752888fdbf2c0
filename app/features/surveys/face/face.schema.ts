import { z } from 'zod';
import { LANGUAGES } from '../../../platform/languages.ts';
import { optionalText, requiredText } from '../../../platform/text.ts';
import { FACE_NAME_MAX, REASON_MAX } from './face.ts';

const reason = optionalText(REASON_MAX);

/** What a programme shows of itself. The picture has been read off the form before: a fault of it stands in `pictureFault`. */
export const faceSchema = z
  .object({
    name: requiredText(FACE_NAME_MAX),
    reason: z.object(Object.fromEntries(LANGUAGES.map(({ code }) => [code, reason]))).default({}),
    takeOut: z.literal('yes').optional(),
    pictureFault: z.string().optional(),
  })
  .superRefine(({ pictureFault }, check) => {
    if (pictureFault) check.addIssue({ code: 'custom', path: ['picture'], message: pictureFault });
  })
  .transform(({ name, reason: reasons, takeOut }) => ({ name, takeOut: takeOut === 'yes', reasons: Object.fromEntries(Object.entries(reasons).flatMap(([language, text]) => (typeof text === 'string' ? [[language, text]] : []))) }));
