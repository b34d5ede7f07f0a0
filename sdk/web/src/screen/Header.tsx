import type { JSX } from "react";
import { Button } from "react-aria-components/Button";
import { Icon } from "../icons/Icon.js";
import { useScreen } from "./ScreenContext.js";

/** The bar above a screen: back where the flow goes back, a person, and the way out. */
export function Header({ back, person, onClose }: { back: boolean; person: boolean; onClose: (() => void) | undefined }): JSX.Element {
  const { words, step } = useScreen();
  return (
    <div className="hf-header">
      {back ? (
        <Button className="hf-icon-button" aria-label={words.back} onPress={() => step("back")}>
          <Icon name="back" />
        </Button>
      ) : (
        <span />
      )}
      <span className="hf-header-end">
        {person && (
          <Button className="hf-text-button hf-talk" onPress={() => step("escalate")}>
            <Icon name="chat" />
            {words.talkToUs}
          </Button>
        )}
        {onClose !== undefined && (
          <Button className="hf-icon-button" aria-label={words.close} onPress={onClose}>
            <Icon name="close" />
          </Button>
        )}
      </span>
    </div>
  );
}
