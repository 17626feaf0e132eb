import { turn } from "../../../book/turn";
import { WorkbookError } from "../../../book/workbook-error";
import type { DeckEdits } from "../../../domain/qbr/deck-rows";
import { builtReviewChange, type BuiltReviewChange } from "../../../domain/qbr/review-record";
import type { ReviewVersion } from "../../../domain/qbr/slides/slides";
import { mergeChanges } from "../../../domain/shared/tables/table-change";
import { deckFileName } from "../../../qbr/file-names";
import type { OpenReview, ReviewSource } from "../../../qbr/open-review";
import { useApp } from "../../session/app-context";
import { type BuiltFile, useHandedFiles } from "../../session/use-handed-files";
import { useWork, type WorkHandle } from "../../session/use-work";
import { qbrTexts as texts } from "../../strings/qbr";

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
  const { today, format } = useApp();
  const { state, run, reset } = useWork<BuiltFile>();
  const { hand, log: logChange } = useHandedFiles();
  const log = (label: string, changes: readonly BuiltReviewChange[], handle: WorkHandle) =>
    logChange(
      {
        label,
        tables: mergeChanges(changes.flatMap(({ tables }) => tables)),
        sheets: [],
        done: changes.flatMap(({ done }) => done),
      },
      handle,
    );

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
        await turn();
        if (handle.signal.aborted) throw new WorkbookError({ problem: "cancelled", ...texts.many.cancelled });
      };
      const { bytes, changes, quarter } = await buildReviews({ ...asked, today }, before);
      const logged = await log(texts.many.label(format.number(total), quarter), changes, handle);
      return { file: hand(texts.many.file(quarter), bytes), ...logged };
    });

  return { state, reset, buildOne, buildAll };
}
