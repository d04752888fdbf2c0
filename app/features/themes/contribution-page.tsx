import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { writtenMonth } from '../../platform/written.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { DangerNotice } from '../people/danger-notice.tsx';
import type { SafeguardingLead } from '../people/danger.server.ts';
import { spoken } from '../voices/contribution.ts';
import { QuotedWords } from '../voices/quoted-words.tsx';
import { InsetQuote } from '../../ui/inset-quote.tsx';
import { ItemList } from '../../ui/item-list.tsx';
import { Section } from '../../ui/layout.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { ContributionTags } from './contribution-tags.tsx';
import type { ContributionOnDesk } from './desk.server.ts';
import { QuotingPart } from './quoting-part.tsx';
import { TranslationPart } from './translation-part.tsx';
import { ThemeStateTag } from './theme-words.tsx';

interface ContributionPageProps {
  slug: string;
  viewer: string;
  contribution: ContributionOnDesk;
  leads: SafeguardingLead[];
  result: FormResult;
}

/** One thing one person told us: the words, what they agreed to, what it speaks about, who may read it, the themes it is in. */
export function ContributionPage({ slug, viewer, contribution, leads, result }: ContributionPageProps) {
  const { t } = useTranslation('voices');
  const form = formState(result, t);
  const { heard, consents, themes } = contribution;
  const takingPart = consents.find(({ purpose }) => purpose === 'take_part');
  return (
    <>
      <Breadcrumbs label={t('site:crumbs')} items={[{ href: `/desk/${slug}/contributions`, text: t('desk.title') }]} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('contribution.title', { pseudonym: heard.pseudonym })} caption={<bdi>{heard.survey}: {heard.wave}</bdi>} lead={<bdi>{heard.question}</bdi>} />
      {heard.words === null ? <InsetQuote>{spoken(heard, t)}</InsetQuote> : <QuotedWords words={heard.words} language={heard.language} translation={heard.translation} />}
      <DangerNotice leads={leads} />
      {heard.words === null ? null : <TranslationPart heard={{ ...heard, words: heard.words }} hasClearances={contribution.clearances.length > 0} form={form} />}
      <SummaryList
        rows={[
          { key: 'given', label: t('contribution.givenIn'), value: writtenMonth(heard.givenIn, 'en') },
          { key: 'consent', label: t('contribution.takePart'), value: takingPart ? t('contribution.agreedIn', { month: writtenMonth(takingPart.givenIn, 'en') }) : t('contribution.notAgreed') },
        ]}
      />
      <ContributionTags slug={slug} contribution={contribution} form={form} />
      {heard.words === null ? null : <QuotingPart viewer={viewer} contribution={contribution} />}
      <Section title={t('contribution.themes')}>
        {themes.length === 0 ? <p>{t('contribution.noThemes')}</p> : (
          <ItemList items={themes.map(({ id, title, state, side }) => ({ key: id, words: title, href: `/desk/${slug}/themes/${id}`, tag: <ThemeStateTag state={state} />, facts: [t(`group.side.${side}`)] }))} />
        )}
      </Section>
    </>
  );
}
