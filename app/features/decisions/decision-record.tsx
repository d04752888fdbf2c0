import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageState } from '../../platform/page-state.tsx';
import { writtenDate } from '../../platform/written.ts';
import { AsWritten } from '../../ui/as-written.tsx';
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
  const { language } = usePageState();
  const text = (words: string | null): ReactNode => (words === null ? null : <Written text={words} />);
  const short = (words: string | null): ReactNode => (words === null ? null : <AsWritten><bdi>{words}</bdi></AsWritten>);
  const date = (iso: string | null) => (iso === null ? null : writtenDate(iso, language));
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
  const advice = record.advice.map((given, index): SummaryRow => ({ key: `advice${index}`, label: <>{t('record.advice')}: <AsWritten><bdi>{given.kind}</bdi></AsWritten></>, value: <Advice given={given} /> }));
  const headings = record.headings.map(({ heading, content }, index): SummaryRow => ({ key: `heading${index}`, label: <AsWritten><bdi>{heading}</bdi></AsWritten>, value: text(content) }));
  return <SummaryList rows={[...rows, ...advice, ...headings]} />;
}

/** Paragraphs of the record, in the language they were written in. */
function Written({ text }: { text: string }) {
  return <AsWritten as="div"><Paragraphs text={text} /></AsWritten>;
}

function noOptions({ noOptionsBecause }: DecisionRecord): ReactNode {
  return noOptionsBecause === null ? null : <NoOptions because={noOptionsBecause} />;
}

function NoOptions({ because }: { because: string }) {
  const { t } = useTranslation('decisions');
  return (
    <>
      <p>{t('record.noOptions')}</p>
      <Written text={because} />
    </>
  );
}

function Options({ record }: { record: DecisionRecord }) {
  const { t } = useTranslation('decisions');
  return (
    <ol>
      {record.options.map(({ option, rejectedBecause }, index) => (
        <li key={index}>
          <p><strong><AsWritten>{option}</AsWritten></strong></p>
          <p>{t('record.rejected')}</p>
          <Written text={rejectedBecause} />
        </li>
      ))}
    </ol>
  );
}

function Advice({ given }: { given: DecisionRecord['advice'][number] }) {
  const { language } = usePageState();
  const by = given.givenBy;
  const on = given.givenOn === null ? null : writtenDate(given.givenOn, language);
  return (
    <>
      {by || on ? <p><strong>{by ? <AsWritten><bdi>{by}</bdi></AsWritten> : null}{by && on ? ', ' : null}{on}</strong></p> : null}
      <Written text={given.summary} />
    </>
  );
}
