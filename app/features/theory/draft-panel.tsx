import { useTranslation } from 'react-i18next';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { Section } from '../../ui/layout.tsx';
import type { Comparison, TheoryVersion } from './theory.ts';

/** What the draft changes, and what can be done with it. Publishing and throwing away each ask once. */
export function DraftPanel({ slug, version, comparison }: { slug: string; version: TheoryVersion; comparison: Comparison | null }) {
  const { t } = useTranslation('theory');
  return (
    <Section title={t('draft.title', { number: version.number })} boxed id="form">
      {comparison ? <WhatChanged comparison={comparison} /> : <p>{t('draft.new')}</p>}
      <ButtonRow>
        <ButtonLink href={`/theory/${slug}/elements/new`} tone="secondary">{t('draft.add')}</ButtonLink>
        <ButtonLink href={`/theory/${slug}/import`} tone="secondary">{t('draft.import')}</ButtonLink>
      </ButtonRow>
      <Details summary={t('draft.publish')}>
        <form method="post">
          <p>{t('draft.publishWords')}</p>
          <Button name="intent" value="publish">{t('draft.publishDo', { number: version.number })}</Button>
        </form>
      </Details>
      <Details summary={t('draft.discard')}>
        <form method="post">
          <p>{t('draft.discardWords')}</p>
          <Button tone="warning" name="intent" value="discard">{t('draft.discardDo')}</Button>
        </form>
      </Details>
    </Section>
  );
}

function WhatChanged({ comparison: { added, changed, removed } }: { comparison: Comparison }) {
  const { t } = useTranslation('theory');
  if (added.length + changed.length + removed.length === 0) return <p>{t('draft.same')}</p>;
  return (
    <>
      <ul>
        {added.length > 0 ? <li>{t('draft.added', { count: added.length })}</li> : null}
        {changed.length > 0 ? <li>{t('draft.changed', { count: changed.length })}</li> : null}
        {removed.length > 0 ? <li>{t('draft.removed', { count: removed.length })}</li> : null}
      </ul>
      {removed.length > 0 ? (
        <Details summary={t('draft.removedWhich')}>
          <ul>{removed.map(({ id, text }) => <li key={id} dir="auto">{text}</li>)}</ul>
        </Details>
      ) : null}
    </>
  );
}
