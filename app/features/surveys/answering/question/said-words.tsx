import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../../platform/page-state.tsx';
import type { InLanguage } from '../../../../ui/in-language.ts';
import { WholeNumbers } from '../../../../ui/whole-numbers.tsx';
import type { Said } from '../../wording.ts';
import { directionOf } from '../../wordings/languages.ts';

/** What a block of words says of their language and direction; nothing when it is the page's own. */
export function useInLanguage(): (said: Pick<Said, 'language'> | null) => InLanguage {
  const { language } = usePageState();
  return (said) => (said === null || said.language === language ? {} : { lang: said.language, dir: directionOf(said.language) });
}

/** Says which language a part of the page is in, where it is not the page's own. */
export function InAnotherLanguage({ said }: { said: Pick<Said, 'language'> }) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  if (said.language === language) return null;
  return <p className="hint">{t('elsewhere', { language: new Intl.DisplayNames(language, { type: 'language' }).of(said.language) ?? said.language })}</p>;
}

/** Words a programme wrote, in the language they are in; marked as such when the page speaks another. */
export function SaidWords({ said }: { said: Said }) {
  const inLanguage = useInLanguage();
  return said.language === usePageState().language ? <WholeNumbers text={said.text} /> : <span {...inLanguage(said)}><WholeNumbers text={said.text} /></span>;
}

/** The same as a block of its own, which then has the height of line and the direction of its language. */
export function SaidBlock({ as, said, className }: { as: 'h1' | 'p' | 'dt'; said: Said; className?: string }) {
  return createElement(as, { className, ...useInLanguage()(said) }, createElement(WholeNumbers, { text: said.text }));
}
