/** A survey with every kind of question, in English and partly in Arabic, with easy words and a picture, conditions and equality questions. */
export const wordedSurvey = (picture: string) => ({
  language: 'en',
  introduction: 'We want to hear what support is like for you. You can skip any question.',
  languages: ['ar', 'so'],
  easyRead: true,
  translations: { ar: { title: 'استماع', introduction: 'نريد أن نسمع كيف هو الدعم بالنسبة لك. يمكنك تخطي أي سؤال.' } },
  sections: [{ id: 'home', title: 'Where you stay', notice: 'The next questions are about your home.', support: 'If this was hard, you can call Samaritans on 116 123.', translations: { ar: { title: 'أين تقيم', notice: 'الأسئلة التالية عن بيتك.' } } }],
  questions: [
    { id: 'voice', kind: 'statement', text: 'My voice matters', hint: 'To the people who decide.', picture: `file:${picture}`, easy: { text: 'People listen to me' }, translations: { ar: { text: 'صوتي مهم', hint: 'للناس الذين يقررون.', easy: { text: 'الناس يسمعونني' } } } },
    { id: 'stay', kind: 'choice', section: 'home', text: 'Where do you stay at the moment?', options: [{ id: 'hostel', text: 'In a hostel' }, { id: 'street', text: 'Outside' }, { id: 'other', text: 'Somewhere else', role: 'other' }, { id: 'rather', text: 'I would rather not say', role: 'prefer_not' }], translations: { ar: { text: 'أين تقيم الآن؟', options: { hostel: 'في نُزُل', street: 'في الخارج', other: 'مكان آخر', rather: 'أفضل ألا أقول' } } } },
    { id: 'nights', kind: 'number', section: 'home', text: 'How many nights have you been there?', min: 0, max: 365, unit: 'nights', when: { match: 'all', tests: [{ question: 'stay', test: 'is', value: 'hostel' }] } },
    { id: 'help', kind: 'choices', text: 'Who has helped you?', options: [{ id: 'worker', text: 'A support worker' }, { id: 'doctor', text: 'A doctor' }, { id: 'friend', text: 'A friend' }, { id: 'else', text: 'Someone else', role: 'other' }] },
    { id: 'place', kind: 'pictures', text: 'Which place feels best to talk in?', options: [{ id: 'cafe', text: 'A café' }, { id: 'walk', text: 'On a walk' }] },
    { id: 'first', kind: 'ranking', text: 'What matters most to you?', hint: 'Put the most important first.', options: [{ id: 'roof', text: 'A place of my own' }, { id: 'health', text: 'My health' }, { id: 'people', text: 'People around me' }] },
    { id: 'satisfied', kind: 'scale', text: 'Overall, how satisfied are you with your life nowadays?', low: 'Not at all', high: 'Completely' },
    { id: 'since', kind: 'date', text: 'When did you first ask for help?', hint: 'A year is enough.' },
    { id: 'town', kind: 'short', text: 'Which part of town are you in most?' },
    { id: 'change', kind: 'open', text: 'What would you change?', why: 'We take what you say to the people who decide.', when: { match: 'any', tests: [{ question: 'voice', test: 'is', value: 'disagree' }, { question: 'satisfied', test: 'less', value: '5' }] } },
    { id: 'know', kind: 'information', text: 'There is a forum where people talk about what should change. Anyone can come.' },
    { id: 'photo', kind: 'consent', text: 'You may show my answers in an exhibition, without my name.' },
    { id: 'reach', kind: 'contact', text: 'May we get in touch with you?', why: 'Only to tell you about the forum.' },
  ],
  equality: {
    version: '2027-1',
    questions: [
      { id: 'age', text: 'How old are you?', options: [{ id: 'a', text: '16 to 24' }, { id: 'b', text: '25 to 44' }, { id: 'c', text: '45 or over' }, { id: 'p', text: 'Prefer not to say', role: 'prefer_not' }] },
      { id: 'disability', text: 'Do any of these apply to you?', many: true, options: [{ id: 'seeing', text: 'Blindness or low sight' }, { id: 'mind', text: 'A mental health condition' }, { id: 'none', text: 'None of these' }, { id: 'p', text: 'Prefer not to say', role: 'prefer_not' }] },
    ],
  },
});

/** One with faults in it: asked twice, hard words, a question nobody can come to, a choice without options. */
export const FAULTY_SURVEY = {
  languages: ['cy'],
  questions: [
    { id: 'one', kind: 'open', text: 'To what extent do multidisciplinary organisations collaborate effectively regarding accommodation?' },
    { id: 'two', kind: 'choice', text: 'Where do you stay?', options: [] },
    { id: 'three', kind: 'open', text: 'And after that?', when: { match: 'all', tests: [{ question: 'two', test: 'is', value: 'hostel' }] } },
    { id: 'four', kind: 'statement', text: 'I am listened to', required: true },
    { id: 'five', kind: 'statement', text: 'I am listened to.' },
  ],
};

/** So many plain questions that a translation has several pages. */
export const LONG_SURVEY = { languages: ['pl'], questions: Array.from({ length: 40 }, (_, place) => ({ id: `q${place}`, kind: 'open', text: `Question number ${place + 1}: what do you think?` })) };
