import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { writtenDate } from '../../platform/written.ts';
import { Prose, Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

const PARTS = {
  aim: ['wcag', 'contrast', 'scripts', 'time', 'puzzles'],
  tested: ['axe', 'keyboard', 'eyes'],
  wrong: ['people', 'easyRead', 'languages', 'translations', 'published'],
} as const;

/** When the statement was last gone through against the site. */
const WRITTEN_ON = '2026-11-27';

/** What we aim for, how we check it, and, honestly, what is still wrong (rule A15). */
export function AccessibilityPage() {
  const { t } = useTranslation('about');
  const { language } = usePageState();
  return (
    <>
      <PageTitle title={t('accessibility.title')} lead={t('accessibility.lead')} />
      <Prose>
        {Object.entries(PARTS).map(([part, points]) => (
          <Section key={part} title={t(`accessibility.${part}`)}>
            <ul>{points.map((point) => <li key={point}>{t(`accessibility.${part}.${point}`)}</li>)}</ul>
          </Section>
        ))}
        <Section title={t('accessibility.tell')}>
          <p>{t('accessibility.tell.words')}</p>
          <p>{t('accessibility.written', { date: writtenDate(WRITTEN_ON, language) })}</p>
        </Section>
      </Prose>
    </>
  );
}
