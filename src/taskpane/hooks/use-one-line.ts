import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Whether a wrapping list fits on one line as it stands in full; asked again when `content` or its width changes. */
export function useOneLine<T extends HTMLElement>(content: string): { list: RefObject<T>; fits: boolean } {
  const list = useRef<T>(null);
  const [width, setWidth] = useState(0);
  const [wrapped, setWrapped] = useState("");
  const asked = `${width} ${content}`;
  const fits = wrapped !== asked;
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  // Before anything is painted.
  useLayoutEffect(() => {
    if (fits && list.current && wraps(list.current)) setWrapped(asked);
  }, [asked, fits]);
  return { list, fits };
}

function wraps({ firstElementChild, lastElementChild }: HTMLElement): boolean {
  const top = (child: Element | null) => (child as HTMLElement | null)?.offsetTop ?? 0;
  return top(lastElementChild) > top(firstElementChild);
}
