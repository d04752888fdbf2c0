import { ChoiceChart } from './choice/chart.tsx';
import { ChoicesChart } from './choices/chart.tsx';
import { ConsentChart } from './consent/chart.tsx';
import { ContactChart } from './contact/chart.ts';
import { DateChart } from './date/chart.ts';
import { InformationChart } from './information/chart.ts';
import { NumberChart } from './number/chart.tsx';
import { OpenChart } from './open/chart.tsx';
import { PicturesChart } from './pictures/chart.ts';
import { RankingChart } from './ranking/chart.tsx';
import { ScaleChart } from './scale/chart.tsx';
import { ShortChart } from './short/chart.ts';
import { StatementChart } from './statement/chart.tsx';
import type { KindChart } from './chart.ts';
import type { QuestionKind } from './names.ts';

/** How the answers to each kind are drawn. */
export const CHARTS: Readonly<Record<QuestionKind, KindChart>> = {
  statement: StatementChart,
  choice: ChoiceChart,
  choices: ChoicesChart,
  pictures: PicturesChart,
  ranking: RankingChart,
  scale: ScaleChart,
  number: NumberChart,
  date: DateChart,
  short: ShortChart,
  open: OpenChart,
  information: InformationChart,
  consent: ConsentChart,
  contact: ContactChart,
};
