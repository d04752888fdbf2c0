import { useTranslation } from 'react-i18next';
import type { FormState } from '../../platform/form-state.ts';
import { STANCES } from '../voices/contribution.ts';
import type { Tag } from '../voices/contributions.server.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { Details } from '../../ui/details.tsx';
import { Section } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import type { ContributionOnDesk } from './desk.server.ts';
import { useOutcomeOptions } from './outcome-options.ts';

interface ContributionTagsProps {
  slug: string;
  contribution: ContributionOnDesk;
  form: FormState;
}

/** The outcomes a contribution speaks to, each with its stance; adding one, changing the stance, taking one off. */
export function ContributionTags({ slug, contribution, form }: ContributionTagsProps) {
  const { t } = useTranslation('voices');
  const options = useOutcomeOptions();
  const { tags, outcomes } = contribution;
  const free = outcomes.filter(({ id }) => !tags.some(({ outcomeId }) => outcomeId === id));
  return (
    <Section title={t('tags.title')} lead={t('tags.lead')} id="tags">
      {tags.length === 0 ? <p>{t('desk.untagged')}</p> : (
        <ul className="tl-plain">
          {tags.map((tag) => <TagHeld key={tag.outcomeId} slug={slug} tag={tag} contribution={contribution} />)}
        </ul>
      )}
      {free.length === 0 ? <p>{outcomes.length === 0 ? <>{t('tags.noTheory')} <a href={`/theory/${slug}`}>{t('site:navigation.theory')}</a></> : null}</p> : (
        <Details summary={t(tags.length === 0 ? 'tags.addFirst' : 'tags.add')} open={tags.length === 0 || form.problems.length > 0}>
          <form method="post" noValidate id="form">
            <input type="hidden" name="intent" value="tag" />
            <Select name="outcome" label={t('tags.outcome')} labelSize="s" emptyText={t('tags.choose')} groups={options(free)} defaultValue={form.value('outcome')} error={form.error('outcome')} />
            <StanceChoice id="stance" defaultValue={form.value('stance')} error={form.error('stance')} />
            <Button>{t('tags.addDo')}</Button>
          </form>
        </Details>
      )}
    </Section>
  );
}

function TagHeld({ slug, tag, contribution }: { slug: string; tag: Tag; contribution: ContributionOnDesk }) {
  const { t } = useTranslation('voices');
  const outcome = contribution.outcomes.find(({ id }) => id === tag.outcomeId);
  const text = outcome?.text ?? contribution.gone[tag.outcomeId] ?? t('tags.gone');
  const by = tag.via === 'question' ? t('tags.byQuestion') : t('tags.byPerson', { name: (tag.taggedBy && contribution.names[tag.taggedBy]) ?? t('tags.someone') });
  return (
    <li className="tl-card">
      <p className="tl-card__tag">{t(`stance.${tag.stance}`)}</p>
      <p dir="auto"><strong>{outcome ? <a href={`/theory/${slug}/outcomes/${outcome.id}`}>{text}</a> : text}</strong></p>
      <p className="govuk-hint">{outcome ? by : `${by} · ${t('tags.gone')}`}</p>
      <Details summary={<>{t('tags.change')}<span className="govuk-visually-hidden">: {text}</span></>}>
        {outcome ? (
          <form method="post">
            <input type="hidden" name="intent" value="changeStance" />
            <input type="hidden" name="outcome" value={tag.outcomeId} />
            <StanceChoice id={`stance-${tag.outcomeId}`} defaultValue={tag.stance} />
            <Button tone="secondary">{t('tags.save')}</Button>
          </form>
        ) : null}
        <form method="post">
          <input type="hidden" name="intent" value="untag" />
          <Button tone="quiet" name="outcome" value={tag.outcomeId} hiddenText={text}>{t('tags.remove')}</Button>
        </form>
      </Details>
    </li>
  );
}

function StanceChoice({ id, defaultValue, error }: { id: string; defaultValue: string; error?: string }) {
  const { t } = useTranslation('voices');
  return <RadioGroup name="stance" id={id} label={t('tags.stance')} options={STANCES.map((stance) => ({ value: stance, label: t(`stance.${stance}`), hint: t(`stance.${stance}Hint`) }))} defaultValue={defaultValue} error={error} />;
}
