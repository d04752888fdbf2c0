import { useTranslation } from 'react-i18next';
import { AUDIENCES, PURPOSE_OF_AUDIENCE, quoteStanding, type Audience, type QuoteStanding } from '../voices/quoting.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Section } from '../../ui/layout.tsx';
import { StateTag, type StateTone } from '../../ui/state-tag.tsx';
import type { ContributionOnDesk } from './desk.server.ts';

const TONES: Record<QuoteStanding, StateTone> = { not_agreed: 'ended', may_ask: 'neutral', waits_for_another: 'waiting', yours_to_check: 'attention', own_translation: 'waiting', cleared: 'good' };

/** Who may read these words outside the team: the person's own answer first, then two of the team (rule C7). */
export function QuotingPart({ viewer, contribution }: { viewer: string; contribution: ContributionOnDesk }) {
  const { t } = useTranslation('voices');
  return (
    <Section title={t('quote.title')} lead={t('quote.lead')} id="quoting">
      <div className="tl-cards">
        {AUDIENCES.map((audience) => <QuoteTo key={audience} audience={audience} viewer={viewer} contribution={contribution} />)}
      </div>
    </Section>
  );
}

function QuoteTo({ audience, viewer, contribution }: { audience: Audience; viewer: string; contribution: ContributionOnDesk }) {
  const { t } = useTranslation('voices');
  const clearance = contribution.clearances.find((one) => one.audience === audience);
  const isAgreed = contribution.consents.some(({ purpose, given }) => purpose === PURPOSE_OF_AUDIENCE[audience] && given);
  const standing = quoteStanding(isAgreed, clearance, viewer, contribution.translatedBy);
  const name = (id: string | null | undefined) => (id && contribution.names[id]) || t('tags.someone');
  return (
    <Card title={t(`quote.to.${audience}`)} tag={<StateTag tone={TONES[standing]}>{t(`quote.standing.${standing}`)}</StateTag>}>
      <p>{t(`quote.words.${standing}`, { asked: name(clearance?.askedBy), cleared: name(clearance?.clearedBy) })}</p>
      {standing === 'not_agreed' ? null : (
        <form method="post" className="tl-moves">
          <input type="hidden" name="audience" value={audience} />
          {standing === 'may_ask' || standing === 'own_translation' ? <Button tone="secondary" name="intent" value="ask" hiddenText={t(`quote.to.${audience}`)}>{t(standing === 'may_ask' ? 'quote.ask' : 'quote.askInstead')}</Button> : null}
          {standing === 'yours_to_check' ? <Button name="intent" value="clear" hiddenText={t(`quote.to.${audience}`)}>{t('quote.clear')}</Button> : null}
          {standing === 'may_ask' ? null : <Button tone="quiet" name="intent" value="stop" hiddenText={t(`quote.to.${audience}`)}>{t(standing === 'cleared' ? 'quote.stop' : 'quote.refuse')}</Button>}
        </form>
      )}
    </Card>
  );
}
