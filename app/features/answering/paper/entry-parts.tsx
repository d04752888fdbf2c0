import { useTranslation } from 'react-i18next';
import { PartLinks } from '../../../ui/part-links.tsx';
import { SurveyCrumbs } from '../../surveys/survey-crumbs.tsx';

/** The kinds of sheet a set of paper has; each is typed in on a page of its own, one pile after the other. */
export const SHEET_PARTS = ['answers', 'equality', 'contact'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

export interface EntryPlace {
  slug: string;
  survey: { id: string; title: string };
  wave: { id: string; name: string };
  /** The kinds this survey has. */
  parts: SheetPart[];
}

const PATH: Record<SheetPart, string> = { answers: 'enter', equality: 'enter/equality', contact: 'enter/contact' };

/** Where a pile of a wave is typed in. */
export function partHref({ slug, survey, wave }: Pick<EntryPlace, 'slug' | 'survey' | 'wave'>, part: SheetPart): string {
  return `/desk/${slug}/surveys/${survey.id}/waves/${wave.id}/${PATH[part]}`;
}

/** Where the page is, and the other piles of the same wave. */
export function EntryParts({ current, parts, ...place }: EntryPlace & { current: SheetPart }) {
  const { t } = useTranslation('entry');
  const { slug, survey, wave } = place;
  return (
    <>
      <SurveyCrumbs slug={slug} survey={survey} wave={wave} />
      {parts.length > 1 ? <PartLinks label={t('parts')} links={parts.map((part) => ({ href: partHref(place, part), text: t(`part.${part}`), current: part === current }))} /> : null}
    </>
  );
}
