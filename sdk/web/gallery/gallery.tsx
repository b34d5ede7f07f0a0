import "../src/styles/helpflow.css";
import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { decodeScreen } from "@helpflow/models";
import { HelpflowScreen, type Theme } from "../src/index.js";
import { samples } from "./samples.js";

/**
 * One or all samples on a screen: `#name=single-choice&theme=dark&locale=ar&dir=rtl&error=Choose%20one.` The names that begin with `name` are drawn;
 * each drawn component gets the error.
 */
function Gallery() {
  const hash = useSyncExternalStore(
    (changed) => {
      addEventListener("hashchange", changed);
      return () => removeEventListener("hashchange", changed);
    },
    () => location.hash,
  );
  const asked = new URLSearchParams(hash.slice(1));
  const names = [...samples.keys()].filter((name) => name.startsWith(asked.get("name") ?? ""));
  const error = asked.get("error");
  const components = names.map((name, index) => ({ ...samples.get(name), id: `sample${index}`, revealWhen: undefined }));
  const screen = decodeScreen({
    id: "samples",
    key: hash,
    title: asked.get("title") ?? names[0] ?? "Nothing",
    locale: asked.get("locale") ?? "en-GB",
    dir: asked.get("dir") ?? "ltr",
    back: true,
    components,
    actions: [
      { id: "next", type: "submit", label: "Continue" },
      { id: "other", type: "submit", label: "Something else", style: "secondary" },
      { id: "stop", type: "submit", label: "Stop", style: "danger" },
      { id: "pin", type: "open", label: "See my PIN", destination: "card.pin" },
      { id: "rates", type: "link", label: "Our rates", url: "https://bank.example/rates" },
    ],
    ...(error === null ? {} : { errors: components.map(({ id }) => ({ component: id, code: "required", message: error })) }),
    analytics: { id: "samples" },
  });
  return (
    <HelpflowScreen
      screen={screen}
      status="active"
      move={{ kind: "forward" }}
      theme={(asked.get("theme") ?? "light") as Theme}
      support={{ phone: "tel:+448081570100", human: { available: false, reason: "closed", opensAt: "2026-11-27T08:00:00Z" } }}
      onStep={() => {}}
      onOpen={() => {}}
      onClose={() => {}}
      onStepUp={() => Promise.resolve("proof")}
      onUpload={() => new Promise(() => {})}
    />
  );
}

const root = document.getElementById("gallery");
if (root !== null) {
  createRoot(root).render(<Gallery />);
}
