import { deckEdits, lookTextsOf, type DeckEdits } from "../domain/qbr/deck-rows";
import type { SheetTitles } from "../domain/qbr/review-slides";
import type { Review } from "../domain/qbr/review";
import { REVIEW_VERSIONS, type ReviewVersion } from "../domain/qbr/slides/slides";
import type { DeckRow } from "../domain/shared/tables/relations-tables";
import type { Audience } from "./deck";
import { lookFrom, STANDARD_LOOK, type CompanyLook } from "./look";
import { pptxOf } from "./pptx";
import { reviewDeck } from "./review-deck";

export interface ReviewRequest {
  review: Review;
  version: ReviewVersion;
  audience: Audience;
  /** What counts of slides; without it as `cam_decks` keeps it. */
  kept?: DeckEdits;
  sheets?: SheetTitles;
  /** Without it the one that `cam_decks` keeps, else the standard one. */
  look?: CompanyLook;
}

/** The company's look as `cam_decks` keeps it; the standard one where it keeps none that holds together. */
function keptLook(rows: readonly DeckRow[]): CompanyLook {
  return lookFrom(lookTextsOf(rows)) ?? STANDARD_LOOK;
}

/** A partner's review as a PowerPoint file. */
export async function reviewFile({
  review,
  version,
  audience,
  sheets = {},
  ...given
}: ReviewRequest): Promise<Uint8Array> {
  const rows = review.data.decks;
  const { kept = deckEdits(rows, review), look = keptLook(rows) } = given;
  const own = kept.slides?.filter((id) => REVIEW_VERSIONS[version].includes(id));
  return pptxOf(
    reviewDeck({
      review,
      version,
      audience,
      edits: kept.edits,
      sheets,
      look,
      ...(own?.length ? { slides: own } : {}),
    }),
  );
}
