import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button.tsx';
import { FaceDrawing } from '../../../ui/respond/face-drawing.tsx';
import { facePictureAddress } from '../../surveys/face/face.ts';
import type { Said } from '../../surveys/wording.ts';
import { InAnotherLanguage, SaidBlock } from '../../surveys/asked/said-words.tsx';

export interface WelcomeStepProps {
  survey: {
    asker: { name: string; picture: string | null };
    title: Said;
    sentence: Said | null;
    size: { total: number; depends: boolean; hasRequired: boolean; minutes: number };
  };
  /** Where Start leads. */
  next: string;
}

/** Who asks, why in one sentence, how long it takes, that nobody needs a name, and Start: all on one small screen. */
export function WelcomeStep({ survey, next }: WelcomeStepProps) {
  const { t } = useTranslation('respond');
  const { total, depends, hasRequired, minutes } = survey.size;
  const { name, picture } = survey.asker;
  return (
    <>
      <p className="easy">
        {picture ? <img src={facePictureAddress(picture)} alt="" width="64" height="64" decoding="async" /> : <FaceDrawing />}
        <span><small>{t('begin.from')}</small><br /><b><bdi>{name}</bdi></b></span>
      </p>
      <InAnotherLanguage said={[survey.title, survey.sentence]} />
      <SaidBlock as="h1" said={survey.title} />
      {survey.sentence ? <SaidBlock as="p" className="words" said={survey.sentence} /> : null}
      <p>{`${t(depends ? 'begin.long.most' : 'begin.long', { total, count: minutes })} ${t(hasRequired ? 'begin.skip.most' : 'begin.skip.any')}`}</p>
      <p><b>{t('begin.nobody')}</b></p>
      <ButtonLink href={next}>{t('begin.start')}</ButtonLink>
      <p><a className="alone" href="/respond/return">{t('begin.keep.return')}</a></p>
    </>
  );
}
