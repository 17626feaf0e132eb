import { useEffect, useRef } from "react";
import { useApp } from "../session/app-context";

const QUIET_MS = 900;

/** Says a live result to screen readers once the typing pauses; not on the first showing. */
export function useSpoken(text: string): void {
  const { announce } = useApp();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = window.setTimeout(() => announce(text), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [text, announce]);
}
