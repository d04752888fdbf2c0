import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { BoardCrumbs } from './board-crumbs.tsx';
import { VoiceList } from './voice-list.tsx';
import type { VoicesPage as PageOfVoices } from './voices.server.ts';

interface VoicesPageProps extends PageOfVoices {
  slug: string;
  path: string;
  isFirst: boolean;
  readsRaw: boolean;
  title: string;
  lead: ReactNode;
  below?: { href: string; text: string }[];
  /** The way here, when it does not begin at the report. */
  crumbs?: { href: string; text: string }[];
  action?: ReactNode;
}

/** The voices behind a figure: as many entries as the figure said. */
export function VoicesPage({ slug, title, lead, below, crumbs, action, ...list }: VoicesPageProps) {
  const { t } = useTranslation('board');
  return (
    <>
      {crumbs ? <Breadcrumbs label={t('crumbs')} items={crumbs} /> : <BoardCrumbs slug={slug} below={below} />}
      <PageTitle title={title} lead={lead} action={list.voices.length > 0 ? action : undefined} />
      <VoiceList slug={slug} {...list} />
    </>
  );
}
