import { type JSX, useId } from "react";
import { Button } from "react-aria-components/Button";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Select, SelectValue } from "react-aria-components/Select";
import { TextField } from "react-aria-components/TextField";
import { ErrorLines } from "../fields/ErrorLines.js";
import { GroupHead, useGroup } from "../fields/GroupHead.js";
import { OptionList } from "../fields/OptionList.js";
import { Icon } from "../icons/Icon.js";
import type { ComponentOf } from "../model.js";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";

type Part = "line1" | "line2" | "town" | "postcode" | "country";
type Address = Partial<Record<Part, string>>;

const TYPED = [
  { part: "line1", autocomplete: "address-line1" },
  { part: "line2", autocomplete: "address-line2" },
  { part: "town", autocomplete: "address-level2" },
  { part: "postcode", autocomplete: "postal-code" },
] as const;

/** A group of fields; what is wrong with one of them stands at it. */
export function AddressInputView({ component }: { component: ComponentOf<"address-input/1"> }): JSX.Element {
  const { words, errors, readOnly } = useScreen();
  const [value, answer] = useAnswer<Address>(component.id);
  const ids = useGroup(component, useId());
  const offers = component.autocomplete === "on" && component.sensitive !== true;
  const error = (part: Part): readonly string[] | undefined => errors.get(`${component.id}.${part}`);
  const change = (part: Part, typed: string): void => {
    const next = Object.fromEntries(Object.entries({ ...value, [part]: typed }).filter(([, text]) => text.trim() !== "")) as Address;
    // A country alone, which may have been chosen beforehand, is no address.
    answer(Object.keys(next).some((name) => name !== "country") ? next : Object.keys(next).length > 0 && part === "country" ? next : null);
  };
  return (
    <div className="hf-field hf-address" role="group" aria-labelledby={ids.label} aria-describedby={ids.described} data-invalid={errors.has(component.id) || undefined}>
      <GroupHead field={component} ids={ids} />
      {TYPED.map(({ part, autocomplete }) => (
        <TextField
          key={part}
          className="hf-field hf-part"
          data-hf-part={part}
          value={value?.[part] ?? ""}
          onChange={(typed) => change(part, typed)}
          autoComplete={offers ? autocomplete : "off"}
          isDisabled={readOnly}
          isInvalid={error(part) !== undefined || errors.has(component.id)}
          validationBehavior="aria"
        >
          <Label>{component.fields[part]}</Label>
          <PartError messages={error(part)} />
          <Input className="hf-box" data-width={part === "postcode" ? "short" : "full"} />
        </TextField>
      ))}
      {component.countries !== undefined && (
        <Select
          className="hf-field hf-part"
          data-hf-part="country"
          placeholder={words.choose}
          value={value?.country ?? null}
          onChange={(key) => change("country", key === null ? "" : String(key))}
          autoComplete={offers ? "country" : "off"}
          isDisabled={readOnly}
          isInvalid={error("country") !== undefined}
          validationBehavior="aria"
        >
          <Label>{component.fields.country}</Label>
          <PartError messages={error("country")} />
          <Button className="hf-box hf-select">
            <SelectValue>{({ selectedText, defaultChildren }) => (selectedText ? selectedText : defaultChildren)}</SelectValue>
            <Icon name="down" />
          </Button>
          <OptionList options={component.countries} />
        </Select>
      )}
    </div>
  );
}

function PartError({ messages }: { messages: readonly string[] | undefined }): JSX.Element | null {
  return messages === undefined ? null : (
    <FieldError className="hf-errors">
      <ErrorLines messages={messages} />
    </FieldError>
  );
}
