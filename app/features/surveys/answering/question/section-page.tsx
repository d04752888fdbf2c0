import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';
import type { Said } from '../../wording.ts';
import { ClosingNotice, type Closing } from '../around/closing-notice.tsx';
import { MainHelpLines } from '../around/help-lines.tsx';
import { StopButton } from './question-page.tsx';
import { SaidBlock } from './said-words.tsx';

interface SectionPageProps {
  kind: 'notice' | 'support';
  title: Said;
  words: Said | null;
  /** Whether the whole part may be skipped: not when something in it must be answered. */
  maySkip: boolean;
  closing: Closing;
}

/** What comes before a part that may be hard, with a way past all of it; and who to talk to after it (rule S6). */
export function SectionPage({ kind, title, words, maySkip, closing }: SectionPageProps) {
  const { t } = useTranslation('respond');
  const isNotice = kind === 'notice';
  return (
    <>
      <ClosingNotice closing={closing} />
      <div data-read>
        <p className="hint">{t(isNotice ? 'notice.before' : 'support.after')}</p>
        <SaidBlock as="h1" said={title} />
        {words ? <SaidBlock as="p" className="words" said={words} /> : null}
        {isNotice && maySkip ? <p>{t('notice.maySkip')}</p> : null}
        {isNotice ? null : <MainHelpLines />}
      </div>
      <form method="post" id="form">
        <Button>{t('continue')}</Button>
        {isNotice && maySkip ? <Button tone="secondary" name="intent" value="skip">{t('notice.skip')}</Button> : null}
        <StopButton />
      </form>
    </>
  );
}
