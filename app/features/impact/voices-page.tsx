import type { ReactNode } from 'react';
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
  action?: ReactNode;
}

/** The voices behind a figure: as many entries as the figure said. */
export function VoicesPage({ slug, title, lead, below, action, ...list }: VoicesPageProps) {
  return (
    <>
      <BoardCrumbs slug={slug} below={below} />
      <PageTitle title={title} lead={lead} action={list.voices.length > 0 ? action : undefined} />
      <VoiceList slug={slug} {...list} />
    </>
  );
}
