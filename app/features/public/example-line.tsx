import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { briefly, writtenDate } from '../../platform/written.ts';
import { QuotedWords } from '../voices/quoted-words.tsx';
import { AsWritten } from '../../ui/as-written.tsx';
import { Section } from '../../ui/layout.tsx';
import { LineOfEvidence, type Station } from '../../ui/line-of-evidence.tsx';
import { decisionPath } from '../report/board-paths.ts';
import type { ExampleLine as Example } from './example-line.server.ts';

/** One line that has run its length, in the words of the records. */
export function ExampleLine({ example }: { example: Example }) {
  const { t } = useTranslation('public');
  const { language } = usePageState();
  const { quote, theme, recommendation } = example;
  const stations: (Station | null)[] = [
    {
      key: 'voice',
      caption: t('home.voice'),
      heading: t('home.example.voices', { count: example.voices }),
      children: quote ? <QuotedWords {...quote} meta={t('home.example.quote')} /> : undefined,
    },
    { key: 'theme', caption: t('home.theme'), heading: <AsWritten><bdi>{theme.title}</bdi></AsWritten>, children: <AsWritten as="p">{briefly(theme.definition, 160)}</AsWritten> },
    recommendation ? { key: 'recommendation', caption: t('home.recommendation'), heading: <AsWritten><bdi>{recommendation}</bdi></AsWritten> } : null,
    {
      key: 'decision',
      caption: t('home.decision'),
      heading: <AsWritten><bdi>{example.decision}</bdi></AsWritten>,
      children: <p>{t('home.example.decided', { board: example.board, date: writtenDate(example.decidedOn, language) })}</p>,
    },
    {
      key: 'change',
      caption: t(example.hasChanged ? 'home.change' : 'home.example.notChanged'),
      heading: <AsWritten><bdi>{example.whatChanged}</bdi></AsWritten>,
      link: { href: decisionPath(example.slug, example.id), text: t('home.example.read') },
    },
  ];
  return (
    <Section title={t('home.example')} boxed>
      <LineOfEvidence stations={stations.filter((station) => station !== null)} />
    </Section>
  );
}
