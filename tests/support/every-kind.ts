/** A survey that asks one question of every kind, in English, Arabic and Somali, part of it in easy read; with conditions and parts. */
export const EVERY_KIND = {
  language: 'en',
  languages: ['ar', 'so'],
  partly: ['ar', 'so'],
  translations: { ar: { title: 'حياتك الآن', introduction: 'نريد أن نعرف كيف تعيش.' }, so: { title: 'Noloshaada hadda' } },
  easyRead: true,
  introduction: 'We want to know how you live.',
  sections: [{ id: 'part', title: 'Being hurt', notice: 'These questions are about being hurt by someone.', support: 'It can help to talk about it.', translations: { ar: { title: 'عن الأذى', notice: 'هذه أسئلة عن الأذى.', support: 'قد يساعدك الكلام.' } } }],
  questions: [
    { id: 'statement', kind: 'statement', text: 'People listen to me', why: 'Boards want to know.', easy: { text: 'Do people listen to me?' }, translations: { ar: { text: 'الناس يستمعون إليّ' }, so: { text: 'Dadku way i dhegaystaan' } } },
    { id: 'choice', kind: 'choice', text: 'Where did you sleep last night?', hint: 'The last place you slept.', options: [{ id: 'home', text: 'At home' }, { id: 'friend', text: 'With a friend' }, { id: 'other', text: 'Somewhere else', role: 'other' }, { id: 'not', text: 'Prefer not to say', role: 'prefer_not' }], translations: { ar: { text: 'أين نمت الليلة الماضية؟', options: { home: 'في البيت', friend: 'عند صديق', other: 'مكان آخر', not: 'أفضل عدم الإجابة' } } } },
    { id: 'choices', kind: 'choices', text: 'Who helped you this month?', options: [{ id: 'gp', text: 'A doctor' }, { id: 'worker', text: 'A support worker' }, { id: 'other', text: 'Someone else', role: 'other' }, { id: 'not', text: 'Prefer not to say', role: 'prefer_not' }] },
    { id: 'pictures', kind: 'pictures', text: 'How do you feel today?', picture: 'talking', options: [{ id: 'good', text: 'Good', picture: 'happy-face' }, { id: 'bad', text: 'Not good', picture: 'sad-face' }] },
    { id: 'ranking', kind: 'ranking', text: 'What matters most to you?', options: [{ id: 'home', text: 'A home' }, { id: 'health', text: 'My health' }, { id: 'people', text: 'People around me' }] },
    { id: 'scale', kind: 'scale', text: 'Overall, how satisfied are you with your life nowadays?', low: 'not at all', high: 'completely', required: true },
    { id: 'number', kind: 'number', text: 'How many nights did you sleep outside?', min: 0, max: 31, unit: 'nights', translations: { ar: { text: 'كم ليلة نمت في الخارج؟', unit: 'ليالٍ' } } },
    { id: 'date', kind: 'date', text: 'When did you last have a home?' },
    { id: 'short', kind: 'short', text: 'What is your area called?' },
    { id: 'hurt', kind: 'choice', text: 'Has someone hurt you?', section: 'part', options: [{ id: 'yes', text: 'Yes' }, { id: 'no', text: 'No' }] },
    { id: 'help', kind: 'open', text: 'What would have helped?', section: 'part', when: { tests: [{ question: 'hurt', test: 'is', value: 'yes' }] } },
    { id: 'information', kind: 'information', text: 'You are nearly there', hint: 'Two more questions.' },
    { id: 'consent', kind: 'consent', text: 'May we keep your answers for a second study?', translations: { ar: { text: 'هل نحتفظ بإجاباتك لدراسة ثانية؟' }, so: { text: 'Ma hayn karnaa jawaabahaaga daraasad labaad?' } } },
    { id: 'contact', kind: 'contact', text: 'May we contact you about this?' },
  ],
  equality: {
    version: '1',
    questions: [
      { id: 'age', text: 'How old are you?', hint: 'We ask to know whom we have heard from.', options: [{ id: 'young', text: 'Under 40' }, { id: 'old', text: '40 or over' }, { id: 'not', text: 'Prefer not to say', role: 'prefer_not' }] },
      { id: 'ways', text: 'Which of these describe you?', many: true, options: [{ id: 'carer', text: 'I care for someone' }, { id: 'disabled', text: 'I am disabled' }, { id: 'not', text: 'Prefer not to say', role: 'prefer_not' }] },
    ],
  },
};
