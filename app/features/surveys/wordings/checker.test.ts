import { describe, expect, it } from 'vitest';
import { ONS4 } from '../library/ready-questions.ts';
import { surveyDefinitionSchema } from '../survey.schema.ts';
import { countFindings, findingsOf, responsibleIn, unnamedIn, type Rule } from './checker.ts';
import { mendingHref } from './finding-place.ts';

const plain = { kind: 'open', text: 'What helped you?' };
const outcome = '0f9c2a44-7a1e-4c0e-9a53-1f5f3c2b7d10';
const survey = (questions: object[], more: object = {}) => surveyDefinitionSchema.parse({ questions: questions.map((question, place) => ({ id: `q${place + 1}`, ...question })), ...more });
const rulesOf = (questions: object[], more: object = {}): Rule[] => findingsOf(survey(questions, more), 'Listening').map(({ rule }) => rule);
const choice = (...ids: string[]) => ({ kind: 'choice', text: 'Where do you stay?', options: ids.map((id) => ({ id, text: id })) });
const when = (question: string, test: string, value = '') => ({ when: { tests: [{ question, test, value }] } });

describe('what stops opening', () => {
  it('is a survey without questions', () => expect(rulesOf([])).toEqual(['empty']));
  it('is a choice without options', () => expect(rulesOf([choice()])).toEqual(['noOptions']));
  it('is a question that hangs on one removed, or on a later one', () => {
    expect(rulesOf([plain, { ...plain, text: 'Why?', ...when('gone', 'answered') }])).toEqual(['gone']);
    expect(rulesOf([{ ...plain, ...when('q2', 'answered') }, { ...plain, text: 'Why?' }])).toEqual(['later']);
  });
  it('comes before advice', () => {
    const found = findingsOf(survey([{ kind: 'statement', text: 'I am heard' }, choice()]), 'Listening');
    expect(found.map(({ rule, stops }) => [rule, stops])).toEqual([['noOptions', true], ['noOutcome', false]]);
    expect(countFindings(found)).toEqual({ stopping: 1, advice: 1 });
  });
});

describe('a question nobody can come to', () => {
  const never = (earlier: object[], condition: object) => rulesOf([...earlier, { ...plain, text: 'And then?', when: condition }]).includes('never');
  const hostel = choice('hostel', 'street', 'friend');
  const many = { ...hostel, kind: 'choices' };
  const tests = (...list: [string, string?][]) => ({ tests: list.map(([test, value = '']) => ({ question: 'q1', test, value })) });

  it.each([
    ['an option that is not there', hostel, tests(['is', 'tent'])],
    ['two options of a single choice at once', hostel, tests(['includes', 'hostel'], ['includes', 'street'])],
    ['one option alone with another', many, tests(['is', 'hostel'], ['includes', 'street'])],
    ['more than there is on a scale', { kind: 'scale', text: 'How safe?', low: 'Not', high: 'Very' }, tests(['more', '10'])],
    ['between two numbers that meet', { kind: 'scale', text: 'How safe?', low: 'Not', high: 'Very' }, tests(['more', '3'], ['less', '4'])],
    ['more than a number may be', { kind: 'number', text: 'How many nights?', max: 7 }, tests(['more', '7'])],
    ['a rating that is none', { kind: 'statement', text: 'I am heard', outcomes: [outcome] }, tests(['is', 'yes'])],
    ['an answer to information', { kind: 'information', text: 'Next: your home' }, tests(['answered'])],
    ['a way to be reached, which is never joined to what was said', { kind: 'contact', text: 'May we call?', why: 'To tell you more.' }, tests(['answered'])],
    ['more than some words', plain, tests(['more', '3'])],
  ])('hangs on %s', (_, earlier, condition) => expect(never([earlier], condition)).toBe(true));

  it.each([
    ['one of the options', hostel, tests(['is', 'street'])],
    ['two of several', many, tests(['includes', 'hostel'], ['includes', 'street'])],
    ['not this one', hostel, tests(['isNot', 'street'], ['isNot', 'hostel'])],
    ['a range', { kind: 'scale', text: 'How safe?' }, tests(['more', '3'], ['less', '5'])],
    ['a range between whole numbers', { kind: 'number', text: 'How many nights?' }, tests(['more', '3'], ['less', '4'])],
    ['any of several, one of them possible', hostel, { match: 'any', ...tests(['is', 'tent'], ['is', 'street']) }],
    ['words in so many letters', plain, tests(['is', 'Nobody'])],
  ])('is not one that hangs on %s', (_, earlier, condition) => expect(never([earlier], condition)).toBe(false));

  it('may hang on one that is never asked itself', () => {
    expect(rulesOf([hostel, { ...plain, ...when('q1', 'is', 'tent') }, { ...plain, text: 'And?', ...when('q2', 'answered') }])).toEqual(['never', 'never']);
  });
  it('may contradict what it hangs on, over several questions', () => {
    expect(never([hostel, { ...plain, ...when('q1', 'is', 'hostel') }], { tests: [{ question: 'q2', test: 'answered' }, { question: 'q1', test: 'is', value: 'street' }] })).toBe(true);
  });
});

