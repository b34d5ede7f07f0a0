import { type JSX, useLayoutEffect, useRef, useState } from "react";
import { UNSAFE_PortalProvider } from "react-aria/PortalProvider";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { formattingLocale } from "../answers/locales.js";
import type { Answers, Move, Notice, Screen, ScreenEvent, Support } from "../model.js";
import { type Words, wordsFor } from "../words/words.js";
import type { OpenDestination } from "./ActionBar.js";
import { standInForInlineStyles } from "./pressable.js";
import { ScreenBody } from "./ScreenBody.js";
import type { ForgetUpload, RemoveFile, StepUp, Upload } from "./ScreenContext.js";
import { type Theme, useDark } from "./useDark.js";

/** A step that the customer took. */
export interface Step {
  action: string;
  answers: Answers;
  target?: string;
}

/** What a screen is drawn from, and what is called when the customer does something. */
export interface HelpflowScreenProps {
  screen: Screen;
  /** How the customer came here. Another object is another move: it leads the focus and is announced once. */
  move?: Move | undefined;
  notices?: readonly Notice[] | undefined;
  support?: Support | undefined;
  /** The session's; a person is offered while it is `active`. */
  status?: string | undefined;
  /** A step is on its way. */
  busy?: boolean | undefined;
  /** The server cannot be reached; `retry` tries again. */
  trouble?: { offline: boolean; retry?: (() => void) | undefined } | undefined;
  /** What was typed and not sent, by component id. */
  drafts?: Answers | undefined;
  /**
   * Draws the screen for somebody to look at, such as an agent who reads what a customer saw: filled in, but nothing on it can be pressed, typed or
   * focused, nothing is announced, and of what is called here nothing is.
   */
  readOnly?: boolean | undefined;
  /** Does what the customer pressed; only a screen to look at has no need of it. */
  onStep?: ((step: Step) => void) | undefined;
  onDraft?: ((component: string, value: unknown) => void) | undefined;
  /** Opens a place in the host's app. Without it, buttons that would are not drawn. */
  onOpen?: OpenDestination | undefined;
  /** Proves who the customer is. */
  onStepUp?: StepUp | undefined;
  /** Sends a file to the session. Called again with the same blob, it goes on, or says what came of a file that was still `scanning`. */
  onUpload?: Upload | undefined;
  /** Gives up a file that did not arrive whole, because the customer took it out. Without it the server drops what it has of it later. */
  onForgetUpload?: ForgetUpload | undefined;
  /** Takes away a file that the session has or refused, because the customer took it out. Without it the server drops the file later. */
  onRemoveFile?: RemoveFile | undefined;
  onEvent?: ((event: ScreenEvent) => void) | undefined;
  /** Draws a button that leaves the flow. */
  onClose?: (() => void) | undefined;
  theme?: Theme | undefined;
  /** Words of the renderer to say otherwise. */
  words?: Partial<Words> | undefined;
}

/** Draws one screen. It fills its container, and scrolls with it. */
export function HelpflowScreen(props: HelpflowScreenProps): JSX.Element {
  const { screen, theme = "system" } = props;
  const dark = useDark(theme);
  const root = useRef<HTMLDivElement>(null);
  const [container, setContainer] = useState<HTMLDivElement | null>(null);
  useLayoutEffect(() => standInForInlineStyles(document), []);
  const first = useRef(screen.key);
  const format = formattingLocale(screen.locale);
  return (
    <I18nProvider locale={format}>
      <UNSAFE_PortalProvider getContainer={() => container}>
        <div
          className="hf"
          data-hf-screen={screen.id}
          data-hf-status={props.status}
          data-read-only={props.readOnly === true || undefined}
          lang={screen.locale}
          dir={typeof screen.dir === "string" ? screen.dir : "ltr"}
          data-theme={theme}
          data-dark={dark || undefined}
          ref={root}
        >
          <ScreenBody {...props} key={screen.key} followsAnother={first.current !== screen.key} root={root} dark={dark} format={format} words={{ ...wordsFor(screen.locale), ...props.words }} />
          <div ref={setContainer} className="hf-overlays" />
        </div>
      </UNSAFE_PortalProvider>
    </I18nProvider>
  );
}
