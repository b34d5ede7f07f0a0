import type { JSX, ReactNode } from "react";

/** A table that may be wider than the screen, and is then moved sideways, with the keyboard too. */
export function Scroll({ label, className, children }: { label: string; className?: string; children: ReactNode }): JSX.Element {
  return (
    <div className={`scroll ${className ?? ""}`} role="region" aria-label={`Table: ${label}`} tabIndex={0}>
      {children}
    </div>
  );
}
