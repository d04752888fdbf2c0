import { readWhole } from '../../../../platform/reading/number.ts';
import { ONE_BOX, type KindReading } from '../reading.ts';
import { SCALE_MAX } from './points.ts';

export const scaleReading: KindReading = {
  ...ONE_BOX,
  read: (_, { scale }) => (scale !== undefined && /^\d{1,2}$/.test(scale) && Number(scale) <= SCALE_MAX ? { value: { scale: Number(scale) } } : { nothing: true, field: 'scale' }),
  fields: (answer) => ('scale' in answer ? { scale: String(answer.scale) } : {}),
  readBoxes: (_, { value = '' }) => {
    const point = readWhole(value, 0, SCALE_MAX);
    return point === null ? { wrong: 'value', why: 'sheet.scale' } : { value: { scale: point } };
  },
  typedInBoxes: (_, value) => ('scale' in value ? { value: String(value.scale) } : {}),
};
