import { type JSX, type ReactNode, useState } from "react";
import { Input } from "react-aria-components/Input";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";
import { type Asked, FieldHead, useAsked } from "./FieldHead.js";

/** A box to type into. */
export interface TextBoxProps {
  field: Asked & { autocomplete?: string | { unknown: string } | undefined; sensitive?: boolean | undefined };
  type?: "text" | "tel" | "email";
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email";
  lines?: number;
  maxLength?: number | undefined;
  /** Numbers and addresses read from left to right in every language. */
  leftToRight?: boolean;
  width?: "short" | "medium" | "full";
  before?: ReactNode;
  after?: ReactNode;
  /** How a value is shown when the screen opens. */
  show?: (value: unknown) => string;
  /** What is answered with what was typed. */
  read?: (typed: string) => unknown;
}

/** One line, or several with `lines`; the answer is what was typed, as `read` takes it. */
export function TextBox(props: TextBoxProps): JSX.Element {
  const { field, lines, maxLength, read = (typed) => typed, show = (value) => String(value) } = props;
  const asked = useAsked(field);
  const [value, answer] = useAnswer<unknown>(field.id);
  const [typed, setTyped] = useState(() => (value === null ? "" : show(value)));
  const change = (next: string): void => {
    setTyped(next);
    answer(next.trim() === "" ? null : read(next));
  };
  const shared = { className: "hf-box", "data-width": props.width ?? "full", ...(props.leftToRight === true ? { dir: "ltr" } : {}) };
  return (
    <TextField
      {...asked}
      value={typed}
      onChange={change}
      type={props.type ?? "text"}
      autoComplete={field.sensitive === true ? "off" : typeof field.autocomplete === "string" ? field.autocomplete : "off"}
      inputMode={props.inputMode ?? "text"}
      {...(field.sensitive === true ? { autoCorrect: "off", spellCheck: "false" as const } : {})}
    >
      <FieldHead field={field} />
      {lines === undefined ? (
        <div className="hf-box-row" {...(props.leftToRight === true ? { dir: "ltr" } : {})}>
          {props.before !== undefined && <span className="hf-box-sign" aria-hidden="true">{props.before}</span>}
          <Input {...shared} />
          {props.after !== undefined && <span className="hf-box-sign" aria-hidden="true">{props.after}</span>}
        </div>
      ) : (
        <TextArea {...shared} rows={lines} />
      )}
      {maxLength !== undefined && <CharactersLeft typed={typed} max={maxLength} />}
    </TextField>
  );
}

/** Says how many characters are left, once few are. */
function CharactersLeft({ typed, max }: { typed: string; max: number }): JSX.Element {
  const { words } = useScreen();
  const left = max - [...typed].length;
  const few = left <= Math.max(20, max / 10);
  return (
    <span className="hf-count" data-over={left < 0 || undefined} role="status">
      {few ? (left < 0 ? words.charactersTooMany(-left) : words.charactersLeft(left)) : ""}
    </span>
  );
}
