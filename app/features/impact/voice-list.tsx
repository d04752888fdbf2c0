import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InsetQuote } from '../../ui/inset-quote.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { contributionPath } from './board-paths.ts';
import type { Said, Voice } from './voices.ts';

interface VoiceListProps {
  slug: string;
  /** This page's address without its paging, to go on from. */
  path: string;
  voices: Voice[];
  next: number | null;
  isFirst: boolean;
  readsRaw: boolean;
}

/** One entry a voice: the words that may be shown, and what else the person answered. */
export function VoiceList({ slug, path, voices, next, isFirst, readsRaw }: VoiceListProps) {
  const { t } = useTranslation('board');
  if (voices.length === 0) return <EmptyState title={t('voices.none')}>{t('voices.noneDo')}</EmptyState>;
  const join = path.includes('?') ? '&' : '?';
  return (
    <>
      <p className="tl-lead-note">{t(readsRaw ? 'voices.ruleFacilitator' : 'voices.rule')}</p>
      <ol className="tl-voices">
        {voices.map((voice) => <li key={voice.number}><OneVoice slug={slug} voice={voice} /></li>)}
      </ol>
      <Pagination
        label={t('voices.pages')}
        previous={isFirst ? undefined : { href: path, text: t('pages.first') }}
        next={next === null ? undefined : { href: `${path}${join}after=${next}`, text: t('pages.more') }}
      />
    </>
  );
}

function OneVoice({ slug, voice }: { slug: string; voice: Voice }) {
  const { t } = useTranslation('board');
  const words = voice.said.filter((said) => said.words !== null);
  const kept = voice.said.filter((said) => said.isWords && said.words === null);
  const ratings = voice.said.filter((said) => !said.isWords);
  return (
    <Card title={t('voices.one', { number: voice.number })} headingLevel={2} meta={voice.said[0]?.listening ?? undefined}>
      {words.map((said, index) => (
        <InsetQuote key={index} lang={said.language ?? undefined} meta={said.question ? t('voices.asked', { question: said.question }) : undefined} {...open(slug, said, t('voices.open'))}>{said.words}</InsetQuote>
      ))}
      {kept.length === 0 ? null : <p>{t('voices.notShown')} {kept.map(({ question }) => question).join(' · ')}</p>}
      {ratings.length === 0 ? null : (
        <Details summary={t('voices.rated', { count: ratings.length })}>
          <ul>{ratings.map((said, index) => <li key={index}><Statement slug={slug} said={said} /></li>)}</ul>
        </Details>
      )}
    </Card>
  );
}

function Statement({ slug, said }: { slug: string; said: Said }) {
  const words = <bdi>{said.question}</bdi>;
  return said.contributionId ? <a href={contributionPath(slug, said.contributionId)}>{words}</a> : words;
}

const open = (slug: string, said: Said, linkText: string) => (said.contributionId ? { href: contributionPath(slug, said.contributionId), linkText } : {});
