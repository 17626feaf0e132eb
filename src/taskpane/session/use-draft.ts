import { useCallback, useState } from "react";
import { useApp } from "./app-context";

/** State that survives leaving the page: what was chosen and typed is there again when one comes back. */
export function useDraft<T>(key: string, initial: T): [T, (change: (before: T) => T) => void] {
  const { drafts } = useApp();
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : initial));
  const update = useCallback(
    (change: (before: T) => T) => {
      const next = change(drafts.has(key) ? (drafts.get(key) as T) : initial);
      drafts.set(key, next);
      setValue(next);
    },
    [drafts, key, initial],
  );
  return [value, update];
}
