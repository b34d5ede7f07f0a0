import { parseTime, type Time } from "@internationalized/date";
import { type JSX, useMemo, useState } from "react";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { TimeField } from "react-aria-components/TimeField";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";
import { type Asked, FieldHead, useAsked } from "./FieldHead.js";

/** Fields for hours and minutes, by the clock of the language. The answer is `14:30`. */
export function TimeBox({ field }: { field: Asked }): JSX.Element {
  const { words } = useScreen();
  const asked = useAsked(field);
  const [value, answer] = useAnswer<string>(field.id);
  const [refused] = useState(() => (value !== null && timeOf(value) === null ? value : undefined));
  const time = useMemo(() => timeOf(value), [value]);
  return (
    <TimeField {...asked} value={time} onChange={(next) => answer(next === null ? null : next.toString().slice(0, 5))} shouldForceLeadingZeros>
      <FieldHead field={field}>{refused !== undefined && <p className="hf-hint">{words.asYouTyped(refused)}</p>}</FieldHead>
      <div className="hf-box hf-date hf-time">
        <DateInput className="hf-date-segments">{(segment) => <DateSegment segment={segment} className="hf-date-segment" />}</DateInput>
      </div>
    </TimeField>
  );
}

/** The time that a text names, or null for what names none. */
function timeOf(text: string | null): Time | null {
  try {
    return text === null ? null : parseTime(text);
  } catch {
    // What was refused comes back as it was typed, and need not be a time.
    return null;
  }
}
