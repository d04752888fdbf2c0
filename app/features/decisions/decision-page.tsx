import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { isInHand, isPublished, whereToFill, type DecisionRecord, type Part } from './decision.ts';
import { DecisionEvidence } from './decision-evidence.tsx';
import { DecisionMoves } from './decision-moves.tsx';
import { DecisionRecordList } from './decision-record.tsx';
import { DecisionStateTag } from './decision-words.tsx';
import type { EvidenceOfDecision } from './evidence.server.ts';

interface DecisionPageProps {
  slug: string;
  record: DecisionRecord;
  heard: EvidenceOfDecision;
  /** What is still missing, for the secretary while it is in hand; null for everyone else. */
  missing: Part[] | null;
  /** Outcomes on its trail without a plain name, for the secretary while it is in hand. */
  unnamed: { id: string; text: string }[];
  isSecretary: boolean;
  /** The recommendation to link first, when the decision was begun from it. */
  from: string | null;
  result: FormResult;
}

/** A decision as it stands: what it rests on, what it lacks, its record, and the next step. */
export function DecisionPage({ slug, record, heard, missing, unnamed, isSecretary, from, result }: DecisionPageProps) {
  const { t } = useTranslation('decisions');
  const form = formState(result, t, from ? { heard: `recommendation:${from}` } : {});
  const here = `/register/${slug}/decisions/${record.id}`;
  const mayWrite = isSecretary && isInHand(record.state);
  return (
    <>
      <BackLink href={`/register/${slug}/decisions`} text={t('decisions.title')} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle
        caption={<bdi>{record.board}</bdi>}
        title={<bdi>{record.title}</bdi>}
        tag={<DecisionStateTag state={record.state} />}
        action={mayWrite ? <ButtonLink href={`${here}/edit`}>{t('decision.edit')}</ButtonLink> : undefined}
      />
      {isPublished(record.state) ? <p><a href={`/decisions/${slug}/${record.id}`}>{t('decision.public')}</a></p> : null}
      {missing !== null && missing.length > 0 ? <Missing parts={missing} here={here} /> : null}
      {unnamed.length > 0 ? <Notice tone={record.state === 'agreed' ? 'warning' : 'info'} title={t('decision.unnamed')}><p>{t('decision.unnamedDo')}</p><ul>{unnamed.map(({ id, text }) => <li key={id}><a href={`/theory/${slug}/outcomes/${id}#plain-name`}><bdi>{text}</bdi></a></li>)}</ul></Notice> : null}
      {isSecretary ? <DecisionMoves state={record.state} isComplete={missing?.length === 0} isNamed={unnamed.length === 0} /> : null}
      <DecisionEvidence slug={slug} record={record} heard={heard} mayWrite={mayWrite} form={form} />
      <Section title={t('record.whole')} action={mayWrite ? { href: `${here}/edit`, text: t('decision.edit') } : undefined}>
        <DecisionRecordList record={record} />
      </Section>
    </>
  );
}

function Missing({ parts, here }: { parts: Part[]; here: string }) {
  const { t } = useTranslation('decisions');
  return (
    <Notice title={t('decision.missing')}>
      <ul>
        {parts.map((part) => <li key={part}><a href={whereToFill(part, here)}>{t(`missing.${part}`)}</a></li>)}
      </ul>
    </Notice>
  );
}
