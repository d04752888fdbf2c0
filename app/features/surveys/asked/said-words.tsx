import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../platform/page-state.tsx';
import { useInLanguage } from '../../../ui/in-language.ts';
import { WholeNumbers } from '../../../ui/whole-numbers.tsx';
import type { Said } from '../wording.ts';

/** Says which languages words of the page are in besides its own: all of what a programme wrote there, or some of it. */
export function InAnotherLanguage({ said }: { said: readonly (Pick<Said, 'language'> | null)[] }) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  const spoken = new Set(said.flatMap((one) => (one ? [one.language] : [])));
  const others = [...spoken].filter((one) => one !== language);
  if (others.length === 0) return null;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const named = new Intl.ListFormat(language).format(others.map((one) => names.of(one) ?? one));
  return <p className="hint">{t(spoken.has(language) ? 'elsewhere.some' : 'elsewhere', { language: named })}</p>;
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
