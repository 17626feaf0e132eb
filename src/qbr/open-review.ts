import { findSheet } from "../book/find-sheet";
import type {
  BuiltSheet,
  ReadRequest,
  ResultsRequest,
  SheetResults,
  WorkbookSnapshot,
} from "../book/workbook-port";
import { deckFigures, figureDifferences, type FigureDifference } from "../domain/qbr/deck-figures";
import { FIGURE_SHEETS, type FigureSheet } from "../domain/qbr/figure-source";
import { partnerReview, type Review, type ReviewInput } from "../domain/qbr/review";
import { readReviewData, REVIEW_TABLES, type ReviewData } from "../domain/qbr/review-data";
import type { SheetTitles } from "../domain/qbr/review-slides";
import type { SerialDate } from "../domain/shared/serial-date";
import { keptCapabilityOverrides } from "../sheets/capabilities-scorecard/change";
import { keptEarnings } from "../sheets/earnings/kept-earnings";
import { keptOverrides } from "../sheets/performance-scorecard/change";

/** What is read of a workbook for reviews. */
export const REVIEW_REQUEST: ReadRequest = {
  tables: REVIEW_TABLES,
  sheets: [...new Set(Object.values(FIGURE_SHEETS))],
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
  /** The partner's built sheets whose figures are those of the deck. */
  built: Partial<Readonly<Record<FigureSheet, BuiltSheet>>>;
  /** Their titles, which notes name. */
  sheets: SheetTitles;
}

/** A partner's review: with what is typed on its sheets, so that the deck says what they say. */
export function openReview(
  { snapshot, data }: ReviewSource,
  input: Pick<ReviewInput, "partner" | "asOf" | "quarterOf">,
): OpenReview {
  const { partner } = input;
  const find = (name: FigureSheet, edition?: string) =>
    findSheet(snapshot.sheets, FIGURE_SHEETS[name], {
      partner,
      ...(edition === undefined ? {} : { edition }),
    });
  const [scorecard, capabilities, earnings] = (["scorecard", "capabilities", "earned"] as const).map((name) =>
    find(name),
  );
  const typed = {
    scorecard: keptOverrides(scorecard?.inputs),
    earnings: keptEarnings(earnings?.inputs),
    lifeStage: keptCapabilityOverrides(capabilities?.inputs).life_stage ?? null,
  };
  const review = partnerReview({ data, ...input, typed });
  // A plan of two quarters adds up more than a review shows.
  const ofQuarter = (name: FigureSheet, quarter: string) => {
    const sheet = find(name, quarter);
    return sheet?.inputs["in_quarters"] === 2 ? undefined : sheet;
  };
  const found = {
    scorecard,
    capabilities,
    earned: earnings,
    marketing: ofQuarter("marketing", review.quarter.name),
    nextMarketing: ofQuarter("nextMarketing", review.next.name),
  };
  const built = Object.fromEntries(Object.entries(found).filter(([, sheet]) => sheet)) as OpenReview["built"];
  const titles = Object.entries(built).map(([name, { sheetName }]) => [name, sheetName]);
  return { review, built, sheets: Object.fromEntries(titles) as SheetTitles };
}

/** Named results that a review's figures are compared with. */
export function comparedResults({ review, built }: OpenReview): ResultsRequest[] {
  const figures = deckFigures(review);
  return Object.entries(built).map(([kind, { sheetName }]) => ({
    sheetName,
    names: figures.filter(({ sheet }) => sheet === kind).map(({ name }) => name),
  }));
}

export interface SheetDifferences {
  sheetName: string;
  /** The day that the sheet is of, where somebody typed one and it is not the review's. */
  otherDay: SerialDate | null;
  differences: readonly FigureDifference[];
}

/** Built sheets that hold other figures than the deck, each with what differs. */
export function sheetDifferences({ review, built }: OpenReview, held: SheetResults): SheetDifferences[] {
  const figures = deckFigures(review);
  return Object.entries(built).flatMap(([kind, { sheetName, inputs }]) => {
    const own = figures.filter(({ sheet }) => sheet === kind);
    const differences = figureDifferences(own, held.get(sheetName) ?? new Map());
    const day = inputs["in_as_of"];
    const otherDay = typeof day === "number" && day !== review.asOf ? day : null;
    return differences.length ? [{ sheetName, otherDay, differences }] : [];
  });
}
