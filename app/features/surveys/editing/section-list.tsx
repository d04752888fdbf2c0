import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button.tsx';
import { ItemList } from '../../../ui/item-list.tsx';
import { Section } from '../../../ui/layout.tsx';
import type { SurveyDefinition } from '../survey.ts';

/** The sections of a survey: what is said before and after their questions. */
export function SectionList({ here, definition, mayWrite }: { here: string; definition: SurveyDefinition; mayWrite: boolean }) {
  const { t } = useTranslation('editing');
  return (
    <Section title={t('sections.title')} id="sections" lead={t('sections.lead')}>
      {definition.sections.length === 0 ? null : (
        <ItemList
          items={definition.sections.map((section) => ({
            key: section.id,
            words: section.title,
            href: mayWrite ? `${here}/sections/${section.id}` : undefined,
            facts: [
              t('sections.questions', { count: definition.questions.filter((question) => question.section === section.id).length }),
              t(section.notice ? 'sections.hasNotice' : 'sections.noNotice'),
              t(section.support ? 'sections.hasSupport' : 'sections.noSupport'),
            ],
          }))}
        />
      )}
      {mayWrite ? <ButtonLink href={`${here}/sections/new`} tone="secondary">{t('sections.add')}</ButtonLink> : null}
    </Section>
  );
}
