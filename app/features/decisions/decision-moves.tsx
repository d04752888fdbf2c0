import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DecisionState } from './decision.ts';

/** The next step of a decision. Publishing and superseding cannot be undone, so each says so and asks once; publishing waits until every outcome behind it has a plain name. */
export function DecisionMoves({ state, isComplete, isNamed }: { state: DecisionState; isComplete: boolean; isNamed: boolean }) {
  if (state === 'draft') return isComplete ? <Agree /> : null;
  if (state === 'agreed') return isNamed ? <Publish /> : null;
  if (state === 'published') return <Asked move="supersede" isWarning />;
  return null;
}

function Agree() {
  const { t } = useTranslation('decisions');
  return (
    <Notice title={t('agree.title')}>
      <p>{t('agree.words')}</p>
      <form method="post">
        <Button name="intent" value="agree">{t('agree.do')}</Button>
      </form>
    </Notice>
  );
}

function Publish() {
  const { t } = useTranslation('decisions');
  return (
    <Section title={t('next.title')} boxed>
      <Asked move="publish" />
    </Section>
  );
}

function Asked({ move, isWarning }: { move: 'publish' | 'supersede'; isWarning?: boolean }) {
  const { t } = useTranslation('decisions');
  return (
    <Details summary={t(`${move}.summary`)}>
      <p>{t(`${move}.words`)}</p>
      <form method="post">
        <Button tone={isWarning ? 'warning' : 'primary'} name="intent" value={move}>{t(`${move}.do`)}</Button>
      </form>
    </Details>
  );
}
