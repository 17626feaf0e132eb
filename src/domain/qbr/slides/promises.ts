import { rowsOf } from "../../partner-home/partner-work";
import { nameKey } from "../../shared/excel-text";
import { longDate } from "../../shared/plain-words";
import type { SerialDate } from "../../shared/serial-date";
import type { CommitmentRow } from "../../shared/tables/relations-tables";
import { countText } from "../figures";
import type { Review } from "../review";
import { named } from "../sentence";
import { slideTopic } from "../slide-topic";

/** What one side has promised and how it kept it: what was due or kept since the quarter began, and what is open. */
interface SideFacts {
  due: number;
  kept: number;
  late: readonly CommitmentRow[];
  open: readonly CommitmentRow[];
  /** Kept since the quarter began. */
  keptRows: readonly CommitmentRow[];
}

export interface PromiseFacts {
  any: boolean;
  ours: SideFacts;
  theirs: SideFacts;
  /** In the way of either side, the oldest first, with the days for which they are open; null where nobody noted since when. */
  issues: readonly { row: CommitmentRow; days: number | null }[];
}

const day = (value: SerialDate | null) => (value === null ? null : Math.floor(value));

function sideOf(rows: readonly CommitmentRow[], by: string, { quarter, asOf }: Review): SideFacts {
  const own = rows.filter((row) => row.by === by);
  const keptRows = own.filter(({ keptOn }) => keptOn !== null && day(keptOn)! >= quarter.start);
  const open = own
    .filter(({ keptOn }) => keptOn === null)
    .sort((one, other) => (one.due ?? Infinity) - (other.due ?? Infinity));
  const late = open.filter(({ due }) => due !== null && day(due)! < asOf);
  return { due: keptRows.length + late.length, kept: keptRows.length, late, open, keptRows };
}

function promiseFacts(review: Review): PromiseFacts {
  const own = rowsOf(review.data.commitments, review.partner).filter(({ commitment }) => commitment);
  const isIssue = ({ kind }: CommitmentRow) => nameKey(kind ?? null) === "issue";
  const promises = own.filter((row) => !isIssue(row) && row.by !== null);
  const issues = own.filter((row) => isIssue(row) && row.keptOn === null);
  return {
    any: promises.length > 0,
    ours: sideOf(promises, "Vendor", review),
    theirs: sideOf(promises, "Partner", review),
    issues: issues
      .map((row) => ({
        row,
        days: row.madeOn === null ? null : Math.max(0, review.asOf - day(row.madeOn)!),
      }))
      .sort((one, other) => (other.days ?? -1) - (one.days ?? -1)),
  };
}

export const promisesSlide = slideTopic<PromiseFacts>({
  title: "Promises and open issues",
  minutes: 10,
  facts: promiseFacts,
  values({ ours, theirs }) {
    const owner = theirs.keptRows.find((row) => row.owner);
    const first = ours.late[0];
    return {
      n: countText(ours.kept + theirs.kept, "promise"),
      open: countText(ours.open.length + theirs.open.length, "promise"),
      v: String(ours.kept),
      v_due: String(ours.due),
      p: String(theirs.kept),
      p_due: String(theirs.due),
      late: ours.late.length ? String(ours.late.length) : null,
      late_promise: named(first?.commitment),
      late_since: first ? longDate(first.due!) : null,
      name: named(owner?.owner),
      kept: named(owner?.commitment),
    };
  },
  headlines: [
    { sentence: "No promises were recorded: today the list begins", holds: ({ any }) => !any },
    {
      sentence: "{open} open, none is due yet",
      holds: ({ ours, theirs }) => ours.due + theirs.due === 0 && ours.open.length + theirs.open.length > 0,
    },
    {
      sentence: "No promise was due this quarter: today the list begins again",
      holds: ({ ours, theirs }) => ours.due + theirs.due === 0,
    },
    {
      sentence: "Both sides kept all {n}",
      holds: ({ ours, theirs }) =>
        ours.due > 0 && theirs.due > 0 && ours.kept === ours.due && theirs.kept === theirs.due,
    },
    { sentence: "You kept {p} of {p_due}; none of ours was due", holds: ({ ours }) => ours.due === 0 },
    {
      sentence: "We kept {v} of {v_due}; none of yours was due; {late} of ours are late",
      holds: ({ theirs, ours }) => theirs.due === 0 && ours.late.length > 1,
    },
    { sentence: "We kept {v} of {v_due}; none of yours was due", holds: ({ theirs }) => theirs.due === 0 },
    {
      sentence: "We kept {v} of {v_due}, you {p} of {p_due}; one of ours is late",
      holds: ({ ours }) => ours.late.length === 1,
    },
    {
      sentence: "We kept {v} of {v_due}, you {p} of {p_due}; {late} of ours are late",
      holds: ({ ours }) => ours.late.length > 1,
    },
    { sentence: "We kept {v} of {v_due}, you {p} of {p_due}" },
  ],
  notes: ({ ours, theirs }) => [
    ...(ours.late.length
      ? ["Begin with our late one: {late_promise}, due {late_since}. Why, and the new date?"]
      : []),
    ...(theirs.kept ? ["Thank {name} for {kept}."] : []),
    "Open IOUs?",
    "What is in your way that is not here?",
  ],
  source: () => ({ table: "cam_commitments", columns: "By, Due, Kept on" }),
});
