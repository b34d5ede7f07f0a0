import { type JSX, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Icon, NamedIcon } from "../icons/Icon.js";
import { useScreen } from "./ScreenContext.js";

type IconOfAction = string | { unknown: string } | undefined;

/** Puts words on the clipboard, and says so. Where the browser does not allow it, the words are shown to be copied by hand. */
export function Copy({ id, label, spoken, text, icon }: { id: string; label: string; spoken: string | undefined; text: string; icon: IconOfAction }): JSX.Element {
  const { words, announce, report } = useScreen();
  const [done, setDone] = useState<"copied" | "shown">();
  const copy = async (): Promise<void> => {
    report({ type: "opened", detail: "copy" });
    try {
      await navigator.clipboard.writeText(text);
      setDone("copied");
      announce(words.copied);
    } catch {
      // No permission, or no secure page: the customer can still read it.
      setDone("shown");
      announce(text);
    }
  };
  return (
    <div className="hf-handing">
      <Button className="hf-button" data-hf-action={id} data-style="secondary" aria-label={spoken} onPress={() => void copy()}>
        {done === "copied" ? <Icon name="check" /> : icon === undefined ? <Icon name="copy" /> : <NamedIcon name={icon} />}
        <span className="hf-button-label">{done === "copied" ? words.copied : label}</span>
      </Button>
      {done === "shown" && <bdi className="hf-handed">{text}</bdi>}
    </div>
  );
}

/** Opens the device's sheet for sharing; where there is none, the words are copied. */
export function Share({ id, label, spoken, title, text, url, icon }: {
  id: string;
  label: string;
  spoken: string | undefined;
  title: string;
  text: string;
  url: string | undefined;
  icon: IconOfAction;
}): JSX.Element {
  const { report } = useScreen();
  if (typeof navigator.share !== "function") {
    return <Copy id={id} label={label} spoken={spoken} text={url === undefined ? text : `${text} ${url}`} icon={icon ?? "share"} />;
  }
  const share = async (): Promise<void> => {
    report({ type: "opened", detail: "share" });
    try {
      await navigator.share({ title, text, ...(url === undefined ? {} : { url }) });
    } catch (failure) {
      // Who closes the sheet has shared nothing, and knows it.
      if (!(failure instanceof DOMException && failure.name === "AbortError")) {
        throw failure;
      }
    }
  };
  return (
    <Button className="hf-button" data-hf-action={id} data-style="secondary" aria-label={spoken} onPress={() => void share()}>
      {icon === undefined ? <Icon name="share" /> : <NamedIcon name={icon} />}
      <span className="hf-button-label">{label}</span>
    </Button>
  );
}
