import { useEffect, useRef, useState } from "react";

const MARK = "helpflow.back";

// How many sessions are drawn; a page has one, or none for the moment in which one follows another.
let drawn = 0;

/**
 * Makes the browser's Back button the flow's: while there is a way back, the page has one entry more in the history, and leaving that entry is the
 * step back. Where the flow has no way back, Back leaves the flow, as on any page.
 */
export function useBrowserBack(enabled: boolean, canGoBack: boolean, screenKey: string | undefined, goBack: () => Promise<void>): void {
  const act = useRef(goBack);
  act.current = goBack;
  const [popped, setPopped] = useState(0);

  useEffect(() => {
    if (!enabled) {
      return;
    }
    if (canGoBack && !isMarked()) {
      history.pushState({ ...history.state, [MARK]: true }, "");
    } else if (!canGoBack && isMarked()) {
      // A step closed the way back: the entry that stood for it must not swallow the next press.
      history.back();
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
          history.back();
        }
      });
    };
  }, [enabled]);

  useEffect(() => {
    if (!enabled || !canGoBack) {
      return;
    }
    const pop = (): void => {
      if (!isMarked()) {
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
