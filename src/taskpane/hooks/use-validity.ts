import { useEffect, useRef, type Ref } from "react";

/**
 * Tells the form that a field holds something unreadable, so that nobody goes on past it. The ref is for Fluent's Input, whose type
 * for refs comes out as never under exactOptionalPropertyTypes.
 */
export function useValidity(problem: string): Ref<never> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(problem), [problem]);
  return input as Ref<unknown> as Ref<never>;
}
