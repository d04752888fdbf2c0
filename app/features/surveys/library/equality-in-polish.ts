import type { EqualityTranslation } from './equality-words.ts';

/** The equality questions, version 1, in Polish. */
export const EQUALITY_IN_POLISH: EqualityTranslation = {
  preferNot: 'Wolę nie odpowiadać',
  questions: {
    age: { text: 'Ile masz lat?', answers: ['Mniej niż 18', 'Od 18 do 24', 'Od 25 do 34', 'Od 35 do 44', 'Od 45 do 54', 'Od 55 do 64', '65 lub więcej'] },
    sex: { text: 'Jaka jest Twoja płeć?', hint: 'Jest też pytanie o tożsamość płciową.', answers: ['Kobieta', 'Mężczyzna'] },
    gender: { text: 'Czy płeć, z którą się identyfikujesz, jest taka sama jak płeć zapisana przy urodzeniu?', answers: ['Tak', 'Nie'] },
    orientation: { text: 'Które określenie najlepiej opisuje Twoją orientację seksualną?', answers: ['Heteroseksualna', 'Gej lub lesbijka', 'Biseksualna', 'Inna orientacja seksualna'] },
    ethnicity: {
      text: 'Do jakiej grupy etnicznej należysz?',
      hint: 'Wybierz tę, która najlepiej do Ciebie pasuje.',
      answers: ['Biała', 'Mieszana lub kilka grup etnicznych', 'Azjatycka lub azjatycko-brytyjska', 'Czarna, czarna brytyjska, karaibska lub afrykańska', 'Inna grupa etniczna'],
    },
    disability: {
      text: 'Czy masz chorobę lub problem ze zdrowiem fizycznym albo psychicznym, który trwa lub ma trwać co najmniej 12 miesięcy?',
      answers: ['Tak, i bardzo ogranicza to, co mogę robić', 'Tak, i trochę ogranicza to, co mogę robić', 'Tak, ale nie ogranicza tego, co mogę robić', 'Nie'],
    },
    religion: { text: 'Jaka jest Twoja religia lub przekonania?', answers: ['Bez wyznania', 'Chrześcijaństwo', 'Buddyzm', 'Hinduizm', 'Judaizm', 'Islam', 'Sikhizm', 'Inna religia lub przekonania'] },
    caring: {
      text: 'Czy opiekujesz się kimś, pomagasz mu lub go wspierasz z powodu długotrwałej choroby, niepełnosprawności lub podeszłego wieku?',
      hint: 'Nie licz pracy, za którą dostajesz pieniądze. Dzieci licz tylko wtedy, gdy są chore lub niepełnosprawne.',
      answers: ['Tak', 'Nie'],
    },
  },
};
