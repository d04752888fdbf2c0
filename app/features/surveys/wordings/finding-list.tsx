import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { briefly } from '../../../platform/written.ts';
import { Section } from '../../../ui/layout.tsx';
import { numbersOf } from '../numbers.ts';
import type { SurveyDefinition } from '../survey.ts';
import type { Finding } from './checker.ts';
import { mendingHref } from './finding-place.ts';
import { nameOf } from './languages.ts';
import type { Owner } from './texts.ts';

interface FindingListProps {
  title: string;
  /** The address of the survey. */
  here: string;
  survey: { title: string; definition: SurveyDefinition };
  findings: Finding[];
  mayWrite: boolean;
}

/** Findings under what they are about, each with the way to where it is mended. */
export function FindingList({ title, here, survey, findings, mayWrite }: FindingListProps) {
  const { t } = useTranslation('wordings');
  const groups = Map.groupBy(findings, ({ owner }) => JSON.stringify(owner));
  return (
    <Section title={title}>
      {[...groups].map(([key, group]) => {
        const owner = group[0]?.owner ?? { kind: 'survey' };
        const { name, words } = nameOfOwner(owner, survey.definition, t);
        return (
          <section className="tl-findings" key={key}>
            <h3 className="govuk-heading-s">{name}{words ? <span className="tl-findings__words" dir="auto"> <bdi>{briefly(words, 90)}</bdi></span> : null}</h3>
            <ul className="tl-findings__list">
              {group.map((finding, place) => (
                <li key={place}>
                  <p dir="auto">{wordsOf(finding, t)}</p>
                  {mayWrite ? (
                    <a href={mendingHref(here, finding, survey.definition, survey.title)}>
                      {t('check.mend')}<span className="govuk-visually-hidden"> {t('check.mendIn', { where: name })}</span>
                    </a>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Section>
  );
}

function nameOfOwner(owner: Owner, { questions, sections, equality }: SurveyDefinition, t: TFunction): { name: string; words?: string } {
  switch (owner.kind) {
    case 'survey':
      return { name: t('wordings:check.whole') };
    case 'section':
      return { name: t('wordings:check.section', { title: sections.find(({ id }) => id === owner.id)?.title ?? '' }) };
    case 'question': {
      const number = numbersOf(questions).get(owner.id);
      const words = questions.find(({ id }) => id === owner.id)?.text;
      return { name: number === undefined ? t('respond:information.title') : t('wordings:check.question', { number }), words };
    }
    case 'equality': {
      const place = equality?.questions.findIndex(({ id }) => id === owner.id) ?? -1;
      return { name: t('wordings:check.equality', { number: place + 1 }), words: equality?.questions[place]?.text };
    }
  }
}

/** A finding in plain words. */
function wordsOf({ rule, part, language, words, count }: Finding, t: TFunction): string {
  const named = part ? t(`wordings:part.${part}`) : '';
  const where = part && language ? t('wordings:finding.inLanguage', { language: nameOf(language), part: named }) : named;
  const key = rule === 'hardWords' && !words ? 'hardWordsNone' : rule;
  return t(`wordings:finding.${key}`, { part: where, words, count, language: language ? nameOf(language) : '' });
}
