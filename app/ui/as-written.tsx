import { createElement, type ReactNode } from 'react';
import { ENGLISH } from '../platform/languages.ts';
import { WholeNumbers } from './whole-numbers.tsx';
import { useInLanguage } from './in-language.ts';

interface AsWrittenProps {
  as?: 'span' | 'div' | 'p';
  /** "words" where they are many: these keep their own side of the page. */
  className?: 'words';
  children: ReactNode;
}

/** Words a board or a team wrote of what was heard: they stay in English, which they write in, whatever language the page speaks. */
export function AsWritten({ as = 'span', className, children }: AsWrittenProps) {
  return createElement(as, { className, ...useInLanguage()({ language: ENGLISH.code }) }, typeof children === 'string' ? createElement(WholeNumbers, { text: children }) : children);
}
