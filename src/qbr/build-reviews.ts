import { deckEdits } from "../domain/qbr/deck-rows";
import { builtReviewChange, type BuiltReviewChange } from "../domain/qbr/review-record";
import type { ReviewVersion } from "../domain/qbr/slides/slides";
import type { SerialDate } from "../domain/shared/serial-date";
import { archiveOf } from "./archive";
import { reviewFile } from "./build-review";
import { deckFileName } from "./file-names";
import { openReview, type ReviewSource } from "./open-review";

interface ReviewsRequest {
  source: ReviewSource;
  partners: readonly string[];
  version: ReviewVersion;
  /** A day of the quarter that is reviewed; null: the last that has ended. */
  quarterOf: SerialDate | null;
  today: SerialDate;
}

export interface BuiltReviews {
  /** An archive of every presenter's deck. */
  bytes: Uint8Array;
  /** What each writes and does of the routine. */
  changes: readonly BuiltReviewChange[];
  /** Name of the quarter; "" of no partner. */
  quarter: string;
}

/** Several partners' decks, one after the other. `before` is waited for before each, with how many are built; it may throw to stop. */
export async function buildReviews(
  { source, partners, version, quarterOf, today }: ReviewsRequest,
  before: (built: number) => Promise<void>,
): Promise<BuiltReviews> {
  const files = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  const changes: BuiltReviewChange[] = [];
  let quarter = "";
  for (const [built, partner] of partners.entries()) {
    await before(built);
    const { review, sheets } = openReview(source, { partner, asOf: today, quarterOf });
    const file = deckFileName(partner, review.quarter.name, taken);
    files.set(file, await reviewFile({ review, version, audience: "presenter", sheets }));
    const kept = deckEdits(source.data.decks, review);
    changes.push(builtReviewChange({ review, file, version, day: today, ...kept }));
    quarter = review.quarter.name;
  }
  return { bytes: archiveOf(files), changes, quarter };
}
