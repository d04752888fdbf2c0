import { useTranslation } from 'react-i18next';
import type { ProgrammeOfViewer, Role } from '../../platform/roles.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { TaskList } from '../../ui/task-list.tsx';
import { nextSteps } from './next-steps.ts';
import type { Waiting } from './waiting.server.ts';

interface MyWorkPageProps {
  name: string;
  programmes: (ProgrammeOfViewer & { waiting: Waiting })[];
}

/** What to do next, for every programme and role a person holds. */
export function MyWorkPage({ name, programmes }: MyWorkPageProps) {
  const { t } = useTranslation('impact');
  const roles = (held: Role[]) => held.map((role) => t(`people:role.${role}`)).join(', ');
  return (
    <>
      <PageTitle title={t('my.title')} lead={t('my.lead', { name })} />
      {programmes.length === 0 ? <EmptyState title={t('my.empty')}>{t('my.emptyDo')}</EmptyState> : null}
      {programmes.map((programme) => (
        <Section key={programme.id} title={programme.name} lead={t('my.roles', { roles: roles(programme.roles) })}>
          <TaskList items={nextSteps(programme, programme.waiting).map(({ key, href, count, overdue }) => ({ key, href, count, title: t(`next.${key}`), hint: t(`next.${key}.hint`), tag: overdue ? <StateTag tone="attention">{t('next.overdue', { count: overdue })}</StateTag> : undefined }))} />
        </Section>
      ))}
    </>
  );
}
