import type { LoaderFunctionArgs } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { HelpLines } from '../features/answering/around/help-lines.tsx';
import { UsingThisSite } from '../features/public/using-this-site.tsx';
import { publicRoute } from '../platform/guards.server.ts';
import { Columns, OneThird, TwoThirds } from '../ui/layout.tsx';
import { PageTitle } from '../ui/page-title.tsx';

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  return { title: t('respond:help.title') };
}

export default function Help() {
  const { t } = useTranslation('respond');
  return (
    <Columns>
      <TwoThirds>
        <PageTitle title={t('help.title')} />
        <HelpLines />
      </TwoThirds>
      <OneThird>
        <UsingThisSite />
      </OneThird>
    </Columns>
  );
}
