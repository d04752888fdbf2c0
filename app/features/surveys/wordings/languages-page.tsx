import { useTranslation } from 'react-i18next';
import { formState, type FormResult, type FormState } from '../../../platform/form-state.ts';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Section } from '../../../ui/layout.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Select } from '../../../ui/select.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import { isSpokenByPages, languagesToAdd, nameOf, ownNameOf } from './languages.ts';
import { directionOf } from '../../../platform/languages.ts';
import type { Standing } from './offered.ts';
import type { Readiness } from './texts.ts';

interface Offered extends Readiness {
  language: string;
  standing: Standing;
  /** Whether people are offered it although some words are missing. */
  isPartly: boolean;
}

interface LanguagesPageProps {
  slug: string;
  survey: { id: string; title: string; language: string };
  /** The languages offered besides its own, with how much of each is there. */
  offered: Offered[];
  result: FormResult;
}

/** The languages a survey is offered in, how far each is, adding one and taking one out. */
export function LanguagesPage({ slug, survey, offered, result }: LanguagesPageProps) {
  const { t } = useTranslation('wordings');
  const form = formState(result, t);
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}`;
  const own = nameOf(survey.language);
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle title={t('languages.title')} caption={<bdi>{survey.title}</bdi>} lead={t('languages.lead')} />
      {offered.length === 0 ? <EmptyState title={t('languages.none', { language: own })}>{t('languages.noneDo')}</EmptyState> : (
        <ul className="tl-languages-of">
          {offered.map((one) => <OfferedLanguage key={one.language} here={here} {...one} />)}
        </ul>
      )}
      <AddLanguage form={form} taken={[survey.language, ...offered.map(({ language }) => language)]} />
    </>
  );
}

function OfferedLanguage({ here, language, ready, total, standing, isPartly }: { here: string } & Offered) {
  const { t } = useTranslation('wordings');
  const name = nameOf(language);
  const isWhole = ready === total;
  const said = isWhole ? t('languages.whole', { total }) : t('languages.ready', { ready, total });
  return (
    <li>
      <h2 className="govuk-heading-m">
        <a href={`${here}/languages/${language}`}>{name}</a> <bdi className="tl-languages-of__own" lang={language} dir={directionOf(language)}>{ownNameOf(language)}</bdi>
      </h2>
      <p><StateTag tone={isWhole ? 'good' : 'waiting'}>{said}</StateTag></p>
      <Offering language={language} standing={standing} isPartly={isPartly} />
      <p className="govuk-hint">{t(isSpokenByPages(language) ? 'languages.pages.in' : 'languages.pages.english')}</p>
      <p className="tl-moves">
        <a href={`${here}/languages/${language}`}>{t('languages.translate')}<span className="govuk-visually-hidden"> {name}</span></a>
        <a href={`${here}/preview?language=${language}`}>{t('languages.preview')}<span className="govuk-visually-hidden"> {name}</span></a>
      </p>
      <Details summary={t('languages.takeOut', { language: name })}>
        <form method="post">
          <input type="hidden" name="intent" value="takeOut" />
          <p>{t('languages.takeOutWords', { language: name })}</p>
          <Button tone="warning" name="language" value={language} hiddenText={name}>{t('languages.takeOutDo')}</Button>
        </form>
      </Details>
    </li>
  );
}

/** Whether people can choose the language, and letting them have it although some words are missing. */
function Offering({ language, standing, isPartly }: Pick<Offered, 'language' | 'standing' | 'isPartly'>) {
  const { t } = useTranslation('wordings');
  const name = nameOf(language);
  if (standing !== 'partly') return <p>{t(`languages.standing.${standing}`)}</p>;
  return (
    <form method="post">
      <p>{t(isPartly ? 'languages.standing.offered' : 'languages.standing.partly')}</p>
      <input type="hidden" name="intent" value={isPartly ? 'hold' : 'offer'} />
      <Button tone="secondary" name="language" value={language} hiddenText={name}>{t(isPartly ? 'languages.hold' : 'languages.offer')}</Button>
    </form>
  );
}

function AddLanguage({ form, taken }: { form: FormState; taken: string[] }) {
  const { t } = useTranslation('wordings');
  const { ours, others } = languagesToAdd(taken);
  const options = (tags: string[]) => tags.map((tag) => ({ value: tag, label: nameOf(tag) }));
  return (
    <Section title={t('languages.add')}>
      <form method="post" noValidate id="form">
        <input type="hidden" name="intent" value="add" />
        <Select
          name="chosen"
          label={t('languages.choose')}
          emptyText={t('languages.chooseEmpty')}
          groups={[{ label: t('languages.ours'), options: options(ours) }, { label: t('languages.others'), options: options(others) }].filter((group) => group.options.length > 0)}
          defaultValue={form.value('chosen')}
          error={form.error('chosen')}
        />
        <Details summary={t('languages.tag')} open={form.error('tag') !== undefined}>
          <TextField name="tag" label={t('languages.choose')} hint={t('languages.tagHint')} defaultValue={form.value('tag')} error={form.error('tag')} width={10} autoComplete="off" autoCapitalize="none" spellCheck={false} dir="ltr" />
        </Details>
        <Button>{t('languages.addDo')}</Button>
      </form>
    </Section>
  );
}
