import type { JSX } from "react";
import { useScreen } from "../screen/ScreenContext.js";
import { ErrorLines } from "./ErrorLines.js";
import type { Asked } from "./FieldHead.js";

/** The ids by which a group of fields is named and described. */
export interface GroupIds {
  label: string;
  /** Of the hint and of the errors that there are; for `aria-describedby`. */
  described: string | undefined;
  hint: string;
  error: string;
}

/** As `FieldHead`, for what is made of several fields or of none that the primitives have. */
export function useGroup(field: Asked, id: string): GroupIds {
  const { errors } = useScreen();
  const parts = [field.hint === undefined ? undefined : `${id}-hint`, errors.has(field.id) ? `${id}-error` : undefined].filter((part) => part !== undefined);
  return { label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error`, described: parts.length === 0 ? undefined : parts.join(" ") };
}

export function GroupHead({ field, ids, labelled = true }: { field: Asked; ids: GroupIds; labelled?: boolean }): JSX.Element {
  const { words, errors } = useScreen();
  const wrong = errors.get(field.id);
  return (
    <div className="hf-field-head">
      {labelled && (
        <span className="hf-label" id={ids.label}>
          {field.label}
          {field.accessibilityLabel !== undefined && <span className="hf-hidden">, {field.accessibilityLabel}</span>}
          {field.required === false && <span className="hf-optional"> ({words.optional})</span>}
        </span>
      )}
      {field.hint !== undefined && (
        <span className="hf-hint" id={ids.hint}>
          {field.hint}
        </span>
      )}
      {wrong !== undefined && (
        <span className="hf-errors" id={ids.error}>
          <ErrorLines messages={wrong} />
        </span>
      )}
    </div>
  );
}
