import { useTranslation } from 'react-i18next';
import { ItemList } from '../../ui/item-list.tsx';
import { Section } from '../../ui/layout.tsx';
import { PartLinks } from '../../ui/part-links.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { LEVELS, type Level } from './theory-file-words.ts';
import { countByLevel, groupByKind, isOutcome, type Comparison, type Element, type Standing, type TheoryVersion } from './theory.ts';

interface ElementsByKindProps {
  slug: string;
  elements: Element[];
  level: Level;
  version: TheoryVersion;
  standing: Standing;
  isEditable: boolean;
  comparison: Comparison | null;
}

/** One level of a theory: its kinds in their order, each element with its theme, group and indicators. */
export function ElementsByKind({ slug, elements, level, version, standing, isEditable, comparison }: ElementsByKindProps) {
  const { t } = useTranslation('theory');
  const counts = countByLevel(elements);
  const groups = groupByKind(elements, level);
  const asked = standing === 'current' ? '' : `&version=${standing === 'draft' ? 'draft' : version.number}`;
  const added = new Set(comparison?.added);
  const changed = new Set(comparison?.changed);
  return (
    <>
      <PartLinks label={t('theory.levels')} links={LEVELS.map((one) => ({ href: `/theory/${slug}?level=${one}${asked}`, text: t(`level.${one}`), count: counts[one], current: one === level }))} />
      {groups.length === 0 ? <p>{t('theory.nothingHere')}</p> : <PartLinks quiet label={t('theory.kinds')} links={groups.map(({ kind, elements: inKind }) => ({ href: `#${kind}`, text: t(`kinds.${kind}`), count: inKind.length }))} />}
      {groups.map(({ kind, elements: inKind }) => (
        <Section key={kind} id={kind} title={t(`kinds.${kind}`)}>
          <ItemList
            items={inKind.map((element) => ({
              key: element.id,
              words: element.text,
              href: isOutcome(element) ? `/theory/${slug}/outcomes/${element.id}` : undefined,
              tag: added.has(element.id) ? <StateTag tone="good">{t('theory.new')}</StateTag> : changed.has(element.id) ? <StateTag tone="waiting">{t('theory.changed')}</StateTag> : undefined,
              facts: facts(element),
              action: isEditable ? { href: `/theory/${slug}/elements/${element.id}`, text: t('theory.edit'), hiddenText: element.text } : undefined,
            }))}
          />
        </Section>
      ))}
    </>
  );

  function facts({ theme, priorityGroup, indicators }: Element) {
    return [
      theme ? <bdi key="theme">{theme}</bdi> : null,
      priorityGroup ? <bdi key="group">{t('theory.forGroup', { group: priorityGroup })}</bdi> : null,
      indicators.length > 0 ? t('theory.indicators', { count: indicators.length }) : null,
    ].filter((fact) => fact !== null);
  }
}
