import { useCallback, useEffect, useState } from "react";
import { onPageRequest, type PageId } from "../../commands/page-requests";

export interface Route {
  page: PageId;
  open: (page: PageId) => void;
  /** To the page before this one; false when there is none. */
  back: () => boolean;
  canGoBack: boolean;
}

/** Pages as plain state: office.js disables the browser's history. */
export function useRoute(first: PageId): Route {
  const [trail, setTrail] = useState<readonly PageId[]>([first]);
  const open = useCallback((page: PageId) => {
    setTrail((before) =>
      before.at(-1) === page
        ? before
        : page === "today"
          ? [page]
          : [...before.filter((each) => each !== page), page],
    );
  }, []);
  const back = useCallback(() => {
    if (trail.length < 2) return false;
    setTrail(trail.slice(0, -1));
    return true;
  }, [trail]);
  useEffect(() => onPageRequest(open), [open]);
  return { page: trail.at(-1) ?? first, open, back, canGoBack: trail.length > 1 };
}