describe('advice', () => {
  it('has nothing to say of a plain survey', () => expect(rulesOf([plain, { kind: 'statement', text: 'I am heard', outcomes: [outcome] }, choice('a', 'b')], { introduction: 'We want to hear from you.' })).toEqual([]));
  it('counts what is not translated, by language', () => {
    const found = findingsOf(survey([{ ...plain, translations: { cy: { text: 'Beth helpodd?' } } }], { languages: ['cy', 'so'], translations: { cy: { title: 'Gwrando' } } }), 'Listening');
    expect(found).toEqual([expect.objectContaining({ rule: 'untranslated', language: 'so', count: 2 })]);
  });
  it('asks for easy words and a picture only where easy read is offered', () => {
    expect(rulesOf([plain], { easyRead: true })).toEqual(['noEasyWords', 'noPicture']);
    expect(rulesOf([{ ...plain, picture: 'hand', easy: { text: 'What helped?' } }], { easyRead: true })).toEqual([]);
  });
  it('finds a picture choice without a picture in any case', () => expect(rulesOf([{ ...choice('a', 'b'), kind: 'pictures' }])).toEqual(['noPicture']));
  it('finds sentences of more than 20 words, and more than 15 in easy read', () => {
    const words = (count: number) => `${Array.from({ length: count }, () => 'go').join(' ')}.`;
    expect(rulesOf([{ ...plain, hint: words(20) }])).toEqual([]);
    expect(findingsOf(survey([{ ...plain, hint: words(21) }]), 'T')).toEqual([expect.objectContaining({ rule: 'longSentence', part: 'hint', count: 21 })]);
    expect(rulesOf([{ ...plain, picture: 'hand', easy: { text: words(16) } }], { easyRead: true })).toEqual(['longEasySentence']);
    expect(rulesOf([{ ...plain, translations: { cy: { text: words(21) } } }], { languages: ['cy'], translations: { cy: { title: 'G' } } })).toEqual(['longSentence']);
  });
  it('finds hard words, and names them', () => {
    const text = 'To what extent do organisations collaborate effectively?';
    expect(findingsOf(survey([{ ...plain, text }]), 'T')).toEqual([expect.objectContaining({ rule: 'hardWords', words: 'organisations, collaborate, effectively' })]);
    expect(rulesOf([{ ...plain, hint: 'For example your support worker, your doctor and the housing office.' }])).toEqual([]);
    expect(rulesOf([{ ...plain, text }], { language: 'cy' }), 'the formula is for English').toEqual([]);
  });
  it('finds acronyms in easy words', () => {
    expect(findingsOf(survey([{ ...plain, text: 'Has the MDT met?', picture: 'hand', easy: { text: 'Has the MDT met?' } }], { easyRead: true }), 'T')).toEqual([expect.objectContaining({ rule: 'acronym', words: 'MDT' })]);
  });
  it('finds a question with no way past it, but lets a consent be one', () => {
    expect(rulesOf([{ ...plain, required: true }])).toEqual(['noSkip']);
    expect(rulesOf([{ kind: 'consent', text: 'You may keep this', required: true }])).toEqual([]);
  });
  it('finds the same question asked again, whatever the signs around it', () => {
    expect(findingsOf(survey([plain, choice('a', 'b'), { ...plain, text: 'what helped  you' }]), 'T')).toEqual([expect.objectContaining({ rule: 'askedTwice', count: 1, owner: { kind: 'question', id: 'q3' } })]);
  });
  it('finds one option, a scale without ends, a statement without outcome', () => {
    expect(rulesOf([choice('a')])).toEqual(['oneOption']);
    expect(rulesOf([{ kind: 'scale', text: 'How safe?', low: 'Not at all' }])).toEqual(['noEnds']);
    expect(rulesOf([{ kind: 'statement', text: 'I am heard' }])).toEqual(['noOutcome']);
  });
  it('asks why for what is sensitive, and for support after a notice', () => {
    expect(rulesOf([{ kind: 'contact', text: 'May we call you?' }])).toEqual(['noWhy']);
    const sections = [{ id: 's', title: 'Home', notice: 'This part is about violence.' }];
    expect(rulesOf([{ ...plain, section: 's' }], { sections })).toEqual(['noWhy', 'noSupport']);
    expect(rulesOf([{ ...plain, section: 's', why: 'To help.' }], { sections: [{ ...sections[0], support: 'You can call someone.' }] })).toEqual([]);
    expect(rulesOf([plain], { sections }), 'a section nobody comes to').toEqual([]);
  });
  it('leaves alone the words of a standard that must stay as they are, and nothing else', () => {
    const happy = ONS4.questions.find(({ id }) => id === 'ons4-happy');
    if (!happy) throw new Error('The standard has lost a question.');
    expect(findingsOf({ ...survey([]), questions: ONS4.questions }, 'T')).toEqual([]);
    const text = 'To what extent do organisations collaborate effectively?';
    expect(findingsOf({ ...survey([]), questions: [{ ...happy, text }] }, 'T').map(({ rule }) => rule), 'reworded, it is the team’s').toEqual(['hardWords']);
  });
});

