import type { ReactNode } from 'react';

/** A code to keep, large enough to copy by hand. Always written from start to end in Latin letters. */
export function ReceiptCode({ label, code, children }: { label: ReactNode; code: string; children?: ReactNode }) {
  return (
    <div className="code">
      <p>{label}</p>
      <strong dir="ltr" translate="no">
        {code}
      </strong>
      {children}
    </div>
  );
}
