import { ballText, ballWords } from "../kit/balls";
import type { LineCells, PageColumns } from "../kit/columns";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { shortDay, shortened } from "../shared/words";
import type { BehindKey, LineKey, Model, ShownKey } from "./model";
import { RESERVED, UNRANKED } from "./request-places";
import { campaigns, DECIDED, mdf } from "./tables";

const STATES = { green: ["Fits", ...DECIDED], yellow: ["Over budget"], red: ["Below cost"] };
/** Characters that the page has for remarks, names of partners, tactics, requests. */
const [REMARK, NAME, TACTIC, ID] = [46, 20, 13, 17] as const;
const position = (line: LineCells<LineKey>) => line.position;

/** The quarter's requests, the best return on our money first: what each asks, returns, and where it stands. */
export function requestsShown(model: Model): PageColumns<LineKey, ShownKey> {
  const { rows, totals } = model;
  return {
    rank: {
      title: "Rank",
      look: "status",
      format: "whole",
      cell: (line) => {
        const group = f`INDEX(${rows.group},${line.position})`;
        // Of the reserve ranks begin anew: those before it are the others.
        const others = f`SUMPRODUCT((${rows.group}>0)*(${rows.group}<${RESERVED}))`;
        return f`IF(${group}>=${UNRANKED},"",IF(${group}=${RESERVED},${line.number}-${others},${line.number}))`;
      },
    },
    partner: {
      title: "Partner",
      look: "text",
      cell: (line) => shortened(mdf.text("partner", line.position), NAME),
    },
    tactic: {
      title: "Tactic",
      look: "text",
      cell: (line) => {
        const campaign = campaignOf(model, line);
        return f`IF(${campaign}="",${shortened(mdf.text("campaignId", line.position), TACTIC)},${shortened(campaigns.text("tactic", campaign), TACTIC)})`;
      },
    },
    requested: mdf.shown("requested", position, { total: totals.requested }),
    vendorReturn: {
      title: "Return on our MDF",
      format: "percent",
      cell: (line) => known(rows.vendorReturn, line.position),
    },
    credibility: {
      title: "Believed",
      format: "wholePercent",
      cell: (line) => known(rows.credibility, line.position),
    },
    verdict: {
      title: "Verdict",
      look: "status",
      words: ballWords(STATES),
      cell: ({ standing }) => {
        const short = f`IF(LEFT(${standing},9)="Not ready","Not ready",${standing})`;
        return ballText(short, Object.values(STATES).flat());
      },
    },
    remarks: {
      title: "Remarks",
      look: "remark",
      cell: (line) => {
        const reasons = f`IF(LEFT(${line.standing},9)="Not ready",LEFT(INDEX(${rows.reasons},${line.position}),LEN(INDEX(${rows.reasons},${line.position}))-2)&". ","")`;
        const gaps = f`IF(${line.standing}="No forecast","Campaign has gaps. ","")`;
        const partner = f`IF(${line.known}=0,"Not in Partners. ","")`;
        const self = f`IF(${line.selfDecided}=1,"Decided by who asked. ","")`;
        const over = f`IF(${line.overspent}=1,"Spent above approved. ","")`;
        const declined = f`IF(${line.declinedSpent}=0,"","Spent though declined.")`;
        return shortened(f`TRIM(${reasons}&${gaps}&${partner}&${self}&${over}&${declined})`, REMARK);
      },
    },
  };
}

/** The same requests with their money, from the ask to the verified spend. */
export function requestsBehind(model: Model): PageColumns<LineKey, BehindKey> {
  const { rows, totals } = model;
  return {
    rankAgain: {
      title: "Rank",
      look: "status",
      format: "whole",
      cell: ({ rank }) => f`IF(${rank}="","",${rank})`,
    },
    id: {
      title: "Request",
      look: "text",
      cell: (line) => shortened(f`INDEX(${rows.id},${line.position})`, ID),
    },
    ofPartner: {
      title: "Partner",
      look: "text",
      cell: (line) => shortened(mdf.text("partner", line.position), TACTIC),
    },
    revenue: { title: "Revenue to us", format: "money", cell: (line) => known(rows.revenue, line.position) },
    revenueReturn: {
      title: "Revenue return on MDF",
      format: "percent",
      cell: ({ revenue, requested }) => f`IF(${revenue}="","",(${revenue}-${requested})/${requested})`,
    },
    marginRoi: {
      title: "Margin ROI",
      format: "percent",
      cell: (line) => known(rows.marginRoi, line.position),
    },
    approved: mdf.shown("approved", position),
    spent: mdf.shown("spent", position, { total: totals.spent }),
    verified: mdf.shown("verified", position, { total: totals.verified }),
    claim: {
      title: "Claim by",
      look: "beside",
      cell: (line) => {
        const by = mdf.at("claimBy", line.position);
        const day = f`IF(ISNUMBER(${by}),${shortDay(f`N(${by})`)},"")`;
        return f`IF(TRIM(${mdf.text("proof", line.position)})<>"","Proof in",${day})`;
      },
    },
  };
}

/** One row's of a column of the calculations. A formula that refers to "" alone shows 0 in some spreadsheets. */
function known(column: Ref, row: FormulaCell): Formula {
  const found = f`INDEX(${column},${row})`;
  return f`IF(${found}="","",${found})`;
}

function campaignOf({ rows }: Model, line: LineCells<LineKey>): Formula {
  return f`INDEX(${rows.campaign},${line.position})`;
}
