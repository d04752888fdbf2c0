import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile, isOvertaken, revisionOf } from '../../platform/changed-meanwhile.tsx';
import { formState, type FormResult } from '../../platform/form-state.ts';
import { BackLink } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Prose, Section } from '../../ui/layout.tsx';
import { LineOfEvidence, type Station } from '../../ui/line-of-evidence.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Paragraphs } from '../../ui/paragraphs.tsx';
import { canBeAgreed } from './theme.ts';
import { ThemeEvidence } from './theme-evidence.tsx';
import { ThemeFields } from './theme-form.tsx';
import { ThemeOutcomes, ThemeQuotes } from './theme-quotes.tsx';
import type { OutcomeOfTheme, ThemeQuote } from './theme-quotes.server.ts';
import { ThemeStateTag, VoicesOfThemeLinks } from './theme-words.tsx';
import type { PageOfContributions, Theme } from './themes.server.ts';

interface ThemePageProps {
  slug: string;
  theme: Theme;
  /** All that is behind it, for facilitators; null for everyone else, who read what was cleared for them. */
  evidence: PageOfContributions[] | null;
  /** The words cleared for whoever reads this. */
  quotes: ThemeQuote[];
  outcomes: OutcomeOfTheme[];
  /** What it asked of boards, drawn as the next stations of the line. */
  asked: Station[];
  result: FormResult;
}

/** One theme: what it means, who speaks for and against it, and what became of it. */
export function ThemePage({ slug, theme, evidence, quotes, outcomes, asked, result }: ThemePageProps) {
  const { t } = useTranslation('themes');
  const form = formState(result, t, { title: theme.title, definition: theme.definition });
  const here = `/desk/${slug}/themes/${theme.id}`;
  const isFacilitator = evidence !== null;
  const isDraft = theme.state === 'draft';
  return (
    <>
      <BackLink href={`/desk/${slug}/themes`} text={t('back')} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle
        caption={t('theme.caption')}
        title={<bdi>{theme.title}</bdi>}
        tag={<ThemeStateTag state={theme.state} />}
        action={isFacilitator && theme.state === 'agreed' ? <ButtonLink href={`/desk/${slug}/recommendations/new?theme=${theme.id}`}>{t('theme.ask')}</ButtonLink> : undefined}
      />
      <Prose><Paragraphs text={theme.definition} /></Prose>
      {isFacilitator && isDraft ? (
        <Details summary={t('theme.change')} open={isOvertaken(result) || form.error('title') !== undefined || form.error('definition') !== undefined}>
          <form method="post" noValidate>
            <ChangedMeanwhile result={result} href={here} what="theme" />
            <input type="hidden" name="intent" value="change" />
            <input type="hidden" name="revision" value={revisionOf(form, result, theme.revision)} />
            <ThemeFields form={form} />
            <Button tone="secondary">{t('theme.save')}</Button>
          </form>
        </Details>
      ) : null}
      <ThemeLine slug={slug} theme={theme} asked={asked} isFacilitator={isFacilitator} />
      {isFacilitator ? <NextMove theme={theme} /> : <ThemeQuotes slug={slug} theme={theme} quotes={quotes} isFacilitator={false} />}
      <ThemeOutcomes slug={slug} outcomes={outcomes} />
      {evidence?.map((page) => <ThemeEvidence key={page.side} here={here} page={page} mayTakeOut={isDraft} />)}
    </>
  );
}

/** From the voices to the theme to what was asked. */
function ThemeLine({ slug, theme, asked, isFacilitator }: { slug: string; theme: Theme; asked: Station[]; isFacilitator: boolean }) {
  const { t } = useTranslation('themes');
  const isDraft = theme.state === 'draft';
  const heard: Station = {
    key: 'voices',
    caption: t('line.voices'),
    heading: <VoicesOfThemeLinks slug={slug} theme={theme} />,
    state: theme.voicesFor + theme.voicesAgainst > 0 ? 'reached' : 'waiting',
    link: isFacilitator && isDraft ? { href: `/desk/${slug}/contributions`, text: t('line.group') } : undefined,
  };
  const agreed: Station = { key: 'theme', caption: t('line.theme'), heading: t(`line.${theme.state}`), state: isDraft ? 'waiting' : 'reached' };
  const nothingAsked: Station = { key: 'asked', caption: t('line.asked'), heading: t('line.notAsked'), state: 'waiting' };
  return (
    <Section title={t('line.title')} id="form">
      <LineOfEvidence stations={[heard, agreed, ...(asked.length > 0 ? asked : [nothingAsked])]} />
    </Section>
  );
}

/** Agreeing fixes the evidence; retiring keeps the theme readable. Each asks once. */
function NextMove({ theme }: { theme: Theme }) {
  const { t } = useTranslation('themes');
  if (canBeAgreed(theme)) {
    return (
      <Section title={t('next.title')} boxed>
        <Details summary={t('agree.summary')}>
          <p>{t('agree.words')}</p>
          <form method="post">
            <Button name="intent" value="agree">{t('agree.do')}</Button>
          </form>
        </Details>
      </Section>
    );
  }
  if (theme.state !== 'agreed') return null;
  return (
    <Details summary={t('retire.summary')}>
      <p>{t('retire.words')}</p>
      <form method="post">
        <Button tone="warning" name="intent" value="retire">{t('retire.do')}</Button>
      </form>
    </Details>
  );
}
