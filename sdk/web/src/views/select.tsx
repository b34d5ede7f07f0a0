import { type JSX, useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { FieldHead, useAsked } from "../fields/FieldHead.js";
import { matcher } from "../fields/matcher.js";
import { Icon } from "../icons/Icon.js";
import type { ComponentOf } from "../model.js";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";

export function SelectView({ component }: { component: ComponentOf<"select/1"> }): JSX.Element {
  return component.search === true ? <Searched component={component} /> : <Listed component={component} />;
}

function Listed({ component }: { component: ComponentOf<"select/1"> }): JSX.Element {
  const { words } = useScreen();
  const asked = useAsked(component);
  const [value, answer] = useAnswer<string>(component.id);
  return (
    <Select
      {...asked}
      placeholder={words.choose}
      value={value}
      onChange={(key) => answer(key === null ? null : String(key))}
      {...(typeof component.autocomplete === "string" ? { autoComplete: component.autocomplete } : {})}
    >
      <FieldHead field={component} />
      <Button className="hf-box hf-select">
        <SelectValue>{({ selectedText, defaultChildren }) => (selectedText === "" || selectedText == null ? defaultChildren : selectedText)}</SelectValue>
        <Icon name="down" />
      </Button>
      <Options component={component} />
    </Select>
  );
}

function Searched({ component }: { component: ComponentOf<"select/1"> }): JSX.Element {
  const { words, format } = useScreen();
  const asked = useAsked(component);
  const [value, answer] = useAnswer<string>(component.id);
  const matches = useMemo(() => matcher(format), [format]);
  return (
    <ComboBox
      {...asked}
      value={value}
      onChange={(key) => answer(key === null ? null : String(key))}
      menuTrigger="focus"
      allowsEmptyCollection
      defaultFilter={matches}
    >
      <FieldHead field={component} />
      <div className="hf-combobox">
        <Input className="hf-box" placeholder={words.search} />
        <Button className="hf-combobox-button" aria-label={words.choose}>
          <Icon name="down" />
        </Button>
      </div>
      <Options component={component} />
    </ComboBox>
  );
}

function Options({ component }: { component: ComponentOf<"select/1"> }): JSX.Element {
  const { words } = useScreen();
  return (
    <Popover className="hf-popover">
      <ListBox className="hf-list-box" renderEmptyState={() => <span className="hf-hint">{words.noMatches}</span>}>
        {component.options.map((option) => (
          <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="hf-list-item">
            <span className="hf-option-label">{option.label}</span>
            {option.hint !== undefined && <span className="hf-hint">{option.hint}</span>}
            <Icon name="check" />
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}
