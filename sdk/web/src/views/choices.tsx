import { type JSX, type ReactNode, useMemo, useState } from "react";
import { CheckboxButton, CheckboxField } from "react-aria-components/Checkbox";
import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Input } from "react-aria-components/Input";
import { Radio, RadioButton, RadioField, RadioGroup } from "react-aria-components/RadioGroup";
import { SearchField } from "react-aria-components/SearchField";
import { Text } from "react-aria-components/Text";
import { type Asked, FieldHead, useAsked } from "../fields/FieldHead.js";
import { Face, Icon, Star } from "../icons/Icon.js";
import { type ComponentOf, known } from "../model.js";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";
import { matcher } from "../fields/matcher.js";

interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

export function SingleChoiceView({ component }: { component: ComponentOf<"single-choice/1"> }): JSX.Element {
  return <RadioCards field={component} options={component.options} />;
}

/** Radio buttons as cards, one below the other. */
export function RadioCards({ field, options, content, search }: {
  field: Asked;
  options: readonly Option[];
  content?: (value: string) => ReactNode;
  search?: ReactNode;
}): JSX.Element {
  const asked = useAsked(field);
  const [value, answer] = useAnswer<string>(field.id);
  return (
    <RadioGroup {...asked} value={value} onChange={answer}>
      <FieldHead field={field} />
      {search}
      <div className="hf-options">
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className="hf-option">
            <RadioButton className="hf-option-button">
              <span className="hf-radio" aria-hidden="true" />
              <span className="hf-option-words">{content?.(option.value) ?? <span className="hf-option-label">{option.label}</span>}</span>
            </RadioButton>
            {option.hint !== undefined && (
              <Text slot="description" className="hf-hint hf-option-hint">
                {option.hint}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

export function MultiChoiceView({ component }: { component: ComponentOf<"multi-choice/1"> }): JSX.Element {
  const asked = useAsked(component);
  const [value, answer] = useAnswer<string[]>(component.id);
  const chosen = value ?? [];
  const exclusive = new Set(component.options.filter((option) => option.exclusive === true).map((option) => option.value));
  const change = (next: string[]): void => {
    const added = next.find((option) => !chosen.includes(option));
    const kept = added === undefined ? next : exclusive.has(added) ? [added] : next.filter((option) => !exclusive.has(option));
    const ordered = component.options.map((option) => option.value).filter((option) => kept.includes(option));
    answer(ordered.length === 0 ? null : ordered);
  };
  return (
    <CheckboxGroup {...asked} value={chosen} onChange={change}>
      <FieldHead field={component} />
      <div className="hf-options">
        {component.options.map((option) => (
          <CheckboxField key={option.value} value={option.value} className="hf-option" data-exclusive={option.exclusive || undefined}>
            <CheckboxButton className="hf-option-button">
              <span className="hf-checkbox" aria-hidden="true">
                <Icon name="check" />
              </span>
              <span className="hf-option-words">
                <span className="hf-option-label">{option.label}</span>
              </span>
            </CheckboxButton>
            {option.hint !== undefined && (
              <Text slot="description" className="hf-hint hf-option-hint">
                {option.hint}
              </Text>
            )}
          </CheckboxField>
        ))}
      </div>
    </CheckboxGroup>
  );
}

export function RatingView({ component }: { component: ComponentOf<"rating/1"> }): JSX.Element {
  const asked = useAsked(component);
  const [value, answer] = useAnswer<string>(component.id);
  const style = known(component.style, "numbers");
  const last = component.options.length - 1;
  const at = component.options.findIndex((option) => option.value === value);
  return (
    <RadioGroup {...asked} orientation="horizontal" value={value} onChange={answer}>
      <FieldHead field={component} />
      <div className="hf-scale" data-style={style}>
        {component.options.map((option, index) => (
          <Radio key={option.value} value={option.value} className="hf-step" data-filled={(style === "stars" && index <= at) || undefined}>
            <span aria-hidden="true">
              {style === "stars" ? <Star /> : style === "faces" ? <Face mood={last === 0 ? 1 : index / last} /> : index + 1}
            </span>
            <span className="hf-hidden">{option.label}</span>
          </Radio>
        ))}
      </div>
      <div className="hf-scale-ends" aria-hidden="true">
        <span>{component.options[0]?.label}</span>
        {at > 0 && at < last && <strong>{component.options[at]?.label}</strong>}
        <span>{component.options[last]?.label}</span>
      </div>
    </RadioGroup>
  );
}

const MOODS = { yes: 1, partly: 0.5, no: 0 } as const;

export function FeedbackView({ component }: { component: ComponentOf<"feedback/1"> }): JSX.Element {
  const asked = useAsked(component);
  const [value, answer] = useAnswer<string>(component.id);
  return (
    <RadioGroup {...asked} orientation="horizontal" value={value} onChange={answer}>
      <FieldHead field={component} />
      <div className="hf-scale">
        {component.options.map((option) => {
          const mood = typeof option.value === "string" ? MOODS[option.value] : undefined;
          const answers = typeof option.value === "string" ? option.value : option.value.unknown;
          return (
            <Radio key={answers} value={answers} className="hf-step hf-feedback">
              {mood !== undefined && <Face mood={mood} />}
              <span>{option.label}</span>
            </Radio>
          );
        })}
      </div>
    </RadioGroup>
  );
}

export function AccountPickerView({ component }: { component: ComponentOf<"account-picker/1"> }): JSX.Element {
  const byValue = new Map(component.options.map((option) => [option.value, option]));
  return (
    <RadioCards
      field={component}
      options={component.options}
      content={(value) => {
        const account = byValue.get(value);
        return (
          account !== undefined && (
            <PickerRow name={account.label} below={account.number} end={account.balance} />
          )
        );
      }}
    />
  );
}

// More than fit on a phone's screen without scrolling.
const SEARCHED_FROM = 8;

export function TransactionPickerView({ component }: { component: ComponentOf<"transaction-picker/1"> }): JSX.Element {
  const { words, announce, format, readOnly } = useScreen();
  const [value] = useAnswer<string>(component.id);
  const [sought, setSought] = useState("");
  const matches = useMemo(() => matcher(format), [format]);
  const byValue = new Map(component.options.map((option) => [option.value, option]));
  const find = (text: string) =>
    component.options.filter(
      (option) =>
        option.value === value ||
        // "It isn't here" and its like are always offered.
        (option.amount === undefined && option.date === undefined) ||
        [option.label, option.date, option.amount, option.status].some((words) => words !== undefined && matches(words, text)),
    );
  const search = (text: string): void => {
    setSought(text);
    announce(words.matches(find(text).length));
  };
  return (
    <RadioCards
      field={component}
      options={find(sought)}
      search={
        component.options.length >= SEARCHED_FROM && (
          <SearchField className="hf-search" aria-label={words.search} value={sought} onChange={search} isDisabled={readOnly}>
            <Icon name="search" />
            <Input className="hf-box" placeholder={words.search} />
          </SearchField>
        )
      }
      content={(at) => {
        const option = byValue.get(at);
        return (
          option !== undefined && (
            <PickerRow name={option.label} below={[option.date, option.status].filter((part) => part !== undefined).join(" · ") || undefined} end={option.amount} />
          )
        );
      }}
    />
  );
}

function PickerRow({ name, below, end }: { name: string; below: string | undefined; end: string | undefined }): JSX.Element {
  return (
    <span className="hf-picker-row">
      <span className="hf-picker-words">
        <span className="hf-option-label">{name}</span>
        {below !== undefined && <span className="hf-hint">{below}</span>}
      </span>
      {end !== undefined && (
        <span className="hf-picker-end">
          <bdi>{end}</bdi>
        </span>
      )}
    </span>
  );
}
