import { type JSX, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { Icon, NamedIcon } from "../icons/Icon.js";
import { ExternalLink } from "../markdown/ExternalLink.js";
import { isSafeLink, readableNumber } from "../markdown/links.js";
import { type Action, known } from "../model.js";
import { Copy, Share } from "./handing.js";
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
  const { step, busy, readOnly, report, words } = useScreen();
  switch (action.kind) {
    case "submit/1":
      return (
        <Button
          className="hf-button"
          data-hf-action={action.id}
          data-style={known(action.style, "primary")}
          aria-label={action.accessibilityLabel}
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
      return onOpen === undefined && !readOnly ? null : (
        <Button
          className="hf-button"
          data-hf-action={action.id}
          data-style="secondary"
          aria-label={action.accessibilityLabel}
          onPress={() => {
            report({ type: "opened", detail: action.destination });
            onOpen?.(action.destination, action.with ?? {});
          }}
        >
          <span className="hf-button-label">{action.label}</span>
          <Icon name="forward" />
        </Button>
      );
    case "link/1":
      return isSafeLink(action.url) ? (
        <ExternalLink className="hf-button hf-button-secondary" href={action.url} label={action.accessibilityLabel}>
          <span className="hf-button-label">{action.label}</span>
        </ExternalLink>
      ) : null;
    case "call/1":
      return isSafeLink(action.phone) ? (
        <a className="hf-button" data-hf-action={action.id} data-style="secondary" href={readOnly ? undefined : action.phone} aria-label={readOnly ? undefined : action.accessibilityLabel} onClick={() => report({ type: "opened", detail: "call" })}>
          {action.icon === undefined ? <Icon name="phone" /> : <NamedIcon name={action.icon} />}
          <span className="hf-button-label">{action.label}</span>
          {action.label.includes(readableNumber(action.phone)) || <bdi dir="ltr">{readableNumber(action.phone)}</bdi>}
        </a>
      ) : null;
    case "copy/1":
      return <Copy label={action.label} spoken={action.accessibilityLabel} text={action.text} icon={action.icon} id={action.id} />;
    case "share/1":
      return <Share label={action.label} spoken={action.accessibilityLabel} title={action.name} text={action.text} url={action.url} icon={action.icon} id={action.id} />;
    case "unknown":
      return null;
  }
}
