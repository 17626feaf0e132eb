import { useEffect, useState } from "react";

const LATER_MS = 150;

/** False until what it waits for has stood on the page for a moment: what nobody looks for first is fetched then. */
export function useLater(stands: boolean): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (!stands || later) return;
    const timer = window.setTimeout(() => setLater(true), LATER_MS);
    return () => window.clearTimeout(timer);
  }, [stands, later]);
  return later;
}
