import { useRef } from "react";
import { applyWithoutSheets } from "../../book/apply-without-sheets";
import type { AppliedChange, ReadRequest } from "../../book/workbook-port";
import type { ChangeSet } from "../../sheets/shared/change-set";
import { useApp } from "./app-context";
import { useSnapshot } from "./use-snapshot";
import { useWork } from "./use-work";

/** What a page has written, and the words for it. */
export interface WrittenWork {
  applied: AppliedChange;
  title: string;
  body: string;
  /** The sheet to go to, where the change itself names none. */
  sheet?: string;
}

/** What is said while a change is written, and afterwards. */
export interface WrittenWords extends Omit<WrittenWork, "applied"> {
  progress: string;
}

/** A page over rows of tables about a partner: what it reads, and its writes, each a change to be taken back. */
export function usePartnerRows(request: Required<ReadRequest>) {
  const { workbook, directory, partner, refresh } = useApp();
  const { snapshot, error } = useSnapshot(request);
  const { state: work, run } = useWork<WrittenWork>();
  const last = useRef<(() => void) | null>(null);
  /** `gone`: titles of built sheets that go with the change. */
  const write = async (
    change: ChangeSet,
    { progress, ...words }: WrittenWords,
    gone: readonly string[] = [],
  ): Promise<boolean> => {
    last.current = null;
    const done = await run(progress, async (handle) => ({
      applied: await applyWithoutSheets(workbook, { change, gone }, handle),
      ...words,
    }));
    refresh();
    return done !== undefined;
  };
  /** The same for sheets, which can also be built beside those that stand. */
  const build = (change: ChangeSet, words: WrittenWords, existing: "rebuild" | "beside" = "rebuild") => {
    const { progress, ...said } = words;
    last.current = () => build(change, words, "beside");
    void run(progress, async (handle) => ({
      applied: await workbook.apply(change, { ...handle, existing }),
      ...said,
    })).then(refresh);
  };
  return {
    snapshot,
    error,
    work,
    write,
    build,
    beside: () => last.current?.(),
    directory,
    entry: directory?.partners.find((each) => each.partner === partner),
  };
}

export type RowsPage = ReturnType<typeof usePartnerRows>;
