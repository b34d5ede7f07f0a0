import { type JSX, useId } from "react";
import { CheckboxButton, CheckboxField } from "react-aria-components/Checkbox";
import type { Asked } from "../fields/FieldHead.js";
import { GroupHead, useGroup } from "../fields/GroupHead.js";
import { Icon } from "../icons/Icon.js";
import type { ComponentOf } from "../model.js";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";

export function ConsentView({ component }: { component: ComponentOf<"consent/1"> }): JSX.Element {
  const { words, errors, readOnly } = useScreen();
  const [agreed, answer] = useAnswer<boolean>(component.id);
  const field: Asked = component;
  const ids = useGroup(field, useId());
  return (
    <div className="hf-field" data-invalid={errors.has(component.id) || undefined}>
      <GroupHead field={component} ids={ids} labelled={false} />
      <CheckboxField
        className="hf-option"
        isSelected={agreed === true}
        onChange={(selected) => answer(selected ? true : null)}
        isDisabled={readOnly}
        isRequired={component.required !== false}
        isInvalid={errors.has(component.id)}
        validationBehavior="aria"
        aria-describedby={ids.described}
      >
        <CheckboxButton className="hf-option-button">
          <span className="hf-checkbox" aria-hidden="true">
            <Icon name="check" />
          </span>
          <span className="hf-option-words">
            <span className="hf-option-label">{component.label}</span>
            {field.accessibilityLabel !== undefined && <span className="hf-hidden">, {field.accessibilityLabel}</span>}
            {component.required === false && <span className="hf-optional"> ({words.optional})</span>}
          </span>
        </CheckboxButton>
      </CheckboxField>
    </div>
  );
}
