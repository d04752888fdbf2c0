import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormResult } from '../../platform/form-state.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ItemList } from '../../ui/item-list.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import type { PlainName } from './outcome-name.ts';
import { PlainNamePart } from './plain-name-part.tsx';
import type { Wording } from './theories.server.ts';
import { standingOf, type Indicator, type TheoryVersion } from './theory.ts';
import { StandingTag, VersionName } from './version-list.tsx';

interface OutcomePageProps {
  slug: string;
  mayWrite: boolean;
  versions: TheoryVersion[];
  /** The wording to show: the one that stands now, else the newest. */
  shown: Wording;
  wordings: Wording[];
  /** Whether the version the programme goes by holds it. */
  isCurrent: boolean;
  /** Where the board report stands, for those who read it. */
  report: string | null;
  /** What it is called for people outside the staff, and what came of saving that. */
  plainName: PlainName;
  result: FormResult;
  /** What was heard about it and what came of it, for those who read the report. */
  children: ReactNode;
}

/** One outcome: what it says, how it is measured, what stands behind it, and how versions worded it. */
export function OutcomePage({ slug, mayWrite, versions, shown, wordings, isCurrent, report, plainName, result, children }: OutcomePageProps) {
  const { t } = useTranslation('theory');
  const { element, version } = shown;
  const level = `/theory/${slug}?level=${element.level}`;
  const standing = standingOf(version, versions);
  const facts = [
    { key: 'theme', label: t('element.theme'), value: element.theme ? <bdi>{element.theme}</bdi> : t('outcome.noTheme') },
    { key: 'group', label: t('element.group'), value: element.priorityGroup ? <bdi>{element.priorityGroup}</bdi> : t('outcome.noGroup') },
  ];
  return (
    <div className="tl-one-sheet">
      <Breadcrumbs label={t('site:crumbs')} items={[...(report ? [{ href: report, text: t('board:report') }] : []), { href: `/theory/${slug}`, text: t('theory.title') }, { href: level, text: t(`level.${element.level}`) }]} />
      <PageTitle
        caption={`${t(`level.${element.level}`)} · ${t(`kind.${element.kind}`)}`}
        title={<bdi>{element.text}</bdi>}
        action={mayWrite && (isCurrent || standing === 'draft') ? <ButtonLink tone="secondary" href={`/theory/${slug}/elements/${element.id}`}>{t('theory.edit')}</ButtonLink> : undefined}
      />
      {isCurrent ? null : <Notice tone="warning" title={t(standing === 'draft' ? 'outcome.onlyDraft' : 'outcome.gone', { number: version.number })} />}
      {children}
      <div className="tl-after">
        <PlainNamePart name={plainName} mayWrite={mayWrite} result={result} />
        <Section title={t('outcome.inTheory')}>
          <SummaryList rows={facts} />
        </Section>
        <Section title={t('indicators.title')}>
          {element.indicators.length === 0 ? <EmptyState headingLevel={3} title={t('outcome.noIndicators')}><p>{t(mayWrite ? 'outcome.noIndicatorsDo' : 'outcome.noIndicatorsWords')}</p></EmptyState> : <IndicatorTable indicators={element.indicators} />}
        </Section>
        <Wordings slug={slug} versions={versions} shown={shown} wordings={wordings} />
      </div>
    </div>
  );
}

function IndicatorTable({ indicators }: { indicators: Indicator[] }) {
  const { t } = useTranslation('theory');
  const said = (words: string | null) => (words ? <bdi>{words}</bdi> : t('indicators.notSet'));
  return (
    <DataTable
      caption={t('indicators.title')}
      captionHidden
      rows={indicators}
      rowKey={({ metric }) => metric}
      columns={[
        { key: 'metric', label: t('indicators.metric'), cell: ({ metric }) => <bdi>{metric}</bdi> },
        { key: 'unit', label: t('indicators.unit'), cell: ({ unit }) => said(unit) },
        { key: 'baseline', label: t('indicators.baseline'), cell: ({ baseline }) => said(baseline) },
        { key: 'target', label: t('indicators.target'), cell: ({ target }) => said(target) },
        { key: 'availability', label: t('indicators.availability'), cell: ({ availability }) => t(`availability.${availability ?? 'none'}`) },
      ]}
    />
  );
}

/** The versions that hold it; the wording only where it is another. */
function Wordings({ slug, versions, shown, wordings }: Pick<OutcomePageProps, 'slug' | 'versions' | 'shown' | 'wordings'>) {
  const { t } = useTranslation('theory');
  return (
    <Section title={t('outcome.versions')}>
      <ItemList
        items={wordings.map(({ element, version }) => ({
          key: version.id,
          words: <VersionName version={version} />,
          href: `/theory/${slug}?version=${version.state === 'draft' ? 'draft' : version.number}&level=${element.level}`,
          facts: [
            <StandingTag key="standing" standing={standingOf(version, versions)} />,
            element.text === shown.element.text ? null : <bdi key="words">{t('outcome.otherWords', { text: element.text })}</bdi>,
          ].filter((fact) => fact !== null),
        }))}
      />
    </Section>
  );
}
