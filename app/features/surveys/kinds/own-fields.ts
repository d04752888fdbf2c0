import { dateFields, dateFormFields } from './date/fields.ts';
import { numberFields, numberFormFields } from './number/fields.ts';
import { scaleFields } from './scale/fields.ts';

/** The fields of a definition that questions of one kind alone have. */
export const OWN_FIELDS = { ...scaleFields, ...numberFields, ...dateFields };

/** The same in the editor's form. */
export const OWN_FORM_FIELDS = { ...scaleFields, ...numberFormFields, ...dateFormFields };
