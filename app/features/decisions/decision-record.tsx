import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../platform/written.ts';
import { Paragraphs } from '../../ui/paragraphs.tsx';
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx';
import { isInHand, type DecisionRecord } from './decision.ts';
import { RungInWords } from './decision-words.tsx';

/**
 * The record with every part of rule P2, in its order, then the council's own headings. While it is in hand, parts
 * that publishing needs are shown as gaps; on a published one only what is there.
 */
export function DecisionRecordList({ record }: { record: DecisionRecord }) {
  const { t } = useTranslation('decisions');
  const text = (words: string | null): ReactNode => (words === null ? null : <Paragraphs text={words} />);
  const short = (words: string | null): ReactNode => (words === null ? null : <bdi>{words}</bdi>);
  const date = (iso: string | null) => (iso === null ? null : writtenDate(iso, 'en'));
  const needed = isInHand(record.state) ? <span className="govuk-hint">{t('record.gap')}</span> : null;
  const parts: [key: string, value: ReactNode][] = [
    ['reference', short(record.reference)],
    ['board', short(record.board)],
    ['decidedOn', date(record.decidedOn) ?? needed],
    ['decidedBy', short(record.decidedBy)],
    ['decision', text(record.decision) ?? needed],
    ['reasons', text(record.reasons) ?? needed],
    ['options', record.options.length > 0 ? <Options record={record} /> : (noOptions(record) ?? needed)],
    ['interests', text(record.interests) ?? needed],
    ['dispensations', text(record.dispensations)],
    ['backgroundPapers', text(record.backgroundPapers)],
    ['rung', record.rung ? <RungInWords rung={record.rung} /> : needed],
    ['membersAgreement', text(record.membersAgreement)],
    ['deliveryOwner', short(record.deliveryOwner)],
    ['publishedOn', date(record.publishedOn)],
  ];
  const rows = parts.filter(([, value]) => value !== null).map(([key, value]): SummaryRow => ({ key, label: t(`record.${key}`), value }));
  const advice = record.advice.map((given, index): SummaryRow => ({ key: `advice${index}`, label: <>{t('record.advice')}: <bdi>{given.kind}</bdi></>, value: <Advice given={given} /> }));
  const headings = record.headings.map(({ heading, content }, index): SummaryRow => ({ key: `heading${index}`, label: <bdi>{heading}</bdi>, value: text(content) }));
  return <SummaryList rows={[...rows, ...advice, ...headings]} />;
}

function noOptions({ noOptionsBecause }: DecisionRecord): ReactNode {
  return noOptionsBecause === null ? null : <NoOptions because={noOptionsBecause} />;
}

function NoOptions({ because }: { because: string }) {
  const { t } = useTranslation('decisions');
  return (
    <>
      <p>{t('record.noOptions')}</p>
      <Paragraphs text={because} />
    </>
  );
}

function Options({ record }: { record: DecisionRecord }) {
  const { t } = useTranslation('decisions');
  return (
    <ol>
      {record.options.map(({ option, rejectedBecause }, index) => (
        <li key={index}>
          <p dir="auto"><strong>{option}</strong></p>
          <p>{t('record.rejected')}</p>
          <Paragraphs text={rejectedBecause} />
        </li>
      ))}
    </ol>
  );
}

function Advice({ given }: { given: DecisionRecord['advice'][number] }) {
  const by = given.givenBy;
  const on = given.givenOn === null ? null : writtenDate(given.givenOn, 'en');
  return (
    <>
      {by || on ? <p><strong>{by ? <bdi>{by}</bdi> : null}{by && on ? ', ' : null}{on}</strong></p> : null}
      <Paragraphs text={given.summary} />
    </>
  );
}
