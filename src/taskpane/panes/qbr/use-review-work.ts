import { useEffect, useRef } from "react";
import type { AppliedChange } from "../../../book/workbook-port";
import { WorkbookError } from "../../../book/workbook-error";
import type { DeckEdits } from "../../../domain/qbr/deck-rows";
import { builtReviewChange, type BuiltReviewChange } from "../../../domain/qbr/review-record";
import type { ReviewVersion } from "../../../domain/qbr/slides/slides";
import { mergeChanges } from "../../../domain/shared/tables/table-change";
import { deckFileName } from "../../../qbr/file-names";
import type { OpenReview, ReviewSource } from "../../../qbr/open-review";
import { useApp } from "../../session/app-context";
import { useWork, type WorkHandle } from "../../session/use-work";
import { qbrTexts as texts } from "../../strings/qbr";
import { download, offerFile, type OfferedFile } from "../../session/download";

/** A file that was built, and what the workbook knows of it: null where it could not be told, and why. */
export interface BuiltFile {
  file: OfferedFile;
  applied: AppliedChange | null;
  notLogged: string;
}

interface OneDeck extends OpenReview {
  version: ReviewVersion;
  kept: DeckEdits;
  audience: "presenter" | "partner";
}

interface ManyDecks {
  source: ReviewSource;
  partners: readonly string[];
  version: ReviewVersion;
  quarterOf: number | null;
}

/** Builds decks and hands them to the browser, one piece of work at a time. */
export function useReviewWork() {
  const { workbook, today, refresh, format } = useApp();
  const { state, run, reset } = useWork<BuiltFile>();
  const offered = useRef<OfferedFile[]>([]);
  useEffect(() => {
    const files = offered.current;
    return () => files.forEach(({ url }) => URL.revokeObjectURL(url));
  }, []);

  const hand = (name: string, bytes: Uint8Array): OfferedFile => {
    const file = offerFile(name, bytes);
    offered.current.push(file);
    download(file);
    return file;
  };
  /** The deck is there even where the workbook takes no line: only an older workbook is asked about first. */
  const log = async (label: string, changes: readonly BuiltReviewChange[], handle: WorkHandle) => {
    try {
      const applied = await workbook.apply(
        {
          label,
          tables: mergeChanges(changes.flatMap(({ tables }) => tables)),
          sheets: [],
          done: changes.flatMap(({ done }) => done),
        },
        handle,
      );
      refresh();
      return { applied, notLogged: "" };
    } catch (error) {
      if (error instanceof WorkbookError && (error.problem === "older" || error.problem === "unfinished"))
        throw error;
      return { applied: null, notLogged: error instanceof Error ? error.message : String(error) };
    }
  };

  const buildOne = ({ review, sheets, version, kept, audience }: OneDeck) =>
    run(texts.building, async (handle) => {
      const { reviewFile } = await import("../../../qbr/build-review");
      const bytes = await reviewFile({ review, version, audience, kept, sheets });
      const name = deckFileName(review.partner, review.quarter.name);
      if (audience === "partner")
        return { file: hand(name.replace(/\.pptx$/, ", partner.pptx"), bytes), applied: null, notLogged: "" };
      const change = builtReviewChange({ review, file: name, version, day: today, ...kept });
      const logged = await log(texts.label(review.partner, review.quarter.name), [change], handle);
      return { file: hand(name, bytes), ...logged };
    });

  const buildAll = (asked: ManyDecks) =>
    run(texts.many.step, async (handle) => {
      const { buildReviews } = await import("../../../qbr/build-reviews");
      const total = asked.partners.length;
      const before = async (done: number) => {
        handle.onProgress({ step: texts.many.step, done, total });
        // The page shows it, and hears a press on Cancel.
        await new Promise((resolve) => setTimeout(resolve));
        if (handle.signal.aborted) throw new WorkbookError({ problem: "cancelled", ...texts.many.cancelled });
      };
      const { bytes, changes, quarter } = await buildReviews({ ...asked, today }, before);
      const logged = await log(texts.many.label(format.number(total), quarter), changes, handle);
      return { file: hand(texts.many.file(quarter), bytes), ...logged };
    });

  return { state, reset, buildOne, buildAll };
}
