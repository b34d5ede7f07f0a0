import { type JSX, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { Icon } from "../icons/Icon.js";
import { ExternalLink } from "../markdown/ExternalLink.js";
import { isSafeLink } from "../markdown/links.js";
import { type Action, known } from "../model.js";
import { useScreen } from "./ScreenContext.js";

/** Opens a place in the host's app by its name. */
export type OpenDestination = (destination: string, parameters: Readonly<Record<string, string | number | boolean>>) => void;

/** The buttons of a screen, in the order of its author. */
export function ActionBar({ actions, onOpen }: { actions: readonly Action[]; onOpen: OpenDestination | undefined }): JSX.Element {
  const [pressed, setPressed] = useState<string>();
  return (
    <div className="hf-actions">
      {actions.map((action) => (
        <ActionButton key={action.id} action={action} pressed={pressed === action.id} onPressed={() => setPressed(action.id)} onOpen={onOpen} />
      ))}
    </div>
  );
}

function ActionButton({ action, pressed, onPressed, onOpen }: {
  action: Action;
  pressed: boolean;
  onPressed: () => void;
  onOpen: OpenDestination | undefined;
}): JSX.Element | null {
  const { step, busy, report, words } = useScreen();
  switch (action.kind) {
    case "submit/1":
      return (
        <Button
          className="hf-button"
          data-hf-action={action.id}
          data-style={known(action.style, "primary")}
          isPending={busy && pressed}
          onPress={() => {
            onPressed();
            step(action.id);
          }}
        >
          <span className="hf-button-label">{action.label}</span>
          {busy && pressed && (
            <ProgressBar className="hf-spinner" isIndeterminate aria-label={words.loading} />
          )}
        </Button>
      );
    case "open/1":
      return onOpen === undefined ? null : (
        <Button
          className="hf-button"
          data-hf-action={action.id}
          data-style="secondary"
          onPress={() => {
            report({ type: "opened", detail: action.destination });
            onOpen(action.destination, action.with ?? {});
          }}
        >
          <span className="hf-button-label">{action.label}</span>
          <Icon name="forward" />
        </Button>
      );
    case "link/1":
      return isSafeLink(action.url) ? (
        <ExternalLink className="hf-button hf-button-secondary" href={action.url}>
          <span className="hf-button-label">{action.label}</span>
        </ExternalLink>
      ) : null;
    case "unknown":
      return null;
  }
}
