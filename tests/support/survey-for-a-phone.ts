const option = (id: string, text: string, role?: string) => ({ id, text, role });
/** A survey with what a phone without signal must do itself: a condition, a part with a notice, an order, a required answer. */
export const SURVEY_FOR_A_PHONE = {
  introduction: 'About your life.',
  languages: ['ar'],
  partly: ['ar'],
  sections: [{ id: 'hard', title: 'Hard times', notice: 'The next part may be hard.', support: 'Take a breath.' }],
  questions: [
    { id: 'heard', kind: 'statement', text: 'I was listened to' },
    { id: 'where', kind: 'choice', text: 'Where do you sleep?', options: [option('own', 'My own place'), option('hostel', 'A hostel'), option('else', 'Somewhere else', 'other')] },
    { id: 'hostel', kind: 'open', text: 'What is the hostel like?', when: { match: 'all', tests: [{ question: 'where', test: 'is', value: 'hostel' }] } },
    { id: 'rank', kind: 'ranking', text: 'What matters most?', section: 'hard', options: [option('a', 'Being safe'), option('b', 'Being heard'), option('c', 'Being warm')] },
    { id: 'nights', kind: 'number', text: 'How many nights?', section: 'hard', min: 0, max: 400 },
    { id: 'why', kind: 'open', text: 'What would help?', required: true },
  ],
};
