import { describe, expect, it } from 'vitest';
import { addRow, moveRow, removeRow, setField } from './form-intents.ts';
import { areNamesOfForm, FIELD_INDEX_MAX, fieldsIn, FORM_FIELDS_MAX, isBuildable, isSmallJson, partsIn } from './form-limits.ts';

const form = (...fields: [string, string][]) => {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
};
const asking = (intent: unknown, ...fields: [string, string][]) => form(['__intent__', typeof intent === 'string' ? intent : JSON.stringify(intent)], ...fields);

describe('what may be built from the names of a form', () => {
  it.each([
    [['code']], [['choices', 'choices', 'other']], [['options[0].id', 'options[0].text', 'options[1].text', 'options[1].easy']],
    [['answers.q1.value', 'answers.q2.place-a', 'take_part']], [['words.question:q1:option:o1', 'words.title']], [['tags[]', 'tags[]']],
    [[`options[${FIELD_INDEX_MAX}].text`]], [Array.from({ length: FORM_FIELDS_MAX }, (_, n) => `answers.q${n}.value`)],
  ])('takes what forms of ours hold: %j', (names) => expect(areNamesOfForm(names)).toBe(true));

  it.each([
    ['an index that builds a long list', ['a[99999999]']], ['an index of many digits', [`a[${'9'.repeat(40)}]`]], ['an index a little high', [`a[${FIELD_INDEX_MAX + 1}]`]],
    ['many lists of holes', Array.from({ length: 20 }, (_, n) => `a${n}[${FIELD_INDEX_MAX}]`)], ['lists in lists', ['a[499][499]', ...Array.from({ length: 20 }, (_, n) => `a[${n}][499]`)]],
    ['many steps', ['a.b.c.d.e.f.g']], ['a hundred thousand dots', ['a.'.repeat(100_000)]], ['a long name', ['a'.repeat(201)]], ['many fields', Array.from({ length: FORM_FIELDS_MAX + 1 }, (_, n) => `a${n}`)],
    ['names that reach a prototype', ['__proto__.x']], ['the same, deep', ['a[0].constructor']], ['the same, itself', ['prototype']], ['the name of a method', ['toString']], ['another', ['a.valueOf']],
    ['a value that is a group too', ['a', 'a.b']], ['the same, the other way', ['a.b', 'a']], ['a list that is a group', ['a[0]', 'a.map']], ['values that are a list', ['a', 'a[0]']],
    ['no name', ['']], ['half a name', ['a.']], ['brackets with words', ['a[b]']], ['a place nobody can mean again', ['a[].b']], ['more values of one name than any list has', Array.from({ length: 502 }, () => 'a')], ['more places at the end of a list than fields', Array.from({ length: 501 + 1 }, () => 'a[]')],
  ])('refuses %s', (_, names) => expect(areNamesOfForm(names)).toBe(false));

  it('takes what a button of ours asks for', () => {
    for (const { value } of [addRow('options', { id: 'x' }), addRow('targets'), removeRow('options', 3), moveRow('options', 2, 1), setField('touched', 'yes')]) {
      expect(isBuildable(asking(value, ['options[0].text', 'a'])), value).toBe(true);
    }
  });

  it.each([
    ['nothing that can be read', '{'], ['a list', []], ['another kind', { type: 'reset', payload: { name: 'a' } }], ['a place far down', { type: 'remove', payload: { name: 'options', index: 3_000_000 } }],
    ['a place before the first', { type: 'reorder', payload: { name: 'options', from: 0, to: -1 } }], ['an index in the name', { type: 'update', payload: { name: 'a[3000000]', value: 'x' } }],
    ['an index beside the name', { type: 'update', payload: { name: 'a', index: 3_000_000, value: 'x' } }], ['the whole form', { type: 'update', payload: { name: '', value: 'x' } }],
    ['a value that is no words', { type: 'update', payload: { name: 'a', value: { b: 1 } } }], ['a prototype', { type: 'insert', payload: { name: '__proto__', defaultValue: {} } }],
    ['a row with a prototype', '{"type":"insert","payload":{"name":"a","defaultValue":{"__proto__":"x"}}}'], ['a row of a group', { type: 'insert', payload: { name: 'group', defaultValue: {} } }],
    ['more than a row', { type: 'insert', payload: { name: 'options', defaultValue: { id: 'x'.repeat(10_000) } } }],
  ])('refuses a button that asks for %s', (_, intent) => expect(isBuildable(asking(intent, ['group.a', 'x']))).toBe(false));

  it('refuses two intents, and a state of the library', () => {
    const { value } = setField('touched', 'yes');
    expect(isBuildable(asking(value, ['__intent__', value]))).toBe(false);
    expect(isBuildable(form(['__state__', '{}']))).toBe(false);
  });
});

describe('counting before anything is made', () => {
  it('counts fields, in text and in bytes', () => {
    for (const [written, count] of [['', 0], ['a', 1], ['a=1&b=2', 2], ['&&', 3]] as const) {
      expect(fieldsIn(written), written).toBe(count);
      expect(fieldsIn(Buffer.from(written)), written).toBe(count);
    }
  });
  it('counts the parts of a form with files', () => {
    const bytes = Buffer.from('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\n\r\n2\r\n--x--');
    expect(partsIn(bytes, 'multipart/form-data; boundary=x')).toBe(3);
    expect(partsIn(bytes, 'multipart/form-data; boundary="x"')).toBe(3);
  });
  it('counts members and steps of JSON outside of its words', () => {
    const small = (text: string) => isSmallJson(text, 5, 2);
    expect(small('{"a":",,,,,,,{{{[[[","b":"\\"[[[[[[["}')).toBe(true);
    expect(small('{"a":"\\\\","b":[1,2]}')).toBe(true);
    expect(small('{"a":1,"b":2,"c":3,"d":4,"e":5}')).toBe(true);
    expect(small('{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}')).toBe(false);
    expect(small('[[[1]]]')).toBe(false);
    expect(small('{"a":"never ends')).toBe(false);
    expect(small('"\\"')).toBe(false);
  });
});
