import { useEffect } from "react";
import { useApp } from "./app-context";

const NONE: ReadonlySet<string> = new Set();

/** The steps of the page's tool that were open so far, kept as its draft is. */
export function useSeenSteps(current: string): ReadonlySet<string> {
  const { drafts, page } = useApp();
  const key = `steps seen: ${page}`;
  const seen = (drafts.get(key) as ReadonlySet<string> | undefined) ?? NONE;
  useEffect(() => void drafts.set(key, new Set([...seen, current])), [drafts, key, seen, current]);
  return seen;
}
