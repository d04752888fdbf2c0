import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import words from '../../locales/en/pictures.json';
import { PICTURES } from './pictures.ts';
import { pictureSchema } from './survey.schema.ts';

const drawn = readdirSync('public/pictures').map((file) => file.replace(/\.svg$/, ''));

describe('our drawings', () => {
  it('are offered, drawn and put into words, each once', () => {
    const offered = PICTURES.map(({ name }) => name).sort();
    expect(offered).toEqual(drawn.sort());
    expect(offered).toEqual(Object.keys(words).sort());
    expect(PICTURES.every(({ name, label }) => label === `pictures:${name}` && pictureSchema.safeParse(name).success)).toBe(true);
  });

  it.each(drawn)('%s is small, has no text and no script, and asks for nothing', (name) => {
    const svg = readFileSync(`public/pictures/${name}.svg`, 'utf8');
    expect(svg.length).toBeLessThan(1500);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 96 96" /);
    expect(svg).not.toMatch(/<(text|script|style|image|foreignObject)|href|url\(|\son\w+=/);
  });
});
