import type { JSX } from "react";
import { Button } from "react-aria-components/Button";
import { Icon } from "../icons/Icon.js";
import { useScreen } from "./ScreenContext.js";
import { SupportLine } from "./SupportLine.js";

/** Says that the server cannot be reached, what becomes of it, and how else to be helped. */
export function Trouble({ offline, retry }: { offline: boolean; retry?: (() => void) | undefined }): JSX.Element {
  const { words } = useScreen();
  return (
    <div className="hf-trouble" role="alert">
      <p>
        <Icon name={offline ? "offline" : "warning"} />
        <span>{offline ? words.offline : words.trouble}</span>
      </p>
      {retry !== undefined && (
        <Button className="hf-button" data-style="secondary" onPress={retry}>
          {words.tryAgain}
        </Button>
      )}
      <SupportLine />
    </div>
  );
}
