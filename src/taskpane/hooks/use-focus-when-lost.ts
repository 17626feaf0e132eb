import { useEffect, useRef, type RefObject } from "react";

/**
 * Takes the focus when what had it has just gone, or `always`, so that the keyboard goes on where the work went. The element needs
 * tabIndex -1.
 */
export function useFocusWhenLost<T extends HTMLElement>(always = false): RefObject<T> {
  const element = useRef<T>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (always || !activeElement || activeElement === body) element.current?.focus({ preventScroll: false });
  }, [always]);
  return element;
}
