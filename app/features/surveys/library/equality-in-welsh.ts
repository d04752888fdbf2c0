import type { EqualityTranslation } from './equality-words.ts';

/** The equality questions, version 1, in Welsh. */
export const EQUALITY_IN_WELSH: EqualityTranslation = {
  preferNot: 'Mae’n well gen i beidio â dweud',
  questions: {
    age: { text: 'Faint yw eich oed?', answers: ['O dan 18', '18 i 24', '25 i 34', '35 i 44', '45 i 54', '55 i 64', '65 neu’n hŷn'] },
    sex: { text: 'Beth yw eich rhyw?', hint: 'Mae cwestiwn am hunaniaeth rhywedd hefyd.', answers: ['Benyw', 'Gwryw'] },
    gender: { text: 'A yw’r rhywedd rydych yn uniaethu ag ef yr un peth â’ch rhyw a gofrestrwyd pan gawsoch eich geni?', answers: ['Ydy', 'Nac ydy'] },
    orientation: { text: 'Pa un o’r rhain sy’n disgrifio eich cyfeiriadedd rhywiol orau?', answers: ['Strêt neu heterorywiol', 'Hoyw neu lesbiaidd', 'Deurywiol', 'Cyfeiriadedd rhywiol arall'] },
    ethnicity: {
      text: 'Beth yw eich grŵp ethnig?',
      hint: 'Dewiswch yr un sy’n eich disgrifio orau.',
      answers: ['Gwyn', 'Grwpiau cymysg neu amlethnig', 'Asiaidd neu Asiaidd Prydeinig', 'Du, Du Prydeinig, Caribïaidd neu Affricanaidd', 'Grŵp ethnig arall'],
    },
    disability: {
      text: 'A oes gennych gyflyrau neu salwch corfforol neu feddyliol sydd wedi para, neu y disgwylir iddynt bara, 12 mis neu fwy?',
      answers: ['Oes, ac maent yn cyfyngu llawer ar yr hyn y gallaf ei wneud', 'Oes, ac maent yn cyfyngu ychydig ar yr hyn y gallaf ei wneud', 'Oes, ond nid ydynt yn cyfyngu ar yr hyn y gallaf ei wneud', 'Nac oes'],
    },
    religion: { text: 'Beth yw eich crefydd neu gred?', answers: ['Dim crefydd', 'Cristnogaeth', 'Bwdhaeth', 'Hindŵaeth', 'Iddewiaeth', 'Islam', 'Siciaeth', 'Crefydd neu gred arall'] },
    caring: {
      text: 'Ydych chi’n gofalu am rywun, neu’n rhoi help neu gefnogaeth i rywun, oherwydd salwch hirdymor, anabledd neu henaint?',
      hint: 'Peidiwch â chynnwys gwaith am dâl. Nid yw plant yn cyfrif oni bai eu bod yn sâl neu’n anabl.',
      answers: ['Ydw', 'Nac ydw'],
    },
  },
};
