import { type JSX, type ReactNode, type RefObject, useEffect } from "react";
import { writeAddress } from "./address.js";
import type { Console } from "./store.js";

/** A link within the console, which is an address like any other. */
export function Way({ store, to, current, children }: { store: Console; to: string | undefined; current?: boolean; children: ReactNode }): JSX.Element {
  return (
    <a
      href={writeAddress({ ...store.state.address, key: to })}
      aria-current={current === true ? "page" : undefined}
      onClick={(event) => {
        if (!(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) {
          event.preventDefault();
          void store.go(to);
        }
      }}
    >
      {children}
    </a>
  );
}

/** Gives the focus to a room's title when one comes to it from another; not when the page is loaded, where it begins at the top. */
export function useArrival(store: Console, title: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (store.state.moves > 0) {
      title.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }, [store, title]);
}
