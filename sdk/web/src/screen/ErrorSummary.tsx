import { type JSX, type RefObject, useId } from "react";
import { Icon } from "../icons/Icon.js";
import type { Screen } from "../model.js";
import { useScreen } from "./ScreenContext.js";

/** All that is wrong on the screen, in the words that stand at the fields, each a link to its field. It takes the focus when it appears. */
export function ErrorSummary({ errors, summary, onPick }: {
  errors: NonNullable<Screen["errors"]>;
  summary: RefObject<HTMLDivElement | null>;
  onPick: (component: string, part: string | undefined) => void;
}): JSX.Element {
  const { words, readOnly } = useScreen();
  const title = useId();
  return (
    <div className="hf-error-summary" ref={summary} tabIndex={readOnly ? undefined : -1} role="group" aria-labelledby={title}>
      <h2 id={title}>
        <Icon name="danger" />
        {words.errorSummary}
      </h2>
      <ul>
        {errors.map((error, index) => (
          <li key={index}>
            <a
              href={readOnly ? undefined : `#hf-${error.component}`}
              onClick={(event) => {
                event.preventDefault();
                if (!readOnly) {
                  onPick(error.component, error.part);
                }
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
