import { type JSX, useState } from "react";
import { isName } from "./address.js";
import { AskDialog, textOf } from "./AskDialog.js";
import type { Console, State } from "./store.js";

/** Asks who looks: a name, where the server has the development identity, or a token. */
export function SignIn({ store, state, onClose }: { store: Console; state: State; onClose: () => void }): JSX.Element {
  const [by, setBy] = useState<"name" | "token">(state.hasToken ? "token" : "name");
  const take = async (said: FormData): Promise<void> => {
    const [name, token] = [textOf(said, "name"), textOf(said, "token")];
    if (by === "token") {
      await store.useToken(token);
    } else if (isName(name)) {
      await store.become(name);
    } else {
      throw new Error("A name has up to 100 letters, digits, dots, hyphens, underscores and at signs, and nothing else.");
    }
  };
  return (
    <AskDialog title="Who you are" intro="What you change is written down with it." submit="Go on as this" onSubmit={take} onClose={onClose}>
      <fieldset>
        <legend>You have</legend>
        <label className="check">
          <input type="radio" name="by" checked={by === "name"} onChange={() => setBy("name")} /> a name, on a server that is tried out
        </label>
        <label className="check">
          <input type="radio" name="by" checked={by === "token"} onChange={() => setBy("token")} /> a token with the role ops, analyst, author or auditor
        </label>
      </fieldset>
      {by === "name" ? (
        <label className="field">
          <span>Name</span>
          <input name="name" required defaultValue={state.address.as} autoComplete="off" spellCheck={false} />
        </label>
      ) : (
        <div className="field">
          <label htmlFor="token">Token</label>
          <input id="token" name="token" type="password" required autoComplete="off" spellCheck={false} aria-describedby="token-hint" />
          <span id="token-hint" className="quiet">
            It is kept until this page is left, and nowhere but in it.
          </span>
        </div>
      )}
    </AskDialog>
  );
}
