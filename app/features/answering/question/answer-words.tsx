import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../platform/page-state.tsx';
import { ANSWERING } from '../../surveys/kinds/answerings.ts';
import { isGiven, type Answer } from '../draft/draft.ts';
import type { AskedQuestion } from '../../surveys/asked/asked-question.ts';
import { useInLanguage } from '../../../ui/in-language.ts';

/** An answer as the person reads it before it is sent. */
export function AnswerWords({ question, answer }: { question: AskedQuestion; answer: Answer | undefined }) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  const inLanguage = useInLanguage();
  if (!answer) return <i>{t('check.unasked')}</i>;
  const words = isGiven(answer) ? ANSWERING[question.kind].inWords(answer, { question, t, language, inLanguage }) : null;
  return words ?? <i>{t('check.skipped')}</i>;
}
