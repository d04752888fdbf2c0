import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FilterLinks } from '../../../ui/filter-links.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { SurveyCrumbs } from '../survey-crumbs.tsx';
import { boxOf } from './finding-place.ts';
import { nameOf, ownNameOf } from './languages.ts';
import { directionOf } from '../../../platform/languages.ts';
import { RecordingBox } from './recording-box.tsx';
import type { Owner, Readiness, Text } from './texts.ts';
import { TranslationBox } from './translation-box.tsx';

/** One page of a translation among the others. */
export interface PartInList {
  from: number;
  to: number;
  hasEquality: boolean;
}

interface TranslationPageProps {
  slug: string;
  survey: { id: string; title: string; number: number; isLocked: boolean; language: string };
  language: string;
  readiness: Readiness;
  parts: PartInList[];
  /** The place of this page, from 1. */
  part: number;
  /** The texts of this page, each with the place of what it belongs to among its like, from 1. */
  texts: (Text & { number: number })[];
  /** The recordings that are there, by question. */
  recordings: Record<string, string>;
  /** What the person sees of them, as one short mark. */
  seen: string;
  result: FormResult;
}

/** The survey's own words beside boxes for another language, one part at a time. */
export function TranslationPage({ slug, survey, language, readiness, parts, part, texts, recordings, seen, result }: TranslationPageProps) {
  const { t } = useTranslation('wordings');
  const form = formState(result, t, { boxes: Object.fromEntries(texts.map(({ id, inLanguages }) => [id, inLanguages[language] ?? ''])) });
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}`;
  const page = (place: number) => `${here}/languages/${language}${place > 1 ? `?part=${place}` : ''}`;
  const groups = Map.groupBy(texts, ({ owner }) => JSON.stringify(owner));
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} below={[{ href: `${here}/languages`, text: t('languages.title') }]} />
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <PageTitle
        title={<>{t('translation.title', { language: nameOf(language) })} <bdi className="tl-languages-of__own" lang={language} dir={directionOf(language)}>{ownNameOf(language)}</bdi></>}
        caption={t('translation.caption', { survey: survey.title })}
        lead={`${t(readiness.ready === readiness.total ? 'languages.whole' : 'languages.ready', { ready: readiness.ready, total: readiness.total })}. ${t('translation.lead')}`}
      />
      {survey.isLocked ? <Notice title={t('translation.locked', { number: survey.number })}><p>{t('translation.lockedWords', { next: survey.number + 1 })}</p></Notice> : null}
      {parts.length > 1 ? (
        <FilterLinks label={t('translation.parts')} rows={[{ key: 'part', label: t('translation.parts'), choices: parts.map((one, place) => ({ href: page(place + 1), text: nameOfPart(one, t), current: place + 1 === part })) }]} />
      ) : null}
      <form method="post" noValidate id="form" encType="multipart/form-data">
        <input type="hidden" name="seen" value={seen} />
        {[...groups].map(([key, group]) => {
          const { owner, number } = group[0] ?? { owner: { kind: 'survey' }, number: 1 };
          const heading = nameOfOwner(owner, number, t);
          return (
            <section className="tl-side-by-side" key={key}>
              <h2 className="govuk-heading-m">{heading}</h2>
              {group.map((text) => (
                <TranslationBox
                  key={text.id}
                  text={text}
                  of={heading}
                  ownLanguage={survey.language}
                  language={language}
                  value={form.value(boxOf(text.id))}
                  error={form.error(boxOf(text.id))}
                />
              ))}
              {owner.kind === 'question' ? <RecordingBox question={owner.id} of={heading} audio={recordings[owner.id] ?? ''} address={(file) => `${here}/files/${file}`} form={form} /> : null}
            </section>
          );
        })}
        <ButtonRow>
          {part < parts.length ? <Button name="intent" value="next">{t('translation.saveNext')}</Button> : null}
          <Button name="intent" value="save" tone={part < parts.length ? 'secondary' : 'primary'}>{t('translation.save')}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

function nameOfPart({ from, to, hasEquality }: PartInList, t: TFunction): string {
  if (hasEquality) return t('wordings:translation.partEquality');
  return from === to ? t('wordings:translation.partOne', { from }) : t('wordings:translation.part', { from, to });
}

function nameOfOwner(owner: Owner, number: number, t: TFunction): string {
  switch (owner.kind) {
    case 'survey':
      return t('wordings:translation.beginning');
    case 'section':
      return t('wordings:translation.section');
    case 'question':
      return number === 0 ? t('respond:information.title') : t('wordings:translation.question', { number });
    case 'equality':
      return t('wordings:translation.equality', { number });
  }
}
