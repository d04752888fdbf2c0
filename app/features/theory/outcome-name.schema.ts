import { z } from 'zod';
import { LANGUAGES } from '../../platform/languages.ts';
import { optionalText } from '../../platform/text.ts';
import { PLAIN_NAME_MAX, type PlainName } from './outcome-name.ts';

const words = optionalText(PLAIN_NAME_MAX);

/** The plain name of an outcome by language. Without one in English there is none in any other. */
export const plainNameSchema = z
  .object({ name: z.object(Object.fromEntries(LANGUAGES.map(({ code }) => [code, words]))).default({}) })
  .transform(({ name }, check): PlainName => {
    const given = Object.fromEntries(Object.entries(name).flatMap(([language, text]) => (typeof text === 'string' ? [[language, text]] : [])));
    if (Object.keys(given).length > 0 && !given.en) check.addIssue({ code: 'custom', path: ['name.en'], message: 'plainNameEnglish' });
    return given;
  });
