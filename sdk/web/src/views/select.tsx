import { type JSX, useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Select, SelectValue } from "react-aria-components/Select";
import { FieldHead, useAsked } from "../fields/FieldHead.js";
import { matcher } from "../fields/matcher.js";
import { OptionList } from "../fields/OptionList.js";
import { Icon } from "../icons/Icon.js";
import type { ComponentOf } from "../model.js";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";

type AnySelect = ComponentOf<"select/1"> | ComponentOf<"select/2">;

/** Both versions: the second has groups, and words for the closed list. */
export function SelectView({ component }: { component: AnySelect }): JSX.Element {
  return component.search === true ? <Searched component={component} /> : <Listed component={component} />;
}

function Listed({ component }: { component: AnySelect }): JSX.Element {
  const { words } = useScreen();
  const asked = useAsked(component);
  const [value, answer] = useAnswer<string>(component.id);
  return (
    <Select
      {...asked}
      placeholder={placeholderOf(component) ?? words.choose}
      value={value}
      onChange={(key) => answer(key === null ? null : String(key))}
      {...(typeof component.autocomplete === "string" ? { autoComplete: component.autocomplete } : {})}
    >
      <FieldHead field={component} />
      <Button className="hf-box hf-select">
        <SelectValue>{({ selectedText, defaultChildren }) => (selectedText ? selectedText : defaultChildren)}</SelectValue>
        <Icon name="down" />
      </Button>
      <OptionList options={component.options} />
    </Select>
  );
}

function Searched({ component }: { component: AnySelect }): JSX.Element {
  const { words, format } = useScreen();
  const asked = useAsked(component);
  const [value, answer] = useAnswer<string>(component.id);
  const matches = useMemo(() => matcher(format), [format]);
  return (
    <ComboBox
      {...asked}
      value={value}
      onChange={(key) => answer(key === null ? null : String(key))}
      menuTrigger="input"
      allowsEmptyCollection
      defaultFilter={matches}
    >
      <FieldHead field={component} />
      <div className="hf-combobox">
        <Input className="hf-box" placeholder={placeholderOf(component) ?? words.search} />
        <Button className="hf-combobox-button" aria-label={words.choose}>
          <Icon name="down" />
        </Button>
      </div>
      <OptionList options={component.options} />
    </ComboBox>
  );
}

function placeholderOf(component: AnySelect): string | undefined {
  return component.kind === "select/2" ? component.placeholder : undefined;
}
