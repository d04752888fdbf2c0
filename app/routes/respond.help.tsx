import type { LoaderFunctionArgs } from '@remix-run/node';
import { HelpLines } from '../features/surveys/answering/help-lines.tsx';
import { publicRoute } from '../platform/guards.server.ts';
import { useTranslation } from 'react-i18next';

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  return { title: t('respond:help.pageTitle') };
}

export default function RespondHelp() {
  const { t } = useTranslation('respond');
  return (
    <>
      <h1>{t('help.title')}</h1>
      <HelpLines />
    </>
  );
}
