import { findSheet } from "../book/find-sheet";
import type { ReadRequest, WorkbookSnapshot } from "../book/workbook-port";
import { FIGURE_SHEETS, type FigureSheet } from "../domain/qbr/figure-source";
import { partnerReview, type Review, type ReviewInput } from "../domain/qbr/review";
import { readReviewData, REVIEW_TABLES, type ReviewData } from "../domain/qbr/review-data";
import type { SheetTitles } from "../domain/qbr/review-slides";
import { cadenceLogTable } from "../domain/shared/tables/cadence-tables";
import { keptOverrides } from "../sheets/performance-scorecard/change";

/** What is read of a workbook for reviews, and to log them. */
export const REVIEW_REQUEST: ReadRequest = {
  tables: [...REVIEW_TABLES, cadenceLogTable],
  sheets: Object.values(FIGURE_SHEETS),
};

/** A workbook as reviews of its partners see it. */
export interface ReviewSource {
  snapshot: WorkbookSnapshot;
  data: ReviewData;
}

export function reviewSource(snapshot: WorkbookSnapshot): ReviewSource {
  return { snapshot, data: readReviewData(snapshot) };
}

export interface OpenReview {
  review: Review;
  /** Titles of the partner's built sheets, which notes name. */
  sheets: SheetTitles;
}

/** A partner's review: with what is typed on its scorecard, so that the deck says what the sheet says. */
export function openReview(
  { snapshot, data }: ReviewSource,
  input: Pick<ReviewInput, "partner" | "asOf" | "quarterOf">,
): OpenReview {
  const { partner } = input;
  const found = Object.entries(FIGURE_SHEETS).flatMap(([name, kind]) => {
    const sheet = findSheet(snapshot.sheets, kind, { partner });
    return sheet ? [[name as FigureSheet, sheet] as const] : [];
  });
  const scorecard = found.find(([name]) => name === "scorecard")?.[1];
  return {
    review: partnerReview({ data, ...input, overrides: keptOverrides(scorecard?.inputs) }),
    sheets: Object.fromEntries(found.map(([name, { sheetName }]) => [name, sheetName])),
  };
}
