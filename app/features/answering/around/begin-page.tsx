import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../platform/page-state.tsx';
import type { Language } from '../../../platform/languages.ts';
import { formState, type FormResult } from '../../../platform/form-state.ts';
import { writtenDate } from '../../../platform/written.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ConsentCheckbox } from '../../../ui/respond/consent-checkbox.tsx';
import type { PictureName } from '../../surveys/pictures.ts';
import type { Said } from '../../surveys/wording.ts';
import { PURPOSES, type Purpose } from '../consent.ts';
import { InAnotherLanguage, SaidBlock } from '../../surveys/asked/said-words.tsx';
import { ClosingNotice, type Closing } from './closing-notice.tsx';
import { WelcomeStep, type WelcomeStepProps } from './welcome-step.tsx';
import { PageHeading } from './page-heading.tsx';

interface BeginPageProps {
  survey: WelcomeStepProps['survey'] & { more: Said | null; replyBy: string; leastCount: number; closing: Closing };
  /** What the person ticked before, when they come back to change it. */
  given: Purpose[];
  /** Where it stands who is responsible for what is said, and for how long it is kept. */
  about: string;
  /** The languages consents can be asked in, for someone whose own is not among them and who has to choose one. */
  consentIn: readonly Language[] | null;
  /** Where the page itself stands, for its form: an address with a # in it would follow the person to every page after. */
  start: string;
  /** Whether only what one agrees to is shown: to change it, or because it could not be taken. */
  isChange: boolean;
  result: FormResult;
}

/**
 * Everything before the first question, each part a short page of its own: who asks and why, what stays private and its
 * limit, how to leave, what one agrees to (rules S2, S6, C1). One document, so that a slow line is waited for once; which
 * part shows is in the address, after the #, so that Back goes back by one.
 */
export function BeginPage({ survey, given, about, consentIn, start, isChange, result }: BeginPageProps) {
  const { t } = useTranslation('respond');
  const { language } = usePageState();
  const form = formState(result, t, Object.fromEntries(given.map((purpose) => [purpose, 'yes'])));
  const agree = consentIn ? (
    <>
      <PageHeading picture="hands-help">{t('begin.agree')}</PageHeading>
      <p>{t('begin.agree.in')}</p>
      <ul>{consentIn.map(({ code, name }) => <li key={code}><a className="row" lang={code} href={`/language?around=${code}&back=${encodeURIComponent(start)}#agree`}>{name}</a></li>)}</ul>
    </>
  ) : (
    <form method="post" noValidate id="form" action={isChange ? `${start}?change` : start}>
      <PageHeading picture="hands-help">{t('begin.agree')}</PageHeading>
      <p>{t('begin.agree.hint')}</p>
      {PURPOSES.filter((purpose) => purpose !== 'take_part').map((purpose) => (
        <ConsentCheckbox key={purpose} name={purpose} label={t(`consent.${purpose}`)} error={form.error(purpose)} defaultChecked={form.isChosen(purpose, 'yes')} />
      ))}
      <p className="words">{t('consent.take_part')}</p>
      <Button name="take_part" value="yes">{t(given.length > 0 ? 'begin.agree.still' : 'begin.agree.yes')}</Button>
    </form>
  );
  const problems = <ErrorSummary title={t('site:errors.title')} errors={form.problems} />;
  if (isChange || form.problems.length > 0) return <>{problems}<ClosingNotice closing={survey.closing} />{agree}</>;
  return (
    <>
      <section id="begin">
        <ClosingNotice closing={survey.closing} />
        <WelcomeStep survey={survey} next="#private" />
      </section>
      <Step id="private" back="begin" next="leave" picture="safe-shield" title={t('begin.private.title')}>
        <p>{`${t('begin.who.team')} ${t('least', { count: survey.leastCount })}`}</p>
        <p>{t('begin.who.danger')}</p>
        <Details summary={t('begin.after.title')}><p>{t('begin.after.words', { date: writtenDate(survey.replyBy, language) })}</p></Details>
        {survey.more ? <Details summary={t('begin.more')}><InAnotherLanguage said={[survey.more]} /><SaidBlock as="p" className="words" said={survey.more} /></Details> : null}
        <p><a className="alone" href={about}>{t('begin.about')}</a></p>
      </Step>
      <Step id="leave" back="private" next="agree" picture="door-open" title={t('begin.leave.title')}>
        <p>{t('begin.leave.does')}</p>
        <p>{t('begin.leave.doesNot')}</p>
        <Details summary={t('begin.keep.title')}><p>{t('begin.keep.words')}</p></Details>
      </Step>
      <section id="agree">
        <BackTo step="leave" />
        {agree}
      </section>
    </>
  );
}

function Step({ id, back, next, title, picture, children }: { id: string; back: string; next: string; title: string; picture: PictureName; children: ReactNode }) {
  const { t } = useTranslation('respond');
  return (
    <section id={id}>
      <BackTo step={back} />
      <PageHeading picture={picture}>{title}</PageHeading>
      {children}
      <ButtonLink href={`#${next}`}>{t('continue')}</ButtonLink>
    </section>
  );
}

function BackTo({ step }: { step: string }) {
  const { t } = useTranslation('site');
  return <a className="back" href={`#${step}`}>{t('back')}</a>;
}
