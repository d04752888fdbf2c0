import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../../platform/page-state.tsx';
import { formState, type FormResult } from '../../../../platform/form-state.ts';
import { writtenDate } from '../../../../platform/written.ts';
import { Button } from '../../../../ui/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { ConsentCheckbox } from '../../../../ui/respond/consent-checkbox.tsx';
import { PURPOSES, type Purpose } from '../consent.ts';
import type { Said } from '../../wording.ts';
import { ClosingNotice, type Closing } from './closing-notice.tsx';
import { SaidBlock } from '../question/said-words.tsx';

interface BeginPageProps {
  survey: { programme: string; title: Said; introduction: Said | null; replyBy: string; leastCount: number; size: { total: number; depends: boolean; hasRequired: boolean }; closing: Closing };
  /** What the person ticked before, when they come back to change it. */
  given: Purpose[];
  result: FormResult;
}

/** What it is, who reads it, how to leave, what happens after, and what the person agrees to: before the first question. */
export function BeginPage({ survey, given, result }: BeginPageProps) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  const { total, depends, hasRequired } = survey.size;
  const form = formState(result, t, Object.fromEntries(given.map((purpose) => [purpose, 'yes'])));
  return (
    <>
      <ErrorSummary title={t('site:errors.title')} errors={form.problems} />
      <ClosingNotice closing={survey.closing} />
      <SaidBlock as="h1" said={survey.title} />
      {survey.introduction ? <SaidBlock as="p" className="words" said={survey.introduction} /> : null}
      <p>{t('begin.what', { programme: survey.programme })} {t(hasRequired ? 'begin.skip.most' : 'begin.skip.any')} {t(depends ? 'begin.total.most' : 'begin.total', { total })}</p>
      <h2>{t('begin.who.title')}</h2>
      <p>{t('begin.who.team')} {t('least', { count: survey.leastCount })}</p>
      <p>{t('begin.who.danger')}</p>
      <h2>{t('begin.leave.title')}</h2>
      <p>{t('begin.leave.does')} {t('begin.leave.doesNot')}</p>
      <h2>{t('begin.keep.title')}</h2>
      <p>{t('begin.keep.words')} <a href="/respond/return">{t('begin.keep.return')}</a></p>
      <h2>{t('begin.after.title')}</h2>
      <p>{t('begin.after.words', { date: writtenDate(survey.replyBy, language) })}</p>
      <form method="post" noValidate id="form">
        <fieldset>
          <legend><h2>{t('begin.agree')}</h2></legend>
          <p className="hint">{t('begin.agree.hint')}</p>
          {PURPOSES.map((purpose) => (
            <ConsentCheckbox
              key={purpose}
              name={purpose}
              label={t(`consent.${purpose}`)}
              hint={purpose === 'take_part' ? t('consent.take_part.hint') : t('consent.quote.hint')}
              error={form.error(purpose)}
              defaultChecked={form.isChosen(purpose, 'yes')}
            />
          ))}
        </fieldset>
        <Button>{t('continue')}</Button>
      </form>
    </>
  );
}
