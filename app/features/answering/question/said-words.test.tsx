import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../../platform/i18n.server.ts';
import { PageStateProvider } from '../../../platform/page-state.tsx';
import { surveyDefinitionSchema } from '../../surveys/survey.schema.ts';
import { CheckPage } from '../around/check-page.tsx';
import { askedQuestion } from '../../surveys/asked/asked-question.ts';
import { QuestionPage } from './question-page.tsx';
import { SectionPage } from './section-page.tsx';

const inPolish = (element: ReactElement) =>
  renderToStaticMarkup(<I18nextProvider i18n={speakerOf('pl')}><PageStateProvider value={{ nonce: '', language: 'pl', isEasy: false, hasErrors: false, isDemonstration: false, isDevelopment: false, reference: '' }}>{element}</PageStateProvider></I18nextProvider>);
const ALL = 'Język tej części: ';
const SOME = 'Język niektórych słów tutaj: ';

const choice = { id: 'q', kind: 'choice', text: 'Where?', hint: 'Just now', why: 'To know', options: [{ id: 'a', text: 'Home' }, { id: 'b', text: 'Away' }] };
const scale = { id: 'q', kind: 'scale', text: 'How?', low: 'Not at all', high: 'Wholly' };
const number = { id: 'q', kind: 'number', text: 'How many?', unit: 'nights' };
const asked = (question: object, pl: object) => {
  const [made] = surveyDefinitionSchema.parse({ languages: ['pl'], questions: [{ ...question, translations: { pl } }] }).questions;
  if (!made) throw new Error('The survey has a question.');
  return askedQuestion(made, { language: 'pl', variant: 'standard' }, 'en');
};
const page = (question: object, pl: object) => inPolish(<QuestionPage question={asked(question, pl)} initial={{}} count={null} files="" closing={null} result={undefined} />);

/** Half-translated pages: what is in another language is said, whatever part of the page it is (13). */
describe('a page in a language that is not whole', () => {
  it.each<[string, object, object]>([
    ['the hint', choice, { text: 'Gdzie?', why: 'Bo', options: { a: 'Dom', b: 'Poza' } }],
    ['why it is asked', choice, { text: 'Gdzie?', hint: 'Teraz', options: { a: 'Dom', b: 'Poza' } }],
    ['one answer', choice, { text: 'Gdzie?', hint: 'Teraz', why: 'Bo', options: { a: 'Dom' } }],
    ['an end of the scale', scale, { text: 'Jak?', low: 'Wcale' }],
    ['what a number counts', number, { text: 'Ile?' }],
    ['the question, its answers being there', choice, { options: { a: 'Dom', b: 'Poza' } }],
  ])('says that some words are in English where %s is', (_part, question, pl) => {
    expect(page(question, pl)).toContain(`${SOME}angielski`);
    expect(page(question, pl)).not.toContain(ALL);
  });

  it('says that all of it is where all of it is, and nothing where it is whole', () => {
    expect(page(choice, {})).toContain(`${ALL}angielski`);
    const whole = page(choice, { text: 'Gdzie?', hint: 'Teraz', why: 'Bo', options: { a: 'Dom', b: 'Poza' } });
    for (const said of [ALL, SOME]) expect(whole).not.toContain(said);
  });

  it('says so of the words before a part, and of what was asked and answered, before it is sent', () => {
    const notice = inPolish(<SectionPage kind="notice" title={{ text: 'Dom', language: 'pl' }} words={{ text: 'Hard', language: 'en' }} maySkip closing={null} />);
    expect(notice).toContain(SOME);
    const check = (pl: object) => inPolish(<CheckPage answers={[{ question: asked(choice, pl), answer: { choices: ['a'] }, place: 1 }]} way={{ start: '/' }} closing={null} consents={[]} asksEarlier={false} earlier="" result={undefined} />);
    expect(check({ text: 'Gdzie?', options: { b: 'Poza' } })).toContain(SOME);
    for (const said of [ALL, SOME]) expect(check({ text: 'Gdzie?', options: { a: 'Dom' } })).not.toContain(said);
  });
});
