import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/layout.tsx';
import { TaskList } from '../../../ui/task-list.tsx';
import type { SurveyDefinition } from '../survey.ts';
import { countFindings, findingsOf } from './checker.ts';
import { FindingsNotice } from './findings-notice.tsx';
import { nameOf } from './languages.ts';

interface WordsOfSurveyProps {
  /** The address of the survey. */
  here: string;
  survey: { title: string; definition: SurveyDefinition };
  mayWrite: boolean;
}

/** On the survey's own page: the ways to its languages, its preview and what the checker found. */
export function WordsOfSurvey({ here, survey, mayWrite }: WordsOfSurveyProps) {
  const { t } = useTranslation('wordings');
  const { definition, title } = survey;
  const findings = findingsOf(definition, title);
  const { stopping, advice } = countFindings(findings);
  const items = [
    { key: 'preview', href: `${here}/preview`, title: t('words.preview') },
    ...(mayWrite ? [{ key: 'languages', href: `${here}/languages`, title: t('words.translate'), hint: t('words.languages', { language: nameOf(definition.language), count: definition.languages.length }) }] : []),
    { key: 'check', href: `${here}/check`, title: t('words.check'), hint: advice > 0 ? t('check.advice', { count: advice }) : t('check.nothing') },
  ];
  return (
    <Section title={t('words.title')}>
      {stopping > 0 ? <FindingsNotice here={here} findings={findings} /> : null}
      <TaskList items={items} />
    </Section>
  );
}
