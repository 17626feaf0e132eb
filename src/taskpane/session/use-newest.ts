import { useCallback, useEffect, useRef } from "react";

/**
 * For readings that may overtake each other: of each, by its number, whether it is newer than what is shown when it arrives. One that a later
 * reading has been begun after is shown all the same, since that may take seconds and what is shown is older still.
 */
export function useNewest(): (number: number) => () => boolean {
  const shown = useRef(-1);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);
  return useCallback(
    (number) => () => {
      if (!mounted.current || number < shown.current) return false;
      shown.current = number;
      return true;
    },
    [],
  );
}
