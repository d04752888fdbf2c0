import { useTranslation } from 'react-i18next';
import { formState, type FormResult, type FormState } from '../../platform/form-state.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardGrid } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { Details } from '../../ui/details.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateTag, type StateTone } from '../../ui/state-tag.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BOARD_CHAIR_MAX, BOARD_KIND_MAX, BOARD_NAME_MAX, BOARD_PURPOSE_MAX, SEAT_HOW_MAX, SEATS, type Seat } from './board.schema.ts';
import type { Board } from './boards.server.ts';

const SEAT_TONES: Record<Seat, StateTone> = { yes: 'good', no: 'attention', not_said: 'neutral' };

/** The boards, forums and groups of a programme: what each does, and whether lived experience has a seat. */
export function BoardsPage({ slug, boards, mayAdd, result }: { slug: string; boards: Board[]; mayAdd: boolean; result: FormResult }) {
  const { t } = useTranslation('decisions');
  const problems = formState(result, t).problems;
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={problems} />
      <PageTitle title={t('boards.title')} lead={t('boards.lead')} />
      {boards.length === 0 ? (
        <EmptyState title={t('boards.empty')}><p>{t(mayAdd ? 'boards.emptyDo' : 'boards.emptyWait')}</p></EmptyState>
      ) : (
        <CardGrid>
          {boards.map((board) => (
            <Card key={board.id} headingLevel={2} title={<bdi>{board.name}</bdi>} tag={<StateTag tone={SEAT_TONES[board.seat]}>{t(`boards.seat.${board.seat}`)}</StateTag>} meta={board.chair ? <>{t('boards.chair')}: <bdi>{board.chair}</bdi></> : undefined}>
              {board.kind ? <p>{t('boards.kind')}: <bdi>{board.kind}</bdi></p> : null}
              {board.purpose ? <p dir="auto">{board.purpose}</p> : null}
              {board.seatHow ? <p dir="auto">{board.seatHow}</p> : null}
              {mayAdd ? <p><a href={`/register/${slug}/boards/${board.id}`}>{t('boards.change')}<span className="govuk-visually-hidden">: {board.name}</span></a></p> : null}
            </Card>
          ))}
        </CardGrid>
      )}
      {mayAdd ? (
        <Details summary={t('boards.add')} open={boards.length === 0 || problems.length > 0}>
          <BoardForm form={formState(result, t)} />
        </Details>
      ) : null}
    </>
  );
}

/** What is said of a board, to be filled in or changed. */
export function BoardForm({ form, isChange }: { form: FormState; isChange?: boolean }) {
  const { t } = useTranslation('decisions');
  const field = (name: string) => ({ name, label: t(`boards.form.${name}`), defaultValue: form.value(name), error: form.error(name) });
  const optional = t('optional');
  return (
    <form method="post" noValidate id="form">
      <TextField {...field('name')} maxLength={BOARD_NAME_MAX} dir="auto" />
      <TextField {...field('kind')} hint={t('boards.form.kindHint')} optionalText={optional} maxLength={BOARD_KIND_MAX} width={30} dir="auto" />
      <TextArea {...field('purpose')} optionalText={optional} maxLength={BOARD_PURPOSE_MAX} rows={3} />
      <TextField {...field('chair')} hint={t('boards.form.chairHint')} optionalText={optional} maxLength={BOARD_CHAIR_MAX} dir="auto" />
      <RadioGroup
        {...field('seat')}
        options={SEATS.map((seat) => ({
          value: seat,
          label: t(`boards.form.seat.${seat}`),
          children: seat === 'yes' ? <TextArea {...field('seatHow')} optionalText={optional} maxLength={SEAT_HOW_MAX} rows={2} /> : undefined,
        }))}
      />
      <Button>{t(isChange ? 'boards.form.change' : 'boards.form.save')}</Button>
    </form>
  );
}