describe('who is responsible', () => {
  it('is asked for before a wave opens, with the way to where it is set down (C5)', () => {
    const [finding] = responsibleIn(null);
    expect(finding).toEqual({ rule: 'noResponsible', stops: true, owner: { kind: 'survey' } });
    expect(finding && mendingHref('/desk/leeds/surveys/1', finding, survey([plain]), 'T')).toBe('/settings/leeds/retention#responsible');
    expect(responsibleIn({ contact: 'rights@council.example' })).toEqual([]);
  });
});

describe('outcomes people are told of', () => {
  const asked = (...outcomes: string[]) => ({ kind: 'statement', text: 'I am heard', outcomes });
  const [seen, safe] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
  const of = (name: Record<string, string>) => unnamedIn(survey([asked(seen), asked(seen, safe)], { languages: ['pl', 'so'] }), [{ id: seen, text: 'Seen', name }, { id: safe, text: 'Safe', name: { en: 'Safe', pl: 'Bezpiecznie' } }]);

  it('have a plain name before a wave opens, each asked for once and by name', () => {
    expect(of({})).toEqual([{ rule: 'noPlainName', stops: true, owner: { kind: 'question', id: 'q1' }, outcome: seen, words: 'Seen' }]);
  });
  it('are told in English where a language that is read has no name yet, which is advice', () => {
    expect(of({ en: 'Seen' })).toEqual([{ rule: 'plainNameInEnglish', stops: false, owner: { kind: 'question', id: 'q1' }, outcome: seen, words: 'Seen', language: 'pl' }]);
    expect(of({ en: 'Seen', pl: 'Widać' })).toEqual([]);
  });
});
