import type { SurveyDefinition } from '../survey.ts';
import type { Finding } from './checker.ts';
import { partsOf } from './parts.ts';
import { textsOf, type Part } from './texts.ts';

/** The name of the box for a text: also its id, so that a link leads right to it. */
export function boxOf(textId: string): string {
  return `boxes.${textId}`;
}

/** Where a finding is mended. Takes the address of the survey, "/desk/P/surveys/S". */
export function mendingHref(here: string, finding: Finding, definition: SurveyDefinition, title: string): string {
  if (finding.rule === 'noResponsible') return here.replace(/^\/desk\/([^/]+)\/.*$/, '/settings/$1/retention#responsible');
  if (finding.outcome) return `${here.replace(/^\/desk\/([^/]+)\/.*$/, '/theory/$1/outcomes/')}${finding.outcome}#plain-name`;
  if (finding.language) return translationHref(here, finding, finding.language, definition, title);
  switch (finding.owner.kind) {
    case 'question':
      return `${here}/questions/${finding.owner.id}`;
    case 'equality':
      return `${here}/library`;
    case 'section':
      return `${here}/sections/${finding.owner.id}`;
    case 'survey':
      return here;
  }
}

/** The page of a translation on which the finding's words stand, or the first where some are missing. */
function translationHref(here: string, { owner, part }: Finding, language: string, definition: SurveyDefinition, title: string): string {
  const parts = partsOf(definition, textsOf(definition, title));
  const isMeant = (text: { owner: typeof owner; part: Part; inLanguages: Record<string, string | undefined> }) =>
    part === undefined ? !text.inLanguages[language] : text.part === part && JSON.stringify(text.owner) === JSON.stringify(owner) && Boolean(text.inLanguages[language]);
  const place = parts.findIndex(({ texts }) => texts.some(isMeant));
  const text = parts[place]?.texts.find(isMeant);
  const page = place > 0 ? `?part=${place + 1}` : '';
  return `${here}/languages/${language}${page}${text ? `#${boxOf(text.id)}` : ''}`;
}
