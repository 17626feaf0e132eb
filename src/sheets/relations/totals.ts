import { LEAST_HELD } from "../../domain/relations/relation-map";
import { ballText, ballWords } from "../kit/balls";
import type { PageColumns } from "../kit/columns";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import { partnerNumber } from "../shared/partner-block";
import { countedText } from "../shared/words";
import { activityCells, promiseCells } from "../shared/relation-cells";
import { ownContacts } from "./contacts";
import type { GapKey, Model } from "./model";

/** How many of the partner's contacts there are: every other line of the list goes by it. */
export function countLine(block: CalculationBlock, model: Model): void {
  block.single("Contacts", model.totals.contacts, ownContacts(model).count, "whole");
}

export function totalLines(block: CalculationBlock, model: Model): void {
  const { totals, slots, levels, inputs, partner } = model;
  const asOf = inputs.as_of.used;
  const date = activityCells.column("date");
  const own = f`(${activityCells.column("partner")}=${partner.name})`;
  block
    .single("Levels without anybody", totals.missing, f`MAX(${levels.missing})`, "whole")
    .single("Levels covered", totals.covered, f`ROWS(${levels.people})-${totals.missing}`, "whole")
    .single("With a counterpart of ours", totals.held, f`SUMPRODUCT((${slots.held}>0)*1)`, "whole")
    .single("Most held by one of us", totals.most, f`MAX(${slots.held})`, "whole")
    .single(
      "Who that is",
      totals.holder,
      f`IF(${totals.most}=0,"",INDEX(${slots.counterpart},MATCH(${totals.most},${slots.held},0)))`,
    )
    .single(
      "Share of the contacts",
      totals.share,
      f`IF(${totals.held}=0,"",${totals.most}/${totals.held})`,
      "percent",
    )
    .single(
      "Last activity",
      totals.activity,
      f`IFERROR(INT(SUMPRODUCT(MAX(${own}*(${date}<${asOf}+1)*${date}))),0)`,
      { format: "date", note: "Of Activities, up to the as-of date" },
    )
    .single("Last contact", totals.last, f`MAX(${totals.activity},MAX(${slots.last}))`, "date")
    .single("Days since", totals.days, f`IF(${totals.last}=0,"",${asOf}-${totals.last})`, "whole")
    .single("Champions", totals.champions, f`SUM(${slots.champion})`, "whole")
    .single("Engaged people", totals.engaged, f`SUM(${slots.engaged})`, "whole")
    .single("Employees", totals.employees, partnerNumber(partner, "Employees"), "whole")
    .single(
      "Engaged of all employees",
      totals.engagedShare,
      f`IF(N(${totals.employees})<=0,"",${totals.engaged}/${totals.employees})`,
      "percent",
    )
    .single("To check", totals.toCheck, f`SUM(${slots.check})`, "whole");
}

/** What was promised by a side: 1 for each row of cam_commitments that is the partner's and no issue. */
function made({ partner }: Pick<Model, "partner">, by: "Vendor" | "Partner"): Formula {
  return f`(${promiseCells.column("partner")}=${partner.name})*(${promiseCells.column("by")}="${by}")*(${promiseCells.column("kind")}<>"Issue")`;
}

export function promiseLines(block: CalculationBlock, model: Model): void {
  const { promises, inputs } = model;
  const asOf = inputs.as_of.used;
  const [keptOn, due] = [promiseCells.column("keptOn"), promiseCells.column("due")];
  const isKept = f`ISNUMBER(${keptOn})*(${keptOn}<${asOf}+1)`;
  const rate = (kept: Formula, late: Formula) => f`IF(${kept}+${late}=0,"",${kept}/(${kept}+${late}))`;
  for (const [words, by, kept, late, own] of [
    ["Ours", "Vendor", promises.ourKept, promises.ourLate, promises.ourRate],
    ["Theirs", "Partner", promises.theirKept, promises.theirLate, promises.theirRate],
  ] as const)
    block
      .single(`${words}: kept`, kept, f`SUMPRODUCT(${made(model, by)}*${isKept})`, "whole")
      .single(
        `${words}: late`,
        late,
        f`SUMPRODUCT(${made(model, by)}*(1-${isKept})*ISNUMBER(${due})*(${due}<${asOf}))`,
        "whole",
      )
      .single(`${words}: keep rate`, own, rate(f`${kept}`, f`${late}`), "percent");
  block.single(
    "Keep rate of both",
    promises.rate,
    rate(f`(${promises.ourKept}+${promises.theirKept})`, f`(${promises.ourLate}+${promises.theirLate})`),
    "percent",
  );
}

const [GAP, WELL, UNKNOWN] = ["Gap", "Fine", "Not known"];

/** The three sentences: levels, who holds the contacts, when we last spoke. The same as in domain/relations/relation-gaps.ts. */
export function gapColumns(model: Model): PageColumns<GapKey, GapKey> {
  const { totals, levels, inputs } = model;
  const missing = joined(
    Array.from({ length: levels.words.rows }, (_, row) => f`${levels.words.fixed(0, row)}`),
    "&",
  );
  const share = f`ROUND(100*N(${totals.share}),0)&" %"`;
  const tooMuch = f`ROUND(N(${totals.share}),9)>=ROUND(${inputs.held_share.used},9)`;
  const few = f`${totals.held}<${LEAST_HELD}`;
  const days = f`N(${totals.days})`;
  const quiet = f`${days}>=${inputs.quiet_days.used}`;
  const sentences = [
    f`IF(${totals.contacts}=0,"Nobody is known at this partner",IF(${totals.missing}=0,"Somebody is known at every level","Nobody at "&${missing}&" level"))`,
    f`IF(${totals.held}=0,"No contact has a counterpart of ours",IF(${few},"Too few contacts to say who holds them",IF(${tooMuch},"One person holds "&${share}&" of the contacts: "&${totals.holder},"Nobody holds more than "&${share}&" of the contacts")))`,
    f`IF(${totals.days}="","No contact is noted",IF(${quiet},"No contact for "&${countedText(days, "day", "days")},IF(${days}=0,"Last contact today","Last contact "&${countedText(days, "day", "days")}&" ago")))`,
  ];
  const gaps = [
    f`OR(${totals.contacts}=0,${totals.missing}>0)`,
    f`IF(${totals.held}=0,IF(${totals.contacts}>0,TRUE,""),IF(${few},"",${tooMuch}))`,
    f`IF(${totals.days}="",TRUE,${quiet})`,
  ];
  return {
    mark: {
      title: "State",
      look: "status",
      words: ballWords({ green: [WELL], yellow: [], red: [GAP] }),
      cell: (_, row) =>
        ballText(f`IF(${gaps[row]!}="","${UNKNOWN}",IF(${gaps[row]!},"${GAP}","${WELL}"))`, [GAP, WELL]),
    },
    sentence: { title: "In a sentence", look: "text", cell: (_, row) => sentences[row]! },
  };
}
