import { useTranslation } from 'react-i18next';
import { PartLinks } from '../../../ui/part-links.tsx';
import { SurveyCrumbs } from '../../surveys/survey-crumbs.tsx';

/** The kinds of sheet a set of paper has; each is typed in on a page of its own, one pile after the other. */
export const PAPER_FORM_PARTS = ['answers', 'equality', 'contact'] as const;
export type PaperFormPart = (typeof PAPER_FORM_PARTS)[number];

export interface EntryTarget {
  slug: string;
  survey: { id: string; title: string };
  wave: { id: string; name: string };
  /** The kinds this survey has. */
  parts: PaperFormPart[];
}

const PATH: Record<PaperFormPart, string> = {
  answers: 'enter',
  equality: 'enter/equality',
  contact: 'enter/contact',
};

/** Where a pile of a wave is typed in. */
export function partHref(
  { slug, survey, wave }: Pick<EntryTarget, 'slug' | 'survey' | 'wave'>,
  part: PaperFormPart,
): string {
  return `/desk/${slug}/surveys/${survey.id}/waves/${wave.id}/${PATH[part]}`;
}

/** Where the page is, and the other piles of the same wave. */
export function EntryParts({ current, parts, ...target }: EntryTarget & { current: PaperFormPart }) {
  const { t } = useTranslation('entry');
  const { slug, survey, wave } = target;
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} wave={wave} />
      {parts.length > 1 ? (
        <PartLinks
          label={t('parts')}
          links={parts.map((part) => ({
            href: partHref(target, part),
            text: t(`part.${part}`),
            current: part === current,
          }))}
        />
      ) : null}
    </>
  );
}
