import { PROGRAM_STAGES, type ProgramStage } from "../../domain/program-stage/program-questions";
import {
  HOLDS_FROM,
  KEY_LEVEL,
  LEAST_ANSWERS,
  LEAST_PARTNER_LED,
  LEAST_PRODUCING,
  LEAST_PRODUCING_RATE,
} from "../../domain/program-stage/program-stage";
import { KNOWN_LEAD } from "../../domain/scorecard/performance/pipeline-figures";
import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { partnersTable } from "../../domain/shared/tables/catalogue";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { type Condition, dealCount, from, has, upTo } from "../shared/deal-sums";
import { equalTo, f, holdsOneOf, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { countedText } from "../shared/words";
import type { Model, PartnerKey, StageKey } from "./model";

export const partners = tableCells(partnersTable);
const numberOf = (stage: ProgramStage) => PROGRAM_STAGES.indexOf(stage) + 1;
/** No fact holds the program back. */
const NO_CAP = PROGRAM_STAGES.length + 1;

/** Won deals of the twelve months to the as-of date; credit notes are none. */
function won({ facts, inputs }: Model, ...more: Condition[]) {
  return dealCount("Won", from("Closed on", facts.months), upTo("Closed on", inputs.as_of.used), ...more);
}

/** Partner by partner, each name once, whether it is active and has won a deal. */
export function partnerColumns(model: Model): PageColumns<PartnerKey, PartnerKey> {
  const { name: names, active: actives } = model.partners;
  const above = (column: Ref, row: number) => f`${column.fixed(0, 0)}:${column.at(0, row - 1)}`;
  return {
    number: { title: "Row", format: "whole", cell: (_, row) => row + 1 },
    name: {
      title: "Partner",
      cell: ({ number }) => f`IF(${number}>${partners.rows},"",${partners.text("partner", number)})`,
    },
    active: {
      title: "Active",
      format: "whole",
      cell: ({ number, name }, row) => {
        const again =
          row === 0
            ? f`FALSE`
            : f`COUNTIFS(${above(names, row)},${equalTo(name)},${above(actives, row)},1)>0`;
        const other = holdsOneOf(partners.at("status", number), ["Prospect", "Inactive"]);
        return f`IF(${name}="",0,IF(${other},0,IF(${again},0,1)))`;
      },
    },
    producing: {
      title: "Producing",
      format: "whole",
      cell: ({ name, active }) => f`IF(${active}=0,0,IF(${won(model, has("Partner", equalTo(name)))}>0,1,0))`,
    },
  };
}

/** What the workbook says of the program, and what it lets the program be at most. */
export function factLines(block: CalculationBlock, model: Model): void {
  const { facts, limits, partners: lines, inputs } = model;
  const by = (lead: string) => won(model, has("Led by", f`"${lead}"`));
  const known = f`${facts.byPartner}+${facts.byVendor}`;
  block
    .single("Twelve months from", facts.months, f`EDATE(${inputs.as_of.used}+1,-${MONTHS_A_YEAR})`, "date")
    .single("Active partners", facts.active, f`SUM(${lines.active})`, "whole")
    .single("Producing partners", facts.producing, f`SUM(${lines.producing})`, {
      format: "whole",
      note: "Active, with a deal won in the twelve months",
    })
    .single(
      "Producing rate",
      facts.rate,
      f`IF(${facts.active}=0,"",${facts.producing}/${facts.active})`,
      "percent",
    )
    .single("Deals won", facts.won, won(model), "whole")
    .single("… led by partners", facts.byPartner, by("Partner"), "whole")
    .single("… led by us", facts.byVendor, by("Vendor"), "whole")
    .single("Share whose lead has to be known", limits.known, KNOWN_LEAD, "percent")
    .single(
      "Partner-led share",
      facts.led,
      f`IF(AND(ROUND(${known},9)>0,${known}>=ROUND(${limits.known}*${facts.won},9)),${facts.byPartner}/(${known}),"")`,
      "percent",
    )
    .single("At most Emerging with fewer producing than", limits.producing, LEAST_PRODUCING, "whole")
    .single("… or a producing rate below", limits.rate, LEAST_PRODUCING_RATE, "percent")
    .single("At most Accelerating with a partner-led share below", limits.led, LEAST_PARTNER_LED, "percent");
}

/** Stage by stage what its questions are worth, and whether it holds. */
export function stageColumns({ questions, limits }: Model): PageColumns<StageKey, StageKey> {
  const of = (column: Ref, number: Parameters<typeof equalTo>[0]) =>
    f`SUMIFS(${column},${questions.stage},${number})`;
  const count = (column: Ref, number: Parameters<typeof equalTo>[0]) =>
    f`SUMPRODUCT((${questions.stage}=${number})*ISNUMBER(${column}))`;
  const score = (column: Ref, number: Parameters<typeof equalTo>[0]) =>
    f`IF(${count(column, number)}<${limits.answers},"",${of(column, number)}/${count(column, number)})`;
  return {
    number: { title: "Number", format: "whole", cell: (_, row) => row + 1 },
    name: { title: "Stage", cell: (_, row) => PROGRAM_STAGES[row]! },
    answered: { title: "Answered", format: "whole", cell: ({ number }) => count(questions.points, number) },
    score: { title: "Score", format: "score", cell: ({ number }) => score(questions.points, number) },
    keyLevel: {
      title: "Key question",
      format: "decimal",
      cell: ({ number }) =>
        f`IF(COUNTIFS(${questions.stage},${number},${questions.key},1,${questions.level},">0")=0,"",SUMIFS(${questions.level},${questions.stage},${number},${questions.key},1))`,
    },
    holds: {
      title: "Holds",
      format: "whole",
      cell: ({ score: own, keyLevel }) =>
        f`IF(OR(${own}="",${keyLevel}=""),0,IF(AND(ROUND(N(${own}),9)>=${limits.holds},ROUND(N(${keyLevel}),9)>=${limits.key}),1,0))`,
    },
    scoreBefore: { title: "Before", format: "score", cell: ({ number }) => score(questions.before, number) },
    change: {
      title: "Change",
      format: "change",
      cell: ({ score: own, scoreBefore }) => f`IF(OR(${own}="",${scoreBefore}=""),"",${own}-${scoreBefore})`,
    },
  };
}

export function limitLines(block: CalculationBlock, { limits }: Model): void {
  block
    .single("A stage holds from a score of", limits.holds, HOLDS_FROM, "whole")
    .single("… and its key question at level", limits.key, KEY_LEVEL, "whole")
    .single("… with answers to at least", limits.answers, LEAST_ANSWERS, "whole");
}

/** The program's stage: what the answers say, and what the facts let it be. */
export function verdictLines(block: CalculationBlock, model: Model): void {
  const { verdict, stages, days, facts, limits } = model;
  const few = f`OR(${facts.producing}<${limits.producing},IF(${facts.rate}="",FALSE,ROUND(N(${facts.rate}),9)<${limits.rate}))`;
  const vendor = f`IF(${facts.led}="",FALSE,ROUND(N(${facts.led}),9)<${limits.led})`;
  const name = (number: Ref) => f`INDEX(${stages.name},${number})`;
  block
    .single(
      "By the answers, number",
      verdict.byNumber,
      f`IF(${days.day}=0,"",IFERROR(MATCH(0,${stages.holds},0),${PROGRAM_STAGES.length}))`,
      "whole",
    )
    .single("By the answers", verdict.byAnswers, f`IF(${verdict.byNumber}="","",${name(verdict.byNumber)})`)
    .single(
      "At most, number",
      verdict.capNumber,
      f`IF(${facts.producing}=0,${numberOf("Starting")},IF(${few},${numberOf("Emerging")},IF(${vendor},${numberOf("Accelerating")},${NO_CAP})))`,
      { format: "whole", note: `${NO_CAP}: the facts say nothing against the last stage` },
    )
    .single("At most", verdict.cap, f`IF(${verdict.capNumber}=${NO_CAP},"",${name(verdict.capNumber)})`)
    .single(
      "Because",
      verdict.reason,
      f`IF(${verdict.capNumber}=${NO_CAP},"",IF(${facts.producing}=0,"no active partner has won a deal in twelve months",IF(${few},${facts.producing}&" of "&${countedText(facts.active, "active partner", "active partners")}&" won a deal in twelve months",${quoted("partners lead ")}&ROUND(100*N(${facts.led}),0)&" % of the deals won")))`,
    )
    .single(
      "Stage, number",
      verdict.number,
      f`IF(${verdict.byNumber}="","",MIN(${verdict.byNumber},${verdict.capNumber}))`,
      "whole",
    )
    .single("Stage", verdict.stage, f`IF(${verdict.number}="","",${name(verdict.number)})`);
}
