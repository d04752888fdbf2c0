import { useTranslation } from 'react-i18next';
import type { ProgrammeOfViewer, Role } from '../../platform/roles.ts';
import { briefly, writtenDate } from '../../platform/written.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ItemList } from '../../ui/item-list.tsx';
import { Prose, Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { TaskList } from '../../ui/task-list.tsx';
import { DangerNotice } from '../people/danger-notice.tsx';
import type { SafeguardingLead } from '../people/danger.server.ts';
import type { CameOfIt, SurveyToAnswer } from './for-members.server.ts';
import { nextSteps } from './next-steps.ts';
import type { Waiting } from './waiting.server.ts';

interface MyWorkPageProps {
  name: string;
  programmes: (ProgrammeOfViewer & { waiting: Waiting; toAnswer: SurveyToAnswer[]; cameOfIt: CameOfIt[]; leads: SafeguardingLead[] })[];
}

/** What to do next, for every programme and role a person holds. */
export function MyWorkPage({ name, programmes }: MyWorkPageProps) {
  const { t } = useTranslation('work');
  const roles = (held: Role[]) => held.map((role) => t(`people:role.${role}`)).join(', ');
  return (
    <>
      <PageTitle title={t('my.title')} lead={t('my.lead', { name })} />
      {programmes.length === 0 ? <EmptyState title={t('my.empty')}>{t('my.emptyDo')}</EmptyState> : null}
      {programmes.map((programme) => (
        <Section key={programme.id} title={programme.name} lead={t('my.roles', { roles: roles(programme.roles) })}>
          <TaskList items={nextSteps(programme, programme.waiting).map(({ key, href, count, overdue }) => ({ key, href, count, title: t(`next.${key}`), hint: t(`next.${key}.hint`), tag: overdue ? <StateTag tone="attention">{t('next.overdue', { count: overdue })}</StateTag> : undefined }))} />
          {programme.roles.includes('member') || programme.roles.includes('peer_researcher') ? <ForMembers programme={programme} /> : null}
          {programme.roles.includes('peer_researcher') ? <NotYet what="peer" leads={programme.leads} /> : null}
          {programme.roles.includes('safeguarding_lead') ? <NotYet what="safeguarding" /> : null}
        </Section>
      ))}
    </>
  );
}

/** What a member finds here: surveys they may answer, and what became of what was heard. */
function ForMembers({ programme }: { programme: MyWorkPageProps['programmes'][number] }) {
  const { t } = useTranslation('work');
  const { slug, toAnswer, cameOfIt } = programme;
  return (
    <>
      <Section headingLevel={3} title={t('my.answer')} lead={t(toAnswer.length === 0 ? 'my.noSurvey' : 'my.answerLead')}>
        {toAnswer.length === 0 ? null : (
          <ItemList items={toAnswer.map(({ survey, wave, address, endsOn }) => ({ key: address, words: survey, href: `/respond/${address}`, facts: [<bdi key="wave">{wave}</bdi>, endsOn ? t('my.answerUntil', { date: writtenDate(endsOn, 'en') }) : t('my.answerOpen')] }))} />
        )}
      </Section>
      <Section headingLevel={3} title={t('my.came')} lead={cameOfIt.length === 0 ? t('my.noChange') : undefined}>
        {cameOfIt.length === 0 ? null : (
          <ItemList items={cameOfIt.map(({ id, title, board, effect, whatChanged }) => ({ key: id, words: title, href: `/decisions/${slug}/${id}`, facts: [<bdi key="board">{board}</bdi>, <span key="what">{t(effect === 'changed' ? 'my.changed' : 'my.notChanged')}: <bdi>{briefly(whatChanged)}</bdi></span>] }))} />
        )}
      </Section>
    </>
  );
}

/** Says plainly what a role can do here now and what it cannot yet, with whom to tell meanwhile. */
function NotYet({ what, leads }: { what: 'peer' | 'safeguarding'; leads?: SafeguardingLead[] }) {
  const { t } = useTranslation('work');
  return (
    <Section headingLevel={3} title={t('my.team')}>
      <Prose>
        <p>{t(`my.${what}Now`)}</p>
        <p>{t(`my.${what}`)}</p>
      </Prose>
      {leads ? <DangerNotice leads={leads} /> : null}
    </Section>
  );
}
