import type { ReactNode } from 'react';

/** A code to keep, large enough to copy by hand. Always written from start to end in Latin letters; a group of it never breaks. */
export function ReceiptCode({ label, code, children }: { label: ReactNode; code: string; children?: ReactNode }) {
  const groups = code.split(/(?<=-)/);
  return (
    <div className="code">
      <p>{label}</p>
      <strong dir="ltr" translate="no">
        {groups.map((group, index) => <span key={index}>{group}</span>)}
      </strong>
      {children}
    </div>
  );
}
