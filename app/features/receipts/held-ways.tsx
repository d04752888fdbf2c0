import { useTranslation } from 'react-i18next';
import type { HeldWay } from './receipt-contact.ts';

/** Addresses and numbers are read from the left in every language. */
const FROM_LEFT: readonly HeldWay['way'][] = ['email', 'text', 'call'];

/** The ways someone may be reached, each with what they know it by; the database gives no more than that. */
export function HeldWays({ ways }: { ways: HeldWay[] }) {
  const { t } = useTranslation('respond');
  return (
    <ul>
      {ways.map(({ way, hint }) => <li key={`${way} ${hint}`}>{t(`contact.way.${way}`)}: <bdi dir={FROM_LEFT.includes(way) ? 'ltr' : 'auto'}>{hint}</bdi></li>)}
    </ul>
  );
}
