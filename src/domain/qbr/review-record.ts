import type { Doing } from "../cadence/log-done";
import { freeIds } from "../crm/free-ids";
import { REVIEW_ACTIVITY, REVIEW_DECK, SHORT_REVIEW_DECK } from "../program/cadence";
import type { SerialDate } from "../shared/serial-date";
import { longDate } from "../shared/plain-words";
import { commitmentsTable, decksTable, type CommitmentRow } from "../shared/tables/relations-tables";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { cleanText } from "../shared/clean-text";
import { deckRows, type DeckEdits } from "./deck-rows";
import type { Review } from "./review";
import { factsOf } from "./review-slides";
import type { ReviewVersion } from "./slides/slides";

/** Minutes of the version with four slides. */
const SHORT_VERSION = 15 satisfies ReviewVersion;

export interface BuiltReview extends DeckEdits {
  review: Review;
  /** The name of the file. */
  file: string;
  version: ReviewVersion;
  /** Today. */
  day: SerialDate;
}

export interface BuiltReviewChange {
  tables: readonly TableChange[];
  done: readonly Doing[];
}

/** That a review's deck was built: what it does of the routine, and what is kept of it for the next one. */
export function builtReviewChange({ review, file, version, day, ...edits }: BuiltReview): BuiltReviewChange {
  const rows = deckRows(review, edits, day);
  return {
    tables: rows.length ? [changeTable(decksTable, rows)] : [],
    done: [
      {
        partner: review.partner,
        doneBy: version === SHORT_VERSION ? SHORT_REVIEW_DECK : REVIEW_DECK,
        sheet: file,
        about: review.quarter.start,
      },
    ],
  };
}

/** A promise as somebody types it in a review. */
export interface NewPromise {
  by: "Partner" | "Vendor";
  commitment: string;
  owner: string;
  due: SerialDate | null;
}

/** Rows for the promises of a review; those without words are none. */
export function promisesChange(
  table: Parameters<typeof freeIds>[1],
  { partner, quarter }: Review,
  promises: readonly NewPromise[],
  day: SerialDate,
): TableChange[] {
  const said = promises.filter(({ commitment }) => cleanText(commitment));
  const freeId = freeIds(REVIEW_ACTIVITY, table, "commitmentId");
  const made = said.map(({ by, commitment, owner, due }) => ({
    commitmentId: freeId(),
    partner,
    commitment: cleanText(commitment),
    by,
    madeOn: day,
    due,
    keptOn: null,
    owner: cleanText(owner) || null,
    kind: "Promise",
    from: `${REVIEW_ACTIVITY} ${quarter.name}`,
  }));
  return made.length ? [changeTable(commitmentsTable, made)] : [];
}

/** The e-mail that goes out after a review: what each side promised, by whom and when. */
export function followUpText(review: Review): string {
  const { ours, theirs } = factsOf("promises", review);
  const { nextReview } = factsOf("next", review);
  const line = ({ commitment, owner, due }: CommitmentRow) =>
    `- ${[cleanText(commitment ?? ""), cleanText(owner ?? ""), due === null ? "no date yet" : `by ${longDate(due)}`].filter(Boolean).join(", ")}`;
  const side = (title: string, open: readonly CommitmentRow[]) => [
    "",
    title,
    ...(open.length ? open.map(line) : ["- nothing is open"]),
  ];
  return [
    `Our review of ${review.quarter.name}: what we agreed`,
    "",
    "Thank you for your time. This is what we promised each other:",
    ...side("We will:", ours.open),
    ...side("You will:", theirs.open),
    "",
    `We look at the list together again by ${longDate(nextReview)}. If a line is wrong, please say so this week.`,
  ].join("\n");
}
