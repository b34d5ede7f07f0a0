import type { HelpflowSession as Session } from "@helpflow/client";
import { type JSX, useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Screen, Support } from "../model.js";
import { HelpflowScreen, type HelpflowScreenProps, type Step } from "../screen/HelpflowScreen.js";
import { wordsFor } from "../words/words.js";
import { useBrowserBack } from "./useBrowserBack.js";

/** What is around a session. */
export interface HelpflowSessionProps extends Pick<HelpflowScreenProps, "onOpen" | "onStepUp" | "onClose" | "theme" | "words"> {
  session: Session;
  /** The language of what is said before there is a screen. */
  locale?: string | undefined;
  /** Whether the browser's Back button takes the customer back in the flow; true when absent. */
  browserBack?: boolean | undefined;
}

const NO_ANSWERS: ReadonlySet<string> = new Set(["resume", "abandon", "restart", "cancel"]);

/** Draws a session of the client runtime: its screen, and what goes on around it. Closing the session is for whoever opened it. */
export function HelpflowSession({ session, locale = "en-GB", browserBack = true, ...around }: HelpflowSessionProps): JSX.Element {
  const state = useSyncExternalStore(session.subscribe, () => session.state, () => session.state);
  const body = state.body;
  const step = useCallback(
    ({ action, answers, target }: Step) =>
      void session.step(action, { ...(NO_ANSWERS.has(action) ? {} : { answers }), ...(target === undefined ? {} : { target }) }),
    [session],
  );
  useBrowserBack(browserBack, body?.screen.back === true, body?.screen.key, () => session.step("back"));
  const online = useOnline();
  const lost = state.offline || (state.problem !== undefined && !state.busy);
  return (
    <HelpflowScreen
      {...around}
      screen={body?.screen ?? waitingFor(locale, around.words?.loading)}
      move={body?.move}
      notices={body?.notices}
      support={supportOf(state.support ?? body?.support, lost ? undefined : body?.support?.human)}
      status={typeof body?.session.status === "string" ? body.session.status : undefined}
      busy={state.busy}
      trouble={lost ? { offline: !online, retry: () => void session.retry() } : undefined}
      onStep={step}
      onDraft={(component, value) => session.draft(component, value)}
      onUpload={(component, blob, options) => session.upload(component, blob, options)}
      onForgetUpload={(blob) => session.forgetUpload(blob)}
      onRemoveFile={(file) => session.removeFile(file)}
      onEvent={(event) => session.report(event)}
    />
  );
}

/** How to reach a person, which is kept from session to session; whether one can be had is known of what this one was told last alone. */
function supportOf(known: Support | undefined, human: Support["human"]): Support | undefined {
  const { human: _, ...ways } = known ?? {};
  return known === undefined && human === undefined ? undefined : { ...ways, ...(human === undefined ? {} : { human }) };
}

/** What is drawn until the server has answered. */
function waitingFor(locale: string, title: string | undefined): Screen {
  return {
    id: "waiting",
    key: "waiting",
    title: title ?? wordsFor(locale).loading,
    locale,
    dir: locale.startsWith("ar") ? "rtl" : "ltr",
    back: false,
    components: [],
    actions: [],
    analytics: { id: "waiting" },
  };
}

function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine);
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return online;
}
