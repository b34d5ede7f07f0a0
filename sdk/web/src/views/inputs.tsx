import type { JSX } from "react";
import { readMoney, readNumber, writeMoney, currencySign, type Money } from "../answers/numbers.js";
import { DateBox } from "../fields/DateBox.js";
import { TextBox, type TextBoxProps } from "../fields/TextBox.js";
import { TimeBox } from "../fields/TimeBox.js";
import { type ComponentOf, known } from "../model.js";
import { useScreen } from "../screen/ScreenContext.js";

type Field = TextBoxProps["field"];

export function TextInputView({ component }: { component: ComponentOf<"text-input/1"> }): JSX.Element {
  const { format: locale } = useScreen();
  const format = known(component.format, "plain");
  switch (format) {
    case "plain":
      return <TextBox field={component} maxLength={component.maxLength} />;
    case "multiline":
      return <TextBox field={component} lines={4} maxLength={component.maxLength} />;
    case "integer":
    case "decimal":
      return (
        <TextBox
          field={component}
          inputMode={format === "integer" ? "numeric" : "decimal"}
          width="short"
          leftToRight
          show={(value) => (typeof value === "number" ? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value) : String(value))}
          read={(typed) => readNumber(typed, locale) ?? typed}
        />
      );
    case "digits":
      return <TextBox field={component} inputMode="numeric" leftToRight width="medium" />;
    case "phone":
      return <PhoneBox field={component} />;
    case "email":
      return <EmailBox field={component} />;
    case "date":
      return <DateBox field={component} min={component.min} max={component.max} />;
    case "money":
      return <MoneyBox field={component} currency={component.currency ?? "GBP"} />;
  }
}

export function TextAreaView({ component }: { component: ComponentOf<"text-area/1"> }): JSX.Element {
  return <TextBox field={component} lines={component.lines ?? 4} maxLength={component.maxLength} />;
}

export function MoneyInputView({ component }: { component: ComponentOf<"money-input/1"> }): JSX.Element {
  return <MoneyBox field={component} currency={component.currency} />;
}

export function DateInputView({ component }: { component: ComponentOf<"date-input/1"> }): JSX.Element {
  return <DateBox field={component} min={component.min} max={component.max} />;
}

export function TimeInputView({ component }: { component: ComponentOf<"time-input/1"> }): JSX.Element {
  return <TimeBox field={component} />;
}

export function PhoneInputView({ component }: { component: ComponentOf<"phone-input/1"> }): JSX.Element {
  return <PhoneBox field={component} />;
}

export function EmailInputView({ component }: { component: ComponentOf<"email-input/1"> }): JSX.Element {
  return <EmailBox field={component} />;
}

function PhoneBox({ field }: { field: Field }): JSX.Element {
  return <TextBox field={field} type="tel" inputMode="tel" leftToRight width="medium" />;
}

function EmailBox({ field }: { field: Field }): JSX.Element {
  return <TextBox field={field} type="email" inputMode="email" leftToRight />;
}

function MoneyBox({ field, currency }: { field: Field; currency: string }): JSX.Element {
  const { format } = useScreen();
  const { sign, before } = currencySign(currency, format);
  return (
    <TextBox
      field={field}
      inputMode="decimal"
      width="medium"
      leftToRight={before}
      {...(before ? { before: sign } : { after: sign })}
      show={(value) => (typeof value === "object" && value !== null ? writeMoney(value as Money, format) : String(value))}
      read={(typed) => readMoney(typed, currency, format) ?? typed}
    />
  );
}
