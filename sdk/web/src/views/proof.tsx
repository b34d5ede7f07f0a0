import { type JSX, useId, useState } from "react";
import { Button } from "react-aria-components/Button";
import { GroupHead, useGroup } from "../fields/GroupHead.js";
import { Icon } from "../icons/Icon.js";
import type { ComponentOf } from "../model.js";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";
import { SupportLine } from "../screen/SupportLine.js";

/** Hands over to the host's way of proving who somebody is; what comes back is a reference, and no secret. */
export function StepUpView({ component }: { component: ComponentOf<"step-up/1"> }): JSX.Element {
  const { words, errors, stepUp, announce, report, readOnly } = useScreen();
  const [reference, answer] = useAnswer<string>(component.id);
  const [state, setState] = useState<"asking" | "failed">();
  const ids = useGroup(component, useId());
  const failed = `${ids.error}-failed`;
  if (stepUp === undefined && !readOnly) {
    // The host said that it draws this and gave no way to: a person is the way that is left.
    return (
      <div className="hf-field" role="group" aria-labelledby={ids.label} aria-describedby={ids.described}>
        <GroupHead field={component} ids={ids} />
        <SupportLine />
      </div>
    );
  }
  const prove = async (): Promise<void> => {
    if (stepUp === undefined) {
      return;
    }
    setState("asking");
    try {
      const given = await stepUp({ component: component.id, purpose: component.purpose });
      answer(given ?? null);
      setState(given === undefined ? "failed" : undefined);
      announce(given === undefined ? words.notProven : words.proven);
    } catch (failure) {
      answer(null);
      setState("failed");
      announce(words.notProven);
      report({ type: "renderFailed", component: component.id, detail: failure instanceof Error ? failure.message : "The proof failed." });
    }
  };
  return (
    <div className="hf-field hf-proof" data-invalid={errors.has(component.id) || undefined}>
      <GroupHead field={component} ids={ids} labelled={false} />
      <Button
        className="hf-button"
        data-style="secondary"
        isPending={state === "asking"}
        aria-describedby={[ids.described, state === "failed" ? failed : undefined].filter((id) => id !== undefined).join(" ") || undefined}
        onPress={() => void prove()}
      >
        <Icon name={reference === null ? "shield" : "check"} />
        <span className="hf-button-label">{component.label}</span>
      </Button>
      {reference !== null && <p className="hf-proven">{words.proven}</p>}
      {state === "failed" && (
        <p className="hf-error" id={failed}>
          {words.notProven}
        </p>
      )}
    </div>
  );
}
