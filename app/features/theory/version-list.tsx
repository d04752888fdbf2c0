import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { ItemList } from '../../ui/item-list.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StateTag, type StateTone } from '../../ui/state-tag.tsx';
import { findPublished, standingOf, type Standing, type TheoryVersion } from './theory.ts';

const TONES: Record<Standing, StateTone> = { current: 'good', older: 'ended', draft: 'waiting' };

/** Whether a version stands now, is older, or is a draft, in a word. */
export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTranslation('theory');
  return <StateTag tone={TONES[standing]}>{t(`version.${standing}`)}</StateTag>;
}

/** A version by its number, with the day it was published. */
export function VersionName({ version: { number, publishedOn } }: { version: TheoryVersion }) {
  const { t } = useTranslation('theory');
  return publishedOn ? t('version.published', { number, date: writtenDate(publishedOn, 'en') }) : t('version.beingWritten', { number });
}

/** Says plainly which version one is reading, and leads to the one the programme goes by. */
export function ReadingLine({ slug, version, versions }: { slug: string; version: TheoryVersion; versions: TheoryVersion[] }) {
  const { t } = useTranslation('theory');
  const standing = standingOf(version, versions);
  const words = t(`reading.${standing}`, { number: version.number, date: version.publishedOn ? writtenDate(version.publishedOn, 'en') : '' });
  if (standing === 'current') return <p>{words}</p>;
  return (
    <Notice tone={standing === 'older' ? 'warning' : 'info'}>
      <p>{words}</p>
      {findPublished(versions) ? <p><a href={`/theory/${slug}`}>{t(`reading.${standing}Do`)}</a></p> : null}
    </Notice>
  );
}

/** Every version that may be read, newest first. */
export function VersionList({ slug, versions, reading }: { slug: string; versions: TheoryVersion[]; reading: TheoryVersion }) {
  const { t } = useTranslation('theory');
  if (versions.length < 2) return null;
  return (
    <Section title={t('theory.versions')} lead={t('theory.versionsLead')} id="versions">
      <ItemList
        items={versions.map((version) => ({
          key: version.id,
          words: <VersionName version={version} />,
          href: version.id === reading.id ? undefined : `/theory/${slug}?version=${version.state === 'draft' ? 'draft' : version.number}`,
          facts: [<StandingTag key="standing" standing={standingOf(version, versions)} />],
        }))}
      />
    </Section>
  );
}
