import type { JSX, ReactNode } from "react";
import { ButtonContext } from "react-aria-components/Button";

const DISABLED = { isDisabled: true };

/** What can be operated, or with `readOnly` only looked at: screen readers find every field with what stands in it, as one that cannot be changed. */
export function Operable({ readOnly, children }: { readOnly: boolean; children: ReactNode }): JSX.Element {
  return readOnly ? (
    // Not `inert`, which would hide the screen from screen readers.
    <fieldset className="hf-seen" role="presentation" disabled>
      <ButtonContext.Provider value={DISABLED}>{children}</ButtonContext.Provider>
    </fieldset>
  ) : (
    <>{children}</>
  );
}
