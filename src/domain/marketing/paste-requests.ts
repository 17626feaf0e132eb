import { trimmedNameKey } from "../shared/excel-text";
import { type NumberMarks, parseNumber } from "../shared/parse-number";
import { pastedLines, type PastedCells, titledPlaces } from "../shared/pasted-lines";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { MdfRow } from "../shared/tables/marketing-tables";
import type { PasteProblem } from "./paste-campaigns";
import { type AskedOf, requestNamed } from "./named-request";
import type { MdfData } from "./mdf-data";

/** The columns of a pasted table, in this order where it has no titles, and the titles by which each is found. */
const COLUMNS = {
  partner: ["partner"],
  campaign: ["campaign id", "campaign", "request id", "tactic"],
  requested: ["requested", "amount", "mdf ask", "mdf"],
  requestedBy: ["requested by", "asked by"],
  leadOwner: ["lead owner"],
} as const;
type Column = keyof typeof COLUMNS;
const ORDER = Object.keys(COLUMNS) as Column[];
/** As people are told which of them a table lacks. */
const NEEDED = { partner: "Partner", campaign: "Campaign", requested: "Requested" } as const;

/** A request to write, and what it asked for before; null: it is new. */
export interface PastedRequest {
  row: Partial<MdfRow> & { requestId: string };
  tactic: string | null;
  before: Pick<MdfRow, "requested"> | null;
}

export interface PastedRequests {
  requests: PastedRequest[];
  /** Lines that were left out, and why. */
  problems: PasteProblem[];
  /** Titles of columns that nothing is read of. */
  ignored: string[];
}

export interface RequestPaste {
  data: MdfData;
  /** First day of the quarter whose money is asked for. */
  quarter: SerialDate;
  /** The day that the requests are dated with. */
  date: SerialDate;
  marks: NumberMarks;
}

/**
 * Requests as people paste them from a spreadsheet, a line each: partner, campaign, amount, who asks, who follows the leads up; or in any
 * order below titles, the last two may be missing. The campaign is its Campaign ID, its tactic or a Request ID. An open request takes the
 * new amount; what is blank leaves what is there.
 */
export function pasteRequests(text: string, paste: RequestPaste): PastedRequests {
  const { lines, places, width, ignored, lacking } = tableOf(pastedLines(text));
  if (lacking !== null) return { requests: [], problems: [lacking], ignored };
  const requests: PastedRequest[] = [];
  const problems: PasteProblem[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, cells } of lines) {
    const isWide = cells.slice(width).some((cell) => cell !== "");
    const read = isWide ? "more columns than expected" : requestOf(cells, places, paste);
    const taken = typeof read === "string" ? undefined : lineOf.get(read.row.requestId);
    if (typeof read === "string") problems.push({ line, message: read });
    else if (taken !== undefined)
      problems.push({ line, message: `asks for the same campaign as line ${taken}` });
    else {
      lineOf.set(read.row.requestId, line);
      requests.push(read);
    }
  }
  return { requests, problems, ignored };
}

/** The table's rows as they will be once the pasted ones are written. */
export function withRequests(rows: readonly MdfRow[], pasted: readonly PastedRequest[]): MdfRow[] {
  const byId = new Map(pasted.map(({ row }) => [row.requestId, row]));
  const fresh = pasted.flatMap(({ row, before }) => (before ? [] : [{ ...BLANK, ...row }]));
  return [...rows.map((row) => ({ ...row, ...byId.get(row.requestId ?? "") })), ...fresh];
}

const BLANK: MdfRow = {
  requestId: null,
  campaignId: null,
  partner: null,
  requested: null,
  approved: null,
  spent: null,
  verified: null,
  approver: null,
  status: null,
  date: null,
  requestedBy: null,
  claimBy: null,
  proof: null,
  paidOn: null,
  leadOwner: null,
};

type Places = ReadonlyMap<Column, number>;

/** Lines and where each column stands; a first line of titles has to name those that are needed. */
function tableOf(lines: PastedCells[]) {
  const [head] = lines;
  const titled: Places = head ? titledPlaces(head.cells, COLUMNS) : new Map();
  if (!head || titled.size < 2)
    return {
      lines,
      places: new Map(ORDER.map((each, at) => [each, at])),
      width: ORDER.length,
      ignored: [],
      lacking: null,
    };
  const read = new Set(titled.values());
  const lacks = (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter((each) => !titled.has(each));
  return {
    lines: lines.slice(1),
    places: titled,
    // Titles say which columns are none of ours; without them one too many is a mistake.
    width: Infinity,
    ignored: head.cells.filter((cell, at) => cell !== "" && !read.has(at)),
    lacking:
      lacks.length > 0
        ? { line: head.line, message: `no column ${lacks.map((each) => NEEDED[each]).join(", ")}` }
        : null,
  };
}

/** The request of a line, or why it is none. */
function requestOf(cells: readonly string[], places: Places, paste: RequestPaste): PastedRequest | string {
  const cell = (column: Column) => cells[places.get(column) ?? -1] ?? "";
  const name = cell("partner");
  if (name === "") return "no partner";
  const key = trimmedNameKey(name);
  const partner = paste.data.partners.find((each) => trimmedNameKey(each.partner ?? "") === key)?.partner;
  if (!partner) return `“${name}” is not in Partners`;
  const asked = requestNamed(cell("campaign"), partner, paste);
  if (typeof asked === "string") return asked;
  const amount = amountOf(cell("requested"), paste.marks);
  if (typeof amount === "string") return amount;
  return filed(asked, { partner, amount, date: paste.date }, cell);
}

function amountOf(cell: string, marks: NumberMarks): number | string {
  if (cell === "") return "no amount";
  const typed = parseNumber(cell, marks);
  if (typed === null || typed.percent) return `the amount “${cell}” is no number`;
  return round9(typed.value) > 0 ? typed.value : `the amount “${cell}” is not above 0`;
}

function filed(
  { requestId, campaign, open }: AskedOf,
  { partner, amount, date }: { partner: string; amount: number; date: SerialDate },
  cell: (column: Column) => string,
): PastedRequest {
  const [requestedBy, leadOwner] = [cell("requestedBy"), cell("leadOwner")];
  return {
    row: {
      requestId,
      campaignId: campaign.campaignId,
      partner,
      requested: amount,
      status: "Requested",
      date,
      ...(requestedBy ? { requestedBy } : {}),
      ...(leadOwner ? { leadOwner } : {}),
    },
    tactic: campaign.tactic,
    before: open && { requested: open.requested },
  };
}
