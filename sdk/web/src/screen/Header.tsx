import { type JSX, useId } from "react";
import { Button } from "react-aria-components/Button";
import { Icon } from "../icons/Icon.js";
import { outlookOf } from "./outlook.js";
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
        {person && <Person />}
        {onClose !== undefined && (
          <Button className="hf-icon-button" aria-label={words.close} onPress={onClose}>
            <Icon name="close" />
          </Button>
        )}
      </span>
    </div>
  );
}

/** Asks for a person, and says how soon there is one where that is known. */
function Person(): JSX.Element {
  const { words, format, locale, support, step } = useScreen();
  const id = useId();
  const outlook = support?.human === undefined ? undefined : outlookOf(support.human, words, locale, format);
  return (
    <span className="hf-person">
      <Button className="hf-text-button hf-talk" onPress={() => step("escalate")} {...(outlook === undefined ? {} : { "aria-describedby": id })}>
        <Icon name="chat" />
        {words.talkToUs}
      </Button>
      {outlook !== undefined && (
        <span className="hf-outlook" id={id}>
          {outlook}
        </span>
      )}
    </span>
  );
}
