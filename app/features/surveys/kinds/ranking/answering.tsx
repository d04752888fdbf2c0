import { useTranslation } from 'react-i18next';
import { RankingQuestion } from '../../../../ui/respond/ranking-question.tsx';
import type { AnsweringFieldsProps, KindAnswering } from '../answering.ts';
import { chosenInWords } from '../choice/chosen-words.tsx';
import { orderOf } from './order.ts';

export const rankingAnswering: KindAnswering = {
  Fields: RankingFields,
  Meaning: null,
  inWords: (answer, props) => ('order' in answer ? chosenInWords(answer.order, props, { isOrder: true }) : null),
  goOn: 'ranking.right',
};

function RankingFields({ question, form, prefix, field, options }: AnsweringFieldsProps) {
  const { t } = useTranslation('respond');
  const { lead, ...around } = field('order');
  const order = orderOf(question.wording, form.chosen(`${prefix}order`));
  return (
    <RankingQuestion
      {...around}
      items={order.flatMap((id) => options.filter(({ value }) => value === id))}
      upText={t('ranking.up')}
      downText={t('ranking.down')}
      moved={form.value('move') || undefined}
      lead={<>{lead}<p className="hint">{t('ranking.how')}</p></>}
    />
  );
}
