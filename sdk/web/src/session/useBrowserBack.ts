import { useEffect, useRef, useState } from "react";

const MARK = "helpflow.back";

// How many sessions are drawn; a page has one, or none for the moment in which one follows another.
let drawn = 0;

/**
 * Makes the browser's Back button the flow's: while there is a way back, the page has one entry more in the history, and leaving that entry is the
 * step back. Where the flow has no way back, Back leaves the flow, as on any page, and Forward leads nowhere: answers are kept in their fields.
 */
export function useBrowserBack(enabled: boolean, canGoBack: boolean, screenKey: string | undefined, goBack: () => Promise<void>): void {
  const act = useRef(goBack);
  act.current = goBack;
  const [popped, setPopped] = useState(0);
  // Between our own step out of the entry and the news of it, which is no press of Back.
  const leaving = useRef(false);
  const leave = (): void => {
    if (!leaving.current) {
      leaving.current = true;
      history.back();
    }
  };

  useEffect(() => {
    if (!enabled) {
      return;
    }
    if (canGoBack && !isMarked()) {
      history.pushState({ ...history.state, [MARK]: true }, "");
    } else if (!canGoBack && isMarked()) {
      // A step closed the way back: the entry that stood for it must not swallow the next press.
      leave();
    }
  }, [enabled, canGoBack, screenKey, popped]);

  useEffect(() => {
    if (!enabled) {
      return;
    }
    drawn++;
    return () => {
      drawn--;
      // Who leaves the flow leaves its entry too, or the next press of Back would do nothing.
      setTimeout(() => {
        if (drawn === 0 && isMarked()) {
          leave();
        }
      });
    };
  }, [enabled]);

  useEffect(() => {
    if (!enabled) {
      return;
    }
    const pop = (): void => {
      if (leaving.current) {
        leaving.current = false;
        setPopped((times) => times + 1);
      } else if (isMarked() && !canGoBack) {
        // Forward, onto the entry of a way back that was gone already.
        leave();
      } else if (!isMarked() && canGoBack) {
        void act.current().finally(() => setPopped((times) => times + 1));
      }
    };
    addEventListener("popstate", pop);
    return () => removeEventListener("popstate", pop);
  }, [enabled, canGoBack]);
}

function isMarked(): boolean {
  return (history.state as Record<string, unknown> | null)?.[MARK] === true;
}
