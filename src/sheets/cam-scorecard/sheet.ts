import { bandKeys, CAM_INPUTS } from "../../domain/cam-scorecard/cam-inputs";
import type { Attained, CamAttainment } from "../../domain/cam-scorecard/attainment";
import { type Component, COMPONENT_KEYS, COMPONENTS, GATED } from "../../domain/cam-scorecard/cam-pay";
import { longDate, shortMoney } from "../../domain/shared/plain-words";
import type { SerialDate } from "../../domain/shared/serial-date";
import { barText, blocksIn } from "../kit/bars";
import type { PageColumns } from "../kit/columns";
import { Page } from "../kit/page";
import type { InputValues } from "../shared/day-inputs";
import { f, type Formula, joined, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { currencyPrefix, groupedText } from "../shared/words";
import { camChecks } from "./checks";
import { attainedCell, createModel, type LineKey, type Model, countedCell } from "./model";
import { camScorecardDefinition } from "./definition";

/** Component, attainment, its bar, what it is of, what counts, share, pay. */
const WIDTHS = [2, 38, 12, 26, 26, 10, 10, 12] as const;
const BAR = 3;
export interface CamScorecardSheetInput {
  attainment: CamAttainment;
  builtOn: SerialDate;
  values: InputValues;
  /** "" where the workbook has none. */
  currency: string;
}

/** What a CAM reached and what it pays, for the manager alone: bands, gate and shares by native formulas. */
export function camScorecardSheet(input: CamScorecardSheetInput): SheetPlan {
  const { attainment, builtOn, values } = input;
  const subject = { partner: attainment.cam };
  const page = new Page({
    kind: camScorecardDefinition.kind,
    subject,
    title: wholeTitle(camScorecardDefinition, subject),
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings("currency");
  const model = createModel(attainment.partners.length);
  const { checks } = model;
  page
    .head(headOf(model, input, settings.currency))
    .list({ refs: model.lines }, lineColumns(model, input), { heading: "What is paid for", titleLines: 1 })
    .endPage()
    .inputs(model.inputs, inputLines(attainment), values, {
      heading: "Target pay, attainment, shares and bands",
      default: 2,
      override: 3,
      used: 5,
      source: 6,
    })
    .calculate("Day and totals", (block) => {
      const { totals, lines } = model;
      block
        .single("Built on", totals.builtOn, builtOn, "date")
        .single("Target pay", totals.target, f`${countedCell(model, "target_pay")}`, "money")
        .single("Shares that are measured", totals.weight, weightOf(model), "percent")
        .single("Gate open", totals.open, gateOf(model))
        .single("Measured", totals.measured, f`COUNT(${lines.attained})`, "whole")
        .single("Pay", totals.pay, f`IF(${totals.measured}=0,"",SUM(${lines.pay}))`, "money")
        .single(
          "Score",
          totals.score,
          f`IF(${totals.measured}=0,"",100*SUMPRODUCT(${lines.share},${lines.attained}))`,
          "score",
        );
    })
    .calculate("Scores", (block) =>
      block.list(
        [{ title: "Score", ref: model.scores, content: (row) => scoreOf(model, row), format: "score" }],
        "value",
      ),
    )
    .calculate("Partners when it was built", (block) =>
      block.list(
        [
          {
            title: "Partner",
            ref: model.partners,
            content: (row) => attainment.partners[row] ?? "",
            style: "label",
          },
        ],
        "value",
      ),
    );
  return page
    .checks(camChecks(model, attainment), {
      all: checks.all,
      legend: "Attainment stays as it was measured until the sheet is built again.",
      legendColumns: [1, 2, 3, 4],
    })
    .results(resultsOf(model))
    .build({}, { label: 1, key: 2, value: 3, note: 4 });
}

function weightOf(model: Model): Formula {
  return joined(
    COMPONENT_KEYS.map(
      (key) => f`IF(${attainedCell(model, key)}="",0,${countedCell(model, `${key}_share`)})`,
    ),
    "+",
  );
}

function gateOf(model: Model): Formula {
  const planning = attainedCell(model, "planning");
  return f`IF(${planning}="",FALSE,ROUND(${planning},9)>=ROUND(${countedCell(model, "gate")},9))`;
}

/** Σ slice of the attainment × its band's factor. */
function slices(model: Model, reached: Formula, set: "revenue" | "other"): Formula {
  const bands = bandKeys(set);
  const start = (index: number) => {
    const key = bands[index]!.from;
    return key === null ? f`0` : f`${countedCell(model, key)}`;
  };
  return joined(
    bands.map(({ factor }, index) => {
      const end = index + 1 < bands.length ? f`MIN(${reached},${start(index + 1)})` : reached;
      return f`MAX(0,${end}-${start(index)})*${countedCell(model, factor)}`;
    }),
    "+",
  );
}

function lineColumns(
  model: Model,
  { attainment, currency }: CamScorecardSheetInput,
): PageColumns<LineKey, LineKey> {
  const { totals } = model;
  const key = (row: number) => COMPONENT_KEYS[row]!;
  const isRevenue = (row: number) => GATED.includes(key(row));
  return {
    label: { title: "Component", look: "text", cell: (_, row) => COMPONENTS[key(row)].label },
    attained: {
      title: "Attainment",
      format: "wholePercent",
      cell: (_, row) => {
        const value = countedCell(model, `${key(row)}_attainment`);
        return f`IF(${value}="","",${value})`;
      },
    },
    bar: { title: "", look: "bar", cell: ({ attained }) => barText(attained, blocksIn(WIDTHS[BAR])) },
    of: {
      title: "Measured when built",
      look: "beside",
      cell: (_, row) => measuredText(attainment.components[key(row)], currency),
    },
    counted: {
      title: "Counts",
      format: "wholePercent",
      cell: ({ attained }, row) =>
        f`IF(${attained}="","",${isRevenue(row) ? f`IF(${totals.open},${attained},MIN(1,${attained}))` : f`${attained}`})`,
    },
    share: {
      title: "Share",
      format: "percent",
      cell: ({ attained }, row) =>
        f`IF(OR(${attained}="",${totals.weight}<=0),"",${countedCell(model, `${key(row)}_share`)}/${totals.weight})`,
    },
    pay: {
      title: "Pays",
      format: "money",
      cell: ({ counted, share }, row) =>
        f`IF(${share}="","",${totals.target}*${share}*(${slices(model, f`${counted}`, isRevenue(row) ? "revenue" : "other")}))`,
    },
  };
}

/** "1.2m of 1.3m", "4 of 6 partners", "not measured". */
function measuredText({ value, part, whole, unit }: Attained, currency: string): string {
  if (value === null) return "not measured";
  if (unit === "money") return `${shortMoney(part, currency)} of ${shortMoney(whole, currency)}`;
  return `${part} of ${whole} ${unit === "things" ? "on time" : unit}`;
}

function inputLines({ components }: CamAttainment): Parameters<Page["inputs"]>[1] {
  return Object.fromEntries(
    Object.entries(CAM_INPUTS).map(([key, assumption]) => {
      const component = COMPONENT_KEYS.find((each) => key === `${each}_attainment`);
      const measured = component && components[component].value;
      return [
        key,
        {
          assumption,
          ...(component
            ? {
                default: measured ?? null,
                source: measured === null ? "Not measured" : "Measured when built",
              }
            : {}),
        },
      ];
    }),
  );
}

/** Sales and pipeline are one, by their shares; the others as they are. */
function scoreOf(model: Model, row: number): Formula {
  if (row > 0) {
    const cell = attainedCell(model, COMPONENT_KEYS[row + 1]!);
    return f`IF(${cell}="","",100*${cell})`;
  }
  const of = (key: Component) => [attainedCell(model, key), countedCell(model, `${key}_share`)] as const;
  const [[sales, ofSales], [pipeline, ofPipeline]] = [of("sales"), of("pipeline")];
  const weight = f`(IF(${sales}="",0,${ofSales})+IF(${pipeline}="",0,${ofPipeline}))`;
  return f`IF(${weight}=0,"",100*(N(${sales})*${ofSales}+N(${pipeline})*${ofPipeline})/${weight})`;
}

function resultsOf({ lines, totals, scores, checks }: Model): Readonly<Record<string, Ref>> {
  return {
    score: totals.score,
    component_scores: scores,
    attainments: lines.attained,
    shares: lines.share,
    pays: lines.pay,
    total_pay: totals.pay,
    gate_open: totals.open,
    measured: totals.measured,
    built_on: totals.builtOn,
    check: checks.all,
  };
}

function headOf(
  model: Model,
  { attainment: { cam, partners }, builtOn }: CamScorecardSheetInput,
  currency: Ref,
): Parameters<Page["head"]>[0] {
  const { totals } = model;
  const missing = joined(
    COMPONENT_KEYS.map(
      (key) => f`IF(${attainedCell(model, key)}="",${quoted(`, ${COMPONENTS[key].label}`)},"")`,
    ),
    "&",
  );
  const ofTarget = f`IF(${totals.target}=0,"",": "&ROUND(100*${totals.pay}/${totals.target},0)&" %")`;
  const pays = f`"Pays "&${groupedText(f`N(${totals.pay})`)}&" of "&${groupedText(totals.target)}&${ofTarget}&"."`;
  const gate = f`IF(${totals.open},""," Sales and pipeline stop at 100 %: planning and reviews are below the gate.")`;
  return {
    title: f`${quoted(`${cam}: CAM scorecard`)}`,
    subtitle: f`${quoted(`For the manager alone, in a workbook that nobody else opens  ·  fiscal year to ${longDate(builtOn)}, the day it was built`)}`,
    cards: [
      {
        columns: [1, 1],
        label: "Pay",
        value: f`${currencyPrefix(currency)}&${groupedText(f`N(${totals.pay})`)}`,
        note: f`"of "&${groupedText(totals.target)}&" target pay"`,
      },
      {
        columns: [2, 3],
        label: "Score",
        value: f`IF(${totals.score}="","–",ROUND(N(${totals.score}),0)&"")`,
        note: "100: every target reached",
      },
      {
        columns: [4, 4],
        label: "Measured",
        value: f`${totals.measured}&" of ${COMPONENT_KEYS.length}"`,
        note: "the others' shares go to these",
      },
      { columns: [5, 7], label: "Partners", value: f`${partners.length}&""`, note: "managed directly" },
    ],
    message: f`IF(${totals.measured}=0,"Nothing is measured yet.",${pays}&${gate})`,
    more: f`IF(${totals.measured}=${COMPONENT_KEYS.length},"Everything is measured.","Not measured, their shares go to the others: "&SUBSTITUTE(${missing},", ","",1)&".")`,
  };
}
