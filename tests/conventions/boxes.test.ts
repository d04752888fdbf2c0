import { describe, expect, it } from 'vitest';
import { filesUnder, textOf } from '../support/source.ts';

/** Every box of ours to type in, as it is written. */
const boxes = filesUnder('app', /\.tsx$/).flatMap((file) => [...textOf(file).matchAll(/<(TextField|TextQuestion|SmallBox|input)\b(?:[^>]|=>)*?\/>/g)].map(([box]) => ({ file, box })));

describe('boxes', () => {
  it('for addresses and codes take every letter as it is typed, and ask no spelling service', () => {
    const counted = boxes.filter(({ box }) => /name="(\w*[cC]ode|email|earlier|address|newAddress)"|type="email"|TYPE\[way\]/.test(box) && !/type="(hidden|checkbox|radio)"/.test(box));
    expect(counted.length).toBeGreaterThan(8);
    expect(counted.filter(({ box }) => !/\bexact\b|type="email"|AS_TYPED/.test(box)).map(({ file, box }) => `${file} ${box.slice(0, 80)}`)).toEqual([]);
  });
});
