import type { JSX, ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { useScreen } from "../screen/ScreenContext.js";
import { ErrorLines } from "./ErrorLines.js";

/** What all inputs say before their field: the label, the hint, and what is wrong. */
export function FieldHead({ field, children }: { field: Asked; children?: ReactNode }): JSX.Element {
  const { words, errors } = useScreen();
  return (
    <div className="hf-field-head">
      <Label className="hf-label">
        {field.label}
        {field.accessibilityLabel !== undefined && <span className="hf-hidden">, {field.accessibilityLabel}</span>}
        {field.required === false && <span className="hf-optional"> ({words.optional})</span>}
      </Label>
      {field.hint !== undefined && (
        <Text slot="description" className="hf-hint">
          {field.hint}
        </Text>
      )}
      {children}
      <FieldError className="hf-errors">
        <ErrorLines messages={errors.get(field.id) ?? []} />
      </FieldError>
    </div>
  );
}

/** What all inputs of the catalogue have. */
export interface Asked {
  id: string;
  label: string;
  hint?: string | undefined;
  required?: boolean | undefined;
  accessibilityLabel?: string | undefined;
}

/** The properties that every field of the primitives takes, from what the catalogue says of an input. */
export function useAsked(field: Asked): { isDisabled: boolean; isRequired: boolean; isInvalid: boolean; validationBehavior: "aria"; className: string } {
  const { errors, readOnly } = useScreen();
  return { isDisabled: readOnly, isRequired: field.required !== false, isInvalid: errors.has(field.id), validationBehavior: "aria", className: "hf-field" };
}
