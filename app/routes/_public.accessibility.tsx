import type { LoaderFunctionArgs } from '@remix-run/node';
import { AccessibilityPage } from '../features/public/accessibility-page.tsx';
import { publicRoute } from '../platform/guards.server.ts';

export function loader(args: LoaderFunctionArgs) {
  const { t } = publicRoute(args);
  return { title: t('about:accessibility.title') };
}

export default function Accessibility() {
  return <AccessibilityPage />;
}
