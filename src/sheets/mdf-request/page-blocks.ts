import { FUNNEL } from "../../domain/marketing/conversions";
import { barText, blocksIn, trackRule } from "../kit/bars";
import { ballText, ballWords } from "../kit/balls";
import { type PageColumns, putList } from "../kit/columns";
import type { PageHead } from "../kit/page";
import { f, type Formula } from "../shared/formula";
import { type CellRef, Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { putSignatures } from "../shared/signatures";
import { amountsIn, countedText, monthText, shortDay, shortened, shortMoneyText } from "../shared/words";
import { campaigns, DECIDED } from "../mdf-budget/tables";
import type { BehindKey, Model, RowKey, ShownKey } from "./model";

/** Tactic, then figures, days and words. */
export const WIDTHS = [2, 26, 13, 15, 15, 15, 13, 13, 17, 10] as const;
const LAST = WIDTHS.length - 1;
/** Columns of the funnel's figures and of what stands beside it. */
const COLUMN = { stage: 1, planned: 2, goesOn: 3, bar: 4, beside: 6, words: 7 } as const;
const STAGES = ["Audience", "Responses", "Leads", "MGOs", "Deals"] as const;
const STATES = { green: [...DECIDED], yellow: ["Requested"], red: [] };

/** Title, figures and the sentence: what is asked for, and for what. */
export function headOf({ partner, quarter, settings, totals, texts }: Model): PageHead {
  const { currency } = settings;
  const money = (amount: Ref | Formula) =>
    f`IF(${amount}="","–",${shortMoneyText(f`N(${amount})`, currency)})`;
  const own = f`IF(${totals.cost}="","",${totals.cost}-${totals.asked})`;
  return {
    title: f`${partner.name}&" – MDF request "&${quarter.name}`,
    subtitle: f`${amountsIn(currency)}&", "&${settings.amountBasis}`,
    cards: [
      {
        columns: [1, 1],
        label: "MDF asked",
        value: shortMoneyText(totals.asked, currency),
        note: f`IF(${totals.approved}=0,"",${money(totals.approved)}&" approved")`,
      },
      { columns: [2, 3], label: "Partner pays", value: money(own), note: f`"of "&${money(totals.cost)}` },
      {
        columns: [4, 5],
        label: "MGOs",
        value: f`IF(${totals.mgos}="","–",${totals.mgos}&"")`,
        note: f`IF(${totals.deals}="","–",${countedText(totals.deals, "deal", "deals")})`,
      },
      { columns: [6, LAST], label: "Revenue", value: money(totals.revenue), note: "" },
    ],
    message: f`${texts.headline}`,
  };
}

/** The forecast funnel, and beside it who asks, who decides, who follows up, until when. */
export function putFunnelAndPeople(sheet: SheetBuilder, top: number, model: Model): number {
  const { funnel, people, texts } = model;
  const bars = new Ref("bars of the funnel", 1, FUNNEL.length);
  sheet
    .put(top, COLUMN.stage, "Forecast", "heading")
    .shade(top, COLUMN.planned, COLUMN.beside - 2, "heading")
    .put(top, COLUMN.beside, "People", "heading")
    .shade(top, COLUMN.words, LAST, "heading")
    .put(top + 1, COLUMN.stage, "Stage", "columnHeaderLeft")
    .put(top + 1, COLUMN.planned, "Expected", "columnHeader")
    .put(top + 1, COLUMN.goesOn, "Goes on", "columnHeader")
    .put(top + 1, COLUMN.bar, "Of responses", "columnHeaderBeside")
    .shade(top + 1, COLUMN.bar + 1, COLUMN.beside - 2, "columnHeaderBeside");
  const first = top + 2;
  const shown = new Ref("stages, as shown", 1, FUNNEL.length).place(first, COLUMN.planned);
  const blank = (cell: CellRef) => f`IF(${cell}="","",${cell})`;
  STAGES.forEach((stage, down) => {
    sheet
      .put(first + down, COLUMN.stage, stage, "label")
      .put(first + down, COLUMN.planned, blank(funnel.planned.at(0, down)), {
        style: "calculation",
        format: "whole",
      })
      .put(first + down, COLUMN.goesOn, blank(funnel.goesOn.at(0, down)), {
        style: "calculation",
        format: "percent",
      });
  });
  const largest = f`MAX(1,N(${shown.fixed(0, 1)}))`;
  const blocks = blocksIn(...WIDTHS.slice(COLUMN.bar, COLUMN.beside - 1));
  sheet.fill(
    bars,
    { row: first, column: COLUMN.bar },
    (_, down) =>
      down ? barText(f`IF(${shown.at(0, down)}="","",${shown.at(0, down)}/${largest})`, blocks) : null,
    "bar",
  );
  const facts: readonly (readonly [string, Ref])[] = [
    ["Asked by", people.askedBy],
    ["Approver", people.decides],
    ["Leads to", people.ledBy],
    ["Claim by", texts.claim],
  ];
  facts.forEach(([label, ref], down) =>
    sheet
      .put(first - 1 + down, COLUMN.beside, label, "strong")
      .put(first - 1 + down, COLUMN.words, f`${ref}`, "plain"),
  );
  trackRule(sheet, bars, COLUMN.beside - 1 - COLUMN.bar);
  return first + FUNNEL.length;
}

const copied = (cell: CellRef): Formula => f`IF(${cell}="","",${cell})`;

/** What stands for a campaign that is none of the partner's. */
function tacticOf({ lines }: Model, row: number): Formula {
  const [position, found, campaign] = [lines.position, lines.found, lines.campaign].map((ref) =>
    ref.at(0, row),
  ) as [CellRef, CellRef, CellRef];
  const unknown = f`IF(${found}="","no such campaign","another's campaign")`;
  const name = campaigns.text("tactic", campaign);
  return f`IF(${position}="","",IF(${campaign}="",${unknown},${shortened(name, 24)}))`;
}

/** Request by request, in the order of MDF. */
function requestColumns(model: Model): PageColumns<ShownKey, ShownKey> {
  const { lines } = model;
  const figure = (key: RowKey, title: string, format: "money" | "whole") =>
    ({ title, format, cell: (_: unknown, row: number) => copied(lines[key].at(0, row)) }) as const;
  return {
    tactic: { title: "Tactic", look: "text", cell: (_, row) => tacticOf(model, row) },
    when: {
      title: "Month",
      look: "beside",
      cell: (_, row) => {
        const month = lines.month.at(0, row);
        return f`IF(${month}="","",${monthText(f`N(${month})`)})`;
      },
    },
    costShown: figure("cost", "Cost", "money"),
    askedShown: figure("asked", "MDF asked", "money"),
    approvedShown: figure("approved", "Approved", "money"),
    mgosShown: figure("wholeMgos", "MGOs", "whole"),
    dealsShown: figure("wholeDeals", "Deals", "whole"),
    revenueShown: figure("revenue", "Revenue", "money"),
  };
}

/** The requests of the first page, how many more there are behind, and the sums of all. */
export function putRequests(sheet: SheetBuilder, top: number, model: Model): number {
  const { lines, shown, totals } = model;
  const row = putList(sheet, { refs: shown }, requestColumns(model), {
    row: top,
    columns: [1, LAST],
    heading: "Requests",
    titleHeight: 15.75,
  });
  const more = lines.id.rows - shown.tactic.rows;
  if (more) sheet.put(row, 1, `${more} more behind`, "noteBeside").shade(row, 2, LAST, "noteBeside");
  const end = more ? row + 1 : row;
  const sums: readonly (readonly [Ref, "money" | "whole"])[] = [
    [totals.cost, "money"],
    [totals.asked, "money"],
    [totals.approved, "money"],
    [totals.mgos, "whole"],
    [totals.deals, "whole"],
    [totals.revenue, "money"],
  ];
  sheet.put(end, 1, "Together", "totalLabel").put(end, 2, null, "total");
  sums.forEach(([total, format], index) =>
    sheet.put(end, 3 + index, f`IF(${total}="","",${total})`, { style: "total", format }),
  );
  sheet.shade(end, 3 + sums.length, LAST, "total");
  return end + 1;
}

/** The same requests with their IDs, days and people. */
export function behindColumns(model: Model): PageColumns<BehindKey, BehindKey> {
  const { lines } = model;
  const name = (key: RowKey, title: string, characters: number) =>
    ({
      title,
      look: "beside",
      cell: (_: unknown, row: number) => shortened(lines[key].at(0, row), characters),
    }) as const;
  const money = (key: RowKey, title: string) =>
    ({ title, format: "money", cell: (_: unknown, row: number) => copied(lines[key].at(0, row)) }) as const;
  return {
    tacticBehind: { title: "Tactic", look: "text", cell: (_, row) => tacticOf(model, row) },
    stateBehind: {
      title: "Status",
      look: "status",
      words: ballWords(STATES),
      cell: (_, row) => {
        const [position, status] = [lines.position.at(0, row), lines.status.at(0, row)];
        const word = f`IF(${status}="","Requested",${status})`;
        return f`IF(${position}="","",${ballText(word, [...DECIDED, "Requested"])})`;
      },
    },
    claimBehind: {
      title: "Claim by",
      look: "beside",
      cell: (_, row) => {
        const claim = lines.claim.at(0, row);
        return f`IF(${claim}="","",${shortDay(f`N(${claim})`)})`;
      },
    },
    askedBehind: money("asked", "MDF asked"),
    approvedBehind: money("approved", "Approved"),
    askerBehind: name("asker", "Asked by", 10),
    ownerBehind: name("owner", "Leads go to", 10),
    idBehind: name("id", "Request", 20),
  };
}

/** What the partner proves, and where both sides sign. */
export function putProof(sheet: SheetBuilder, row: number, { inputs }: Model): number {
  sheet
    .put(row, COLUMN.stage, "Proof", "strong")
    .put(row, COLUMN.planned, f`${inputs.proof_needed.used}`, "plain");
  return row + 1;
}

export function putSigning(sheet: SheetBuilder, row: number, { partner, settings }: Model): number {
  return putSignatures(sheet, row, [
    { columns: [1, 4], who: f`"Asked for "&${shortened(partner.name, 30)}` },
    {
      columns: [6, LAST],
      who: f`"Approved"&IF(${settings.companyName}="",""," for "&${shortened(settings.companyName, 30)})`,
    },
  ]);
}
