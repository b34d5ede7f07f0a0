import { type RefObject, useEffect, useRef } from "react";
import { isInput } from "../answers/answers.js";
import { known, type Move, type Screen } from "../model.js";
import { focusComponent } from "./focus.js";

interface Arrival {
  screen: Screen;
  move: Move | undefined;
  errors: readonly unknown[];
  readOnly: boolean;
  /** Whether another screen stood here before. */
  followsAnother: boolean;
  root: RefObject<HTMLElement | null>;
  title: RefObject<HTMLElement | null>;
  summary: RefObject<HTMLElement | null>;
  announce: (text: string) => void;
}

/** Leads the focus to a screen that was reached, and to what changed of one that stays; says what is not read for having the focus. */
export function useArrival({ screen, move, errors, readOnly, followsAnother, root, title, summary, announce }: Arrival): void {
  const drawn = useRef<{ screen: Screen; move: Move | undefined }>(undefined);
  const focused = useLastFocused(root);

  useEffect(() => {
    const before = drawn.current;
    drawn.current = { screen, move };
    // What is to be corrected leads elsewhere.
    if (readOnly || (before !== undefined && errors.length > 0)) {
      return;
    }
    const isMoved = move !== before?.move;
    const kind = move === undefined || !isMoved ? undefined : known(move.kind, "replace");
    const isElsewhere = isMoved && move?.focus !== undefined && root.current !== null && focusComponent(root.current, move.focus);
    const stays = before === undefined ? staysAtFirst(kind, followsAnother) : staysOn(kind) && !isLost(focused.current);
    if (!isElsewhere && !stays) {
      title.current?.focus({ preventScroll: true });
      title.current?.scrollIntoView({ block: "end" });
    }
    const isRead = !isElsewhere && !stays;
    const titled = before === undefined ? kind === "update" : screen.title !== before.screen.title;
    const told = (isMoved ? move?.announce : undefined) ?? (before === undefined ? undefined : changes(before.screen, screen, root.current));
    const said = [titled && !isRead ? screen.title : undefined, told].filter((part) => part !== undefined && part !== "");
    if (said.length > 0) {
      announce([...new Set(said)].join(". "));
    }
  }, [screen, move]);

  // A body that is mounted again, as React does in development, arrives again.
  useEffect(() => () => void (drawn.current = undefined), []);

  const isOpened = useRef(false);
  useEffect(() => {
    if (errors.length > 0 && !readOnly) {
      // The summary leads on to the field that the move names.
      summary.current?.focus();
      summary.current?.scrollIntoView({ block: "nearest" });
      if (isOpened.current && move?.announce !== undefined) {
        announce(move.announce);
      }
    }
    isOpened.current = true;
  }, [errors]);
}

type Kind = ReturnType<typeof known<Move["kind"]>> | undefined;

/** What came of itself, such as a result, must not take the focus from where the customer is, unless that is gone. */
function staysAtFirst(kind: Kind, followsAnother: boolean): boolean {
  const isTaken = document.activeElement !== null && document.activeElement !== document.body;
  return (kind === undefined || kind === "update") && (isTaken || !followsAnother);
}

/** On the screen where the customer is already, nor must what they took up again. */
function staysOn(kind: Kind): boolean {
  return kind === undefined || kind === "update" || kind === "resume";
}

/** Whether the focus went with what it was on, such as a button that the screen has no more. */
function isLost(focused: Element | undefined): boolean {
  return focused !== undefined && !focused.isConnected && document.activeElement === document.body;
}

function useLastFocused(root: RefObject<HTMLElement | null>): RefObject<Element | undefined> {
  const last = useRef<Element>(undefined);
  useEffect(() => {
    const within = root.current;
    const follow = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : undefined;
    };
    within?.addEventListener("focusin", follow);
    return () => within?.removeEventListener("focusin", follow);
  }, [root]);
  return last;
}

/** What a screen tells that it did not tell before, as it is drawn. */
function changes(before: Screen, now: Screen, root: HTMLElement | null): string {
  const told = new Map(before.components.map((component) => [component.id, JSON.stringify(component)]));
  return now.components
    .filter((component) => ["text/1", "callout/1"].includes(component.kind) && !isInput(component) && told.get(component.id) !== JSON.stringify(component))
    .map(({ id }) => root?.querySelector(`[data-hf-component="${CSS.escape(id)}"]`)?.textContent.trim() ?? "")
    .filter((text) => text !== "")
    .join(" ");
}
