import { useTranslation } from 'react-i18next';
import { briefly, writtenDate } from '../../platform/written.ts';
import { QuotedWords } from '../voices/quoted-words.tsx';
import { Section } from '../../ui/layout.tsx';
import { LineOfEvidence, type Station } from '../../ui/line-of-evidence.tsx';
import { decisionPath } from './board-paths.ts';
import type { ExampleLine as Example } from './example-line.server.ts';

/** One line that has run its length, in the words of the records. */
export function ExampleLine({ example }: { example: Example }) {
  const { t } = useTranslation('impact');
  const { quote, theme, recommendation } = example;
  const stations: (Station | null)[] = [
    {
      key: 'voice',
      caption: t('home.voice'),
      heading: t('home.example.voices', { count: example.voices }),
      children: quote ? <QuotedWords {...quote} meta={t('home.example.quote')} /> : undefined,
    },
    { key: 'theme', caption: t('home.theme'), heading: <bdi>{theme.title}</bdi>, children: <p dir="auto">{briefly(theme.definition, 160)}</p> },
    recommendation ? { key: 'recommendation', caption: t('home.recommendation'), heading: <bdi>{recommendation}</bdi> } : null,
    {
      key: 'decision',
      caption: t('home.decision'),
      heading: <bdi>{example.decision}</bdi>,
      children: <p>{t('home.example.decided', { board: example.board, date: writtenDate(example.decidedOn, 'en') })}</p>,
    },
    {
      key: 'change',
      caption: t(example.hasChanged ? 'home.change' : 'home.example.notChanged'),
      heading: <bdi>{example.whatChanged}</bdi>,
      link: { href: decisionPath(example.slug, example.id), text: t('home.example.read') },
    },
  ];
  return (
    <Section title={t('home.example')} boxed>
      <LineOfEvidence stations={stations.filter((station) => station !== null)} />
    </Section>
  );
}
