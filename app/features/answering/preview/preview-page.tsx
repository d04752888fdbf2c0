import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FilterLinks } from '../../../ui/filter-links.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import type { Face } from '../../surveys/face/face.ts';
import { SurveyCrumbs } from '../../surveys/survey-crumbs.tsx';
import type { SurveyDefinition } from '../../surveys/survey.ts';
import type { Reading } from '../../surveys/wording.ts';
import { isSpokenByPages, nameOf } from '../../surveys/wordings/languages.ts';
import { languagesOf, variantsOf } from '../../surveys/wordings/offered.ts';
import { PreviewPages } from './preview-pages.tsx';

interface PreviewPageProps {
  slug: string;
  face: Face;
  survey: { id: string; title: string; definition: SurveyDefinition };
  reading: Reading;
  replyBy: string;
  leastCount: number;
}

/** A survey as people will see it: every page in one language and one wording, one after another, to look at only. */
export function PreviewPage({ slug, face, survey, reading, replyBy, leastCount }: PreviewPageProps) {
  const { t } = useTranslation('wordings');
  const list = `/desk/${slug}/surveys`;
  const here = `${list}/${survey.id}`;
  const { definition } = survey;
  const address = (language: string, variant: Reading['variant']) => `${here}/preview?language=${language}&variant=${variant}`;
  const languages = languagesOf(definition);
  const variants = variantsOf(definition);
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} />
      <PageTitle title={t('preview.title')} caption={<bdi>{survey.title}</bdi>} lead={t('preview.lead')} />
      <FilterLinks
        label={t('preview.choose')}
        rows={[
          ...(languages.length > 1 ? [{ key: 'language', label: t('languages.choose'), choices: languages.map((tag) => ({ href: address(tag, reading.variant), text: nameOf(tag), current: tag === reading.language })) }] : []),
          ...(variants.length > 1 ? [{ key: 'variant', label: t('paper.variant'), choices: variants.map((variant) => ({ href: address(reading.language, variant), text: t(`variant.${variant}`), current: variant === reading.variant })) }] : []),
        ]}
      />
      {isSpokenByPages(reading.language) ? null : <Notice title={t('preview.english', { language: nameOf(reading.language) })} />}
      {definition.questions.length === 0 ? <EmptyState title={t('preview.empty')}>{t('finding.empty')}</EmptyState> : (
        <PreviewPages here={here} face={face} survey={survey} reading={reading} replyBy={replyBy} leastCount={leastCount} />
      )}
    </>
  );
}
