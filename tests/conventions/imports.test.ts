import { describe, expect, it } from 'vitest';
import { FEATURES, featureOf } from '../support/features.ts';
import { filesUnder, importsOf, textOf } from '../support/source.ts';

const code = filesUnder('app', /\.tsx?$/);
const placeOf = (feature: string) => FEATURES.findIndex((one) => one === feature);

describe('imports', () => {
  it('every feature has its place in the order', () => {
    expect([...new Set(code.flatMap((file) => featureOf(file) ?? []))].filter((feature) => placeOf(feature) < 0)).toEqual([]);
  });

  it('features look back only', () => {
    const ahead = code.flatMap((file) => {
      const own = featureOf(file);
      return importsOf(file).flatMap(({ from }) => {
        const other = featureOf(from);
        return own && other && placeOf(other) > placeOf(own) ? [`${file} -> ${from}`] : [];
      });
    });
    expect(ahead).toEqual([]);
  });

  it('platform and ui know no feature; ui knows no platform of the server', () => {
    const wrong = code.filter((file) => /^app\/(platform|ui)\//.test(file)).flatMap((file) => importsOf(file)
      .filter(({ from }) => /^app\/(features|routes|shell)\//.test(from) || (file.startsWith('app/ui/') && from.endsWith('.server.ts')))
      .map(({ from }) => `${file} -> ${from}`));
    expect(wrong).toEqual([]);
  });

  it('no component imports a .server file, unless for its types', () => {
    const wrong = code.filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx') && !/^app\/(routes\/|root\.|entry\.)/.test(file))
      .flatMap((file) => importsOf(file).filter(({ from, isTypeOnly }) => from.includes('.server') && !isTypeOnly).map(({ from }) => `${file} -> ${from}`));
    expect(wrong).toEqual([]);
  });

  it('every form comes through the one door that bounds it, and whatever reads one bounds it first', () => {
    const doors = ['app/platform/forms.server.ts', 'app/features/answering/offline/filled-in.ts'];
    const found = code.filter((file) => !file.includes('.test.') && !file.includes('/phone/') && !doors.includes(file) && /\.formData\(|parseWithZod|request(\.clone\(\))?\.(json|text|blob|bytes|arrayBuffer)\(/.test(textOf(file)));
    expect(found).toEqual([]);
    for (const door of doors) expect(textOf(door), door).toContain('isBuildable(form)');
  });

  it('the app imports nothing of the server or the tests', () => {
    expect(code.filter((file) => !file.includes('.test.')).flatMap((file) => importsOf(file).filter(({ from }) => /^(server|tests)\//.test(from)).map(({ from }) => `${file} -> ${from}`))).toEqual([]);
  });

  it('the service key is used by commands, the demonstration and the judging of sign-in codes alone, each time with a reason', () => {
    // Nobody is signed in yet, and whoever tries codes may not ask the database about them (decision 021).
    const judging = 'app/features/people/sign-in.server.ts';
    const users = [...code, ...filesUnder('server', /\.ts$/)].filter((file) => !file.includes('.test.') && /\bserviceClient\(/.test(textOf(file)) && file !== 'app/platform/service.server.ts');
    expect(users.filter((file) => !file.startsWith('server/') && file !== judging)).toEqual([]);
    for (const file of users) for (const [call] of textOf(file).matchAll(/serviceClient\([^;]*?\)/g)) expect(call, file).toMatch(/, (['`].{15,}|REASON\))/);
  });

  it('names files as they are, with their endings', () => {
    const wrong = [...code, ...filesUnder('server', /\.ts$/), ...filesUnder('tests', /\.ts$/)].flatMap((file) =>
      importsOf(file).filter(({ from }) => /^(app|server|tests)\//.test(from) && !/\.(tsx?|mjs|js|json|scss(\?\w+)?)$/.test(from)).map(({ from }) => `${file} -> ${from}`));
    expect(wrong).toEqual([]);
  });
});
