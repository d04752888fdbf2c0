import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { ElementsByKind } from './elements-by-kind.tsx';
import { ReadingLine, StandingTag, VersionList } from './version-list.tsx';
import type { Level } from './theory-file-words.ts';
import { canMove, findDraft, standingOf, type Comparison, type Element, type TheoryVersion } from './theory.ts';

interface TheoryPageProps {
  slug: string;
  mayWrite: boolean;
  versions: TheoryVersion[];
  version: TheoryVersion | null;
  elements: Element[];
  level: Level;
  /** What a draft changes against the published version; null where there is nothing to compare. */
  comparison: Comparison | null;
  result: FormResult;
}

/** A whole theory of change, a level at a time, in the version the address asks for. */
export function TheoryPage(props: TheoryPageProps) {
  const { slug, mayWrite, versions, version, elements, comparison, result } = props;
  const { t } = useTranslation('theory');
  const form = formState(result, t);
  if (!version || (elements.length === 0 && versions.length === 1)) return <NoTheory slug={slug} mayWrite={mayWrite} />;
  const standing = standingOf(version, versions);
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('theory.title')} lead={t('theory.lead')} tag={<StandingTag standing={standing} />} action={mayWrite && canMove(version.state, 'begin_draft') ? <WriteOn slug={slug} hasDraft={findDraft(versions) !== null} /> : undefined} />
      <ReadingLine slug={slug} version={version} versions={versions} />
      {mayWrite && standing === 'draft' ? <DraftPanel slug={slug} version={version} comparison={comparison} /> : null}
      <ElementsByKind slug={slug} elements={elements} level={props.level} version={version} isEditable={mayWrite && canMove(version.state, 'edit')} standing={standing} comparison={comparison} />
      <VersionList slug={slug} versions={versions} reading={version} />
    </>
  );
}

function WriteOn({ slug, hasDraft }: { slug: string; hasDraft: boolean }) {
  const { t } = useTranslation('theory');
  if (hasDraft) return <ButtonLink href={`/theory/${slug}?version=draft`} tone="secondary">{t('theory.continue')}</ButtonLink>;
  return (
    <form method="post">
      <Button tone="secondary" name="intent" value="begin">{t('theory.begin')}</Button>
    </form>
  );
}

function NoTheory({ slug, mayWrite }: { slug: string; mayWrite: boolean }) {
  const { t } = useTranslation('theory');
  const action = mayWrite ? (
    <ButtonRow>
      <ButtonLink href={`/theory/${slug}/import`}>{t('empty.import')}</ButtonLink>
      <ButtonLink href={`/theory/${slug}/elements/new`} tone="secondary">{t('empty.add')}</ButtonLink>
    </ButtonRow>
  ) : undefined;
  return (
    <>
      <PageTitle title={t('theory.title')} lead={t('theory.lead')} />
      <EmptyState title={t('empty.title')} action={action}><p>{t(mayWrite ? 'empty.writer' : 'empty.reader')}</p></EmptyState>
    </>
  );
}
