import { type JSX, useCallback, useEffect, useRef, useState } from "react";

// Screen readers miss a change that comes in the same moment as a move of the focus.
const AFTER_FOCUS_MS = 150;

/** A live region and what speaks through it, without taking the focus. */
export function useAnnouncer(): [JSX.Element, (text: string) => void] {
  const [said, setSaid] = useState({ text: "", times: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const announce = useCallback((text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(({ times }) => ({ text, times: times + 1 })), AFTER_FOCUS_MS);
  }, []);
  const region = (
    <div className="hf-hidden" role="status" aria-live="polite" aria-atomic="true" data-hf-announcer>
      {/* A new element each time, so that the same words are said again. */}
      <span key={said.times}>{said.text}</span>
    </div>
  );
  return [region, announce];
}
