import { CalendarDate, parseDate } from "@internationalized/date";
import { type JSX, useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell } from "react-aria-components/Calendar";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { DateField } from "react-aria-components/DateField";
import { DatePicker } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Heading } from "react-aria-components/Heading";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Popover } from "react-aria-components/Popover";
import { dateLocale } from "../answers/locales.js";
import { Icon } from "../icons/Icon.js";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";
import { FieldHead, useAsked } from "./FieldHead.js";
import type { TextBoxProps } from "./TextBox.js";

interface DateBoxProps {
  field: TextBoxProps["field"];
  min?: unknown;
  max?: unknown;
}

/** Fields for day, month and year in the order of the language, and a calendar, except for birthdays, which people know. The answer is `2026-03-27`. */
export function DateBox({ field, min, max }: DateBoxProps): JSX.Element {
  const { words, locale } = useScreen();
  const asked = useAsked(field);
  const [value, answer] = useAnswer<string>(field.id);
  const [refused] = useState(() => (value !== null && dayOf(value) === null ? value : undefined));
  const day = useMemo(() => dayOf(value), [value]);
  const bounds = { minValue: dayOf(min), maxValue: dayOf(max) };
  const change = (next: CalendarDate | null): void => answer(next === null ? null : next.toString());
  const head = <FieldHead field={field}>{refused !== undefined && <p className="hf-hint">{words.asYouTyped(refused)}</p>}</FieldHead>;
  const segments = <DateInput className="hf-date-segments">{(segment) => <DateSegment segment={segment} className="hf-date-segment" />}</DateInput>;
  return (
    <I18nProvider locale={dateLocale(locale)}>
      {field.autocomplete === "bday" ? (
        <DateField {...asked} value={day} onChange={change} shouldForceLeadingZeros autoComplete="bday">
          {head}
          <div className="hf-box hf-date">{segments}</div>
        </DateField>
      ) : (
        <DatePicker {...asked} value={day} onChange={change} shouldForceLeadingZeros>
          {head}
          <Group className="hf-box hf-date">
            {segments}
            <Button className="hf-date-button" aria-label={words.pickDate}>
              <Icon name="calendar" />
            </Button>
          </Group>
          <Popover className="hf-popover hf-calendar-popover">
            <Dialog className="hf-calendar-dialog" aria-label={words.pickDate}>
              <Calendar className="hf-calendar" {...given(bounds)}>
                <header>
                  <Button slot="previous" className="hf-icon-button" aria-label={words.previousMonth}>
                    <Icon name="back" />
                  </Button>
                  <Heading level={2} />
                  <Button slot="next" className="hf-icon-button" aria-label={words.nextMonth}>
                    <Icon name="forward" />
                  </Button>
                </header>
                <CalendarGrid>
                  <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
                  <CalendarGridBody>{(date) => <CalendarCell date={date} className="hf-calendar-day" />}</CalendarGridBody>
                </CalendarGrid>
              </Calendar>
            </Dialog>
          </Popover>
        </DatePicker>
      )}
    </I18nProvider>
  );
}

/** The day that a text names, or null for what names none. */
function dayOf(text: unknown): CalendarDate | null {
  if (typeof text !== "string") {
    return null;
  }
  try {
    return parseDate(text);
  } catch {
    // What was refused comes back as it was typed, and need not be a day.
    return null;
  }
}

function given<T extends Record<string, unknown>>(bounds: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== null)) as { [K in keyof T]?: NonNullable<T[K]> };
}
