import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import type { Said } from '../../surveys/wording.ts';
import { ClosingNotice, type Closing } from '../around/closing-notice.tsx';
import { MainHelpLines } from '../around/help-lines.tsx';
import { StopButton } from './question-page.tsx';
import { InAnotherLanguage, SaidBlock } from '../../surveys/asked/said-words.tsx';

/** Who to talk to after a part that may have been hard, above the question that follows it (rule S6). */
export function SupportNotice({ title, words }: { title: Said; words: Said }) {
  const { t } = useTranslation('respond');
  return (
    <aside className="tl-notice" aria-label={`${t('support.after')}: ${title.text}`}>
      <InAnotherLanguage said={[words]} />
      <SaidBlock as="p" className="words" said={words} />
      <Details summary={t('help.talk.title')}><MainHelpLines /></Details>
    </aside>
  );
}

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
        <InAnotherLanguage said={[title, words]} />
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
