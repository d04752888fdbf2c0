/** What an element says of its words when they are not in the language of the page. */
export interface InLanguage {
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
}
