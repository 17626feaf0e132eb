import { UNASSIGNED } from "../../domain/cadence/completion";
import { UNKNOWN_LEVEL } from "../../domain/portfolio/partner-line";
import { BALL_WORDS, ballText } from "../kit/balls";
import type { PageColumn, PageColumns } from "../kit/columns";
import { f, type Formula, type FormulaCell, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { dayAndMonthText, shortened } from "../shared/words";
import type { LineKey } from "../portfolio/model";
import { actions, plans, results, scores } from "../portfolio/records";
import { partners } from "../portfolio/targets";
import type { Model, TableKey } from "./model";

/** Names to which links lead, by partner in the order of the lines; null where there was no sheet when this was built. */
export interface SheetLinks {
  scorecard: string | null;
  capabilitiesSheet: string | null;
  planSheet: string | null;
}

type Column = PageColumn<TableKey>;

/** Characters that the page has room for. */
const LONGEST_ACTION = 36;

/** The columns of cam_rollup, whose rows may be sorted and filtered: each goes by its number to what is worked out of its partner. */
export function rollupColumns(model: Model, links: readonly SheetLinks[]): PageColumns<TableKey, TableKey> {
  return { ...shownColumns(model), ...behindColumns(model), ...linkColumns(links) };
}

/** What is worked out of the row's partner. */
function ofLine(model: Model, key: LineKey, number: FormulaCell): Formula {
  return f`INDEX(${model.lines[key]},${number})`;
}

/** A formula that refers to "" alone shows 0 in some spreadsheets. */
function known(model: Model, key: LineKey): Column["cell"] {
  return ({ number }) => {
    const found = ofLine(model, key, number);
    return f`IF(${found}="","",${found})`;
  };
}

/** A cell of a table, by the row that a column of the calculations gives; "" without one. */
function fromRow(model: Model, key: LineKey, content: (row: Formula) => Formula): Column["cell"] {
  return ({ number }) => {
    const row = ofLine(model, key, number);
    return f`IF(N(${row})=0,"",${content(row)})`;
  };
}

function ofPartner(model: Model, field: Parameters<typeof partners.at>[0]): Column["cell"] {
  return ({ number }) => {
    const row = ofLine(model, "row", number);
    return f`IF(${row}="",${quoted(UNASSIGNED)},IF(${partners.text(field, row)}="",${quoted(UNASSIGNED)},${partners.text(field, row)}))`;
  };
}

/** As Partners has it; "" where it says nothing. */
function textOfPartner(model: Model, field: Parameters<typeof partners.at>[0]): Column["cell"] {
  return ({ number }) => {
    const row = ofLine(model, "row", number);
    return f`IF(${row}="","",${partners.text(field, row)})`;
  };
}

type Shown =
  | "status"
  | "partner"
  | "cam"
  | "level"
  | "score"
  | "scoreChange"
  | "won"
  | "toTarget"
  | "coverage"
  | "forecast"
  | "nextAction"
  | "due";

function shownColumns(model: Model): PageColumns<TableKey, Shown> {
  const forecast = (number: FormulaCell) =>
    f`${ofLine(model, "won", number)}+${ofLine(model, "commit", number)}+${ofLine(model, "restWeighted", number)}`;
  return {
    status: {
      title: "Status",
      look: "status",
      words: BALL_WORDS,
      cell: ({ number }) => ballText(ofLine(model, "status", number)),
    },
    partner: { title: "Partner", look: "passage", cell: ({ number }) => ofLine(model, "name", number) },
    cam: { title: "CAM", look: "passage", cell: ofPartner(model, "cam") },
    level: {
      title: "Level",
      look: "passage",
      cell: ({ number }) => {
        const level = ofLine(model, "level", number);
        return f`IF(${level}="",${quoted(UNKNOWN_LEVEL)},${level})`;
      },
    },
    score: {
      title: "Score",
      format: "score",
      cell: fromRow(model, "scoreRow", (row) => scores.at("score", row)),
    },
    scoreChange: {
      title: "Score change",
      format: "trend",
      cell: ({ number, score }) => {
        const row = ofLine(model, "earlierRow", number);
        return f`IF(N(${row})=0,"",${score}-${scores.at("score", row)})`;
      },
    },
    won: { title: "Won", format: "money", cell: known(model, "won") },
    toTarget: {
      title: "To target",
      format: "wholePercent",
      cell: ({ number, won }) => {
        const target = ofLine(model, "toDate", number);
        return f`IF(${target}="","",${won}/${target})`;
      },
    },
    coverage: {
      title: "Coverage",
      format: "multiple",
      cell: ({ number, target, won }) =>
        f`IF(${target}="","",IF(ROUND(${target}-${won},9)<=0,"",${ofLine(model, "open", number)}/(${target}-${won})))`,
    },
    forecast: { title: "Forecast", format: "money", cell: ({ number }) => forecast(number) },
    nextAction: {
      title: "Next action",
      look: "remark",
      cell: fromRow(model, "actionRow", (row) => shortened(actions.text("action", row), LONGEST_ACTION)),
    },
    due: {
      title: "Due",
      look: "status",
      cell: fromRow(
        model,
        "actionRow",
        (row) =>
          f`IF(ISNUMBER(${actions.at("due", row)}),IF(${actions.at("due", row)}<${model.inputs.as_of.used},"● ","")&${dayAndMonthText(actions.at("due", row))},"")`,
      ),
    },
  };
}

type Behind = Exclude<TableKey, Shown | keyof SheetLinks>;

function behindColumns(model: Model): PageColumns<TableKey, Behind> {
  const { lines } = model;
  const day =
    (key: LineKey): Column["cell"] =>
    ({ number }) => {
      const found = ofLine(model, key, number);
      return f`IF(N(${found})=0,"",${found})`;
    };
  return {
    region: { title: "Region", look: "text", cell: ofPartner(model, "region") },
    lifeStage: { title: "Life-stage", look: "text", cell: ofPartner(model, "lifeStage") },
    vertical: { title: "Vertical", look: "text", cell: ofPartner(model, "vertical") },
    parent: { title: "Parent", look: "text", cell: textOfPartner(model, "parent") },
    secondaryCam: { title: "Secondary CAM", look: "text", cell: textOfPartner(model, "secondaryCam") },
    kind: {
      title: "Active",
      look: "text",
      cell: ({ number }) => f`IF(${ofLine(model, "active", number)}=1,"Yes","No")`,
    },
    capabilities: {
      title: "Capabilities",
      format: "score",
      cell: fromRow(model, "capabilitiesRow", (row) => scores.at("score", row)),
    },
    satisfaction: {
      title: "Satisfaction",
      format: "tenths",
      cell: fromRow(model, "satisfactionRow", (row) => results.at("actual", row)),
    },
    target: { title: "Target", format: "money", cell: known(model, "total") },
    targetToDate: { title: "Target to date", format: "money", cell: known(model, "toDate") },
    commit: { title: "Commit", format: "money", cell: known(model, "commit") },
    weighted: { title: "Rest weighted", format: "money", cell: known(model, "restWeighted") },
    wonTwelve: { title: "Won in 12 months", format: "money", cell: known(model, "wonTwelve") },
    dealsTwelve: { title: "Deals won in 12 months", format: "whole", cell: known(model, "dealsTwelve") },
    daysToFirstWin: { title: "Days to first win", format: "whole", cell: known(model, "firstWin") },
    growth: {
      title: "Growth",
      format: "wholePercent",
      cell: ({ number }) => {
        const before = ofLine(model, "wonBefore", number);
        return f`IF(AND(${ofLine(model, "fourQuarters", number)},${before}>0),${ofLine(model, "wonTwelve", number)}/${before}-1,"")`;
      },
    },
    plan: { title: "Plan", look: "text", cell: fromRow(model, "planRow", (row) => plans.text("state", row)) },
    qbr: { title: "QBR", format: "date", cell: day("qbr") },
    openActions: { title: "Open actions", format: "whole", cell: known(model, "running") },
    overdue: { title: "Overdue", format: "whole", cell: known(model, "overdue") },
    lastActivity: { title: "Last activity", format: "date", cell: day("lastActivity") },
    bestRank: { title: "Best rank", format: "whole", cell: rankOf(model, "best", lines.best) },
    largestRank: { title: "Largest rank", format: "whole", cell: rankOf(model, "largest", lines.largest) },
    difference: {
      title: "Best against largest",
      format: "change",
      cell: ({ bestRank, largestRank }) =>
        f`IF(OR(${bestRank}="",${largestRank}=""),"",${largestRank}-${bestRank})`,
    },
    bestScore: { title: "Best score", format: "score", cell: known(model, "best") },
    number: { title: "No.", format: "whole", cell: (_, row) => row + 1 },
  };
}

function rankOf(model: Model, key: "best" | "largest", all: Ref): Column["cell"] {
  return ({ number }) => {
    const own = ofLine(model, key, number);
    return f`IF(${own}="","",1+SUMPRODUCT(ISNUMBER(${all})*(${all}>${own})))`;
  };
}

/** Links to the partner's sheets that there were when this was built. */
function linkColumns(links: readonly SheetLinks[]): PageColumns<TableKey, keyof SheetLinks> {
  const column = (title: string, key: keyof SheetLinks): Column => ({
    title,
    look: "go",
    cell: (_, row) => {
      const name = links[row]?.[key] ?? null;
      return name === null ? null : f`IFERROR(IF(ROWS(${name})>0,HYPERLINK("#${name}","Open"),""),"Gone")`;
    },
  });
  return {
    scorecard: column("Scorecard", "scorecard"),
    capabilitiesSheet: column("Capabilities sheet", "capabilitiesSheet"),
    planSheet: column("Plan sheet", "planSheet"),
  };
}
