import { useTranslation } from 'react-i18next';
import { QuotedWords } from '../voices/quoted-words.tsx';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { contributionPath } from './board-paths.ts';
import { partByWords, type Said, type Voice } from './voices.ts';

/** So many lines are read at a glance, and need no folding. */
const FEW = 10;

interface VoiceListProps {
  slug: string;
  /** This page's address without its paging, to go on from. */
  path: string;
  voices: Voice[];
  next: string | null;
  isFirst: boolean;
  readsRaw: boolean;
}

/** One entry a voice: those whose words may be shown first; of the others how many, and for those who work with raw contributions a line each, folded. */
export function VoiceList({ slug, path, voices, next, isFirst, readsRaw }: VoiceListProps) {
  const { t } = useTranslation('board');
  if (voices.length === 0) return <EmptyState title={t('voices.none')}>{t('voices.noneDo')}</EmptyState>;
  const { read, counted } = partByWords(voices);
  const join = path.includes('?') ? '&' : '?';
  return (
    <>
      <p className="tl-lead-note">{t(readsRaw ? 'voices.ruleFacilitator' : 'voices.rule')}</p>
      {read.length === 0 ? null : (
        <ol className="tl-voices">
          {read.map((voice) => <li key={voice.number}><OneVoice slug={slug} voice={voice} /></li>)}
        </ol>
      )}
      {counted.length === 0 || readsRaw ? null : <p className="tl-voices-counted">{t(read.length === 0 ? 'voices.countedOnly' : 'voices.countedToo', { count: counted.length })}</p>}
      {counted.length === 0 || !readsRaw ? null : (
        <Details summary={t('voices.counted', { count: counted.length })} open={read.length === 0 && counted.length <= FEW}>
          <ol className="tl-voices tl-voices--counted">
            {counted.map((voice) => <li key={voice.number}><CountedVoice slug={slug} voice={voice} /></li>)}
          </ol>
        </Details>
      )}
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
  const kept = voice.said.filter((said) => said.isWords && said.words === null);
  const chosen = voice.said.filter((said) => !said.isWords);
  const asked = chosen.filter(({ question }) => question !== null);
  return (
    <Card title={t('voices.one', { number: voice.number })} headingLevel={2} meta={voice.said[0]?.listening ?? undefined}>
      {voice.said.map(({ words, ...said }, index) =>
        words === null ? null : <QuotedWords key={index} words={words} language={said.language} translation={said.translation} meta={said.question ? t('voices.asked', { question: said.question }) : undefined} {...open(slug, said.contributionId, t('voices.open'))} />,
      )}
      {kept.length === 0 ? null : <p>{t('voices.notShown', { count: kept.length })}</p>}
      {chosen.length === 0 ? null : asked.length === 0 ? <p>{t('voices.chosen', { count: chosen.length })}</p> : (
        <Details summary={t('voices.chosen', { count: chosen.length })}>
          <ul>{asked.map((said, index) => <li key={index}><Asked slug={slug} said={said} /></li>)}</ul>
        </Details>
      )}
    </Card>
  );
}

/** Someone who is counted and not read, in one line. Where they spoke and how much is a facilitator's alone to know. */
function CountedVoice({ slug, voice }: { slug: string; voice: Voice }) {
  const { t } = useTranslation('board');
  const kept = voice.said.filter(({ isWords }) => isWords).length;
  const chosen = voice.said.length - kept;
  const asked = voice.said.filter(({ question }) => question !== null);
  const listening = voice.said[0]?.listening;
  const facts = [chosen > 0 ? t('voices.chosenBriefly', { count: chosen }) : '', kept > 0 ? t('voices.keptBriefly', { count: kept }) : ''].filter(Boolean).join(', ');
  return (
    <>
      <strong>{t('voices.one', { number: voice.number })}</strong>{listening ? <> · <bdi>{listening}</bdi> · {facts}</> : null}
      {asked.length === 0 ? null : <ul>{asked.map((said, index) => <li key={index}><Asked slug={slug} said={said} /></li>)}</ul>}
    </>
  );
}

function Asked({ slug, said }: { slug: string; said: Said }) {
  const words = <bdi>{said.question}</bdi>;
  return said.contributionId ? <a href={contributionPath(slug, said.contributionId)}>{words}</a> : words;
}

const open = (slug: string, contribution: string | null, linkText: string) => (contribution ? { href: contributionPath(slug, contribution), linkText } : {});
