import { CONTROL_GROUPS, type ControlRule } from "../../domain/control/condition";
import type { Finding } from "../../domain/control/findings";
import { TIED_CLASSES } from "../../domain/control/ties";
import { lineLabel, PNL_LINES } from "../../domain/finance/pnl-lines";
import { SETTING_DEFINITIONS } from "../../domain/program/settings";
import type { SerialDate } from "../../domain/shared/serial-date";
import { mustBeNone, type PageCheck, worthKnowing } from "../kit/checks";
import { asOfLine, fiscalStartFact } from "../kit/inputs";
import { Page } from "../kit/page";
import type { CalculationBlock } from "../shared/calculation-block";
import type { InputValues } from "../shared/day-inputs";
import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { controlDefinition } from "./definition";
import { controlHead } from "./head";
import {
  type CheckedSheet,
  type ControlLine,
  recordedLine,
  ruleLine,
  seenLine,
  settingLines,
  sheetLine,
  tieLines,
} from "./lines";
import { foundColumns, lineColumns, placeColumn } from "./lists";
import { KEY_WEIGHTS, type MaskCells } from "./masks";
import type { SeenInCells } from "./seen";
import { type ControlModel, createModel } from "./model";
import { settingColumns } from "./settings-list";
import { tieFormulas } from "./ties";

const WIDTHS = [2, 20, 26, 12, 12, 74] as const;
const SHOWN = { failures: 14, remarks: 8 } as const;

export interface ControlSheetInput {
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** Of the tables that the workbook has, in their order. */
  rules: readonly ControlRule[];
  /** Whether the statement's rows, MDF and rebates are there to compare. */
  withStatement: boolean;
  /** Built sheets that have a check of their own. */
  sheets: readonly CheckedSheet[];
  /** What no formula sees. */
  recorded: readonly Pick<Finding, "table" | "column" | "words">[];
  seen: readonly SeenInCells[];
}

/** Whether the workbook can be trusted: every rule counted by formula over the tables, failures first. */
export function controlSheet({
  asOf,
  values,
  rules,
  withStatement,
  sheets,
  recorded,
  seen,
}: ControlSheetInput): SheetPlan {
  const page = new Page({
    kind: controlDefinition.kind,
    title: controlDefinition.title,
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings("asOf", "fiscalStartMonth", "currency", "companyName");
  const ties = TIED_CLASSES.length + (withStatement ? 2 : 0);
  const model = createModel({
    ...SHOWN,
    lines: rules.length + 2 + ties + sheets.length + recorded.length + seen.length,
    settings: SETTING_DEFINITIONS.length,
    pnlLines: 2 * PNL_LINES.length,
    weights: KEY_WEIGHTS.length,
    ties,
  });
  const cells: MaskCells = {
    asOf: model.inputs.as_of.used,
    fiscalStart: model.fiscalStart,
    currency: model.currency,
    lines: model.pnlLines,
    weights: model.weights,
  };
  const lines: ControlLine[] = [
    ...recorded.map(recordedLine),
    ...seen.map(seenLine),
    ...rules.map((rule) => ruleLine(rule, cells)),
    ...settingLines(model),
    ...tieLines(model, withStatement),
    ...sheets.map(sheetLine),
  ];
  const found = foundColumns(model);
  page
    .head(controlHead(model, settings))
    .list({ refs: model.failureLines, usedWhen: "at" }, found, { heading: "Failures" })
    .list({ refs: model.remarkLines, usedWhen: "at" }, found, { heading: "Worth knowing" })
    .block((sheet, row) => {
      colourUsed(sheet, model.failureLines.sheet, "red");
      colourUsed(sheet, model.remarkLines.sheet, "go");
      return row - 1;
    })
    .inputs({ as_of: model.inputs.as_of }, { as_of: asOfLine(settings) }, values, {
      heading: "Day",
      default: 2,
      override: 3,
      used: 4,
      source: 5,
      facts: { as_of: [model.fiscalStart, fiscalStartFact(settings)] },
    })
    .calculate("Found", (block) => foundBlock(block, model))
    .calculateList("Failures on the page", { refs: model.failureLines }, placeColumn(model.lines.failure))
    .calculateList("Remarks on the page", { refs: model.remarkLines }, placeColumn(model.lines.remark))
    .calculate("Sums on two ways", (block) => tiesBlock(block, model, tieFormulas(cells, withStatement)))
    .calculateList("Everything that is looked at", { refs: model.lines }, lineColumns(model, lines))
    .calculateList("Settings", { refs: model.settings }, settingColumns(model))
    .calculate("Compared with", (block) => comparedBlock(block, model, settings.currency));
  return page
    .checks(controlChecks(model), {
      all: model.checks.all,
      legend: "Every count is a formula; what only the add-in sees says so.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 1, key: 2, value: 3, note: 5 });
}

/** Lines in use: failures red, what is only worth knowing blue. */
function colourUsed(sheet: Page["sheet"], lines: Ref, style: "red" | "go"): void {
  sheet.rule(lines.box, f`LEN(${lines.at(0)})>0`, style);
}

function foundBlock(block: CalculationBlock, { found, lines }: ControlModel): void {
  const many = (kind: string) => f`SUMPRODUCT((${lines.kind}="${kind}")*(${lines.count}>0))`;
  block
    .single("Failures", found.failures, many("failure"), "whole")
    .single("Remarks", found.remarks, many("remark"), "whole");
  for (const group of CONTROL_GROUPS)
    block.single(
      `Rows: ${group.replace("_", " ")}`,
      found[group],
      f`SUMIFS(${lines.count},${lines.group},"${group}",${lines.kind},"failure")`,
      "whole",
    );
  block.single("Rows left out", found.left_out, f`SUMPRODUCT(${lines.leaves},${lines.count})`, {
    format: "whole",
    note: "Cells that cannot be read, keys that are blank or stand twice: their rows count nowhere",
  });
}

function tiesBlock(
  block: CalculationBlock,
  { ties }: ControlModel,
  formulas: ReturnType<typeof tieFormulas>,
): void {
  block.list(
    [
      { title: "In all", ref: ties.one, content: (down) => formulas[down]!.one, format: "money" },
      {
        title: "By partner or part",
        ref: ties.other,
        content: (down) => formulas[down]!.other,
        format: "money",
      },
    ],
    "value",
  );
}

/** What conditions of whole columns compare with. */
function comparedBlock(
  block: CalculationBlock,
  { currency, pnlLines, weights }: ControlModel,
  setup: Ref,
): void {
  const inDeals = "cam_deals[Currency]";
  const spellings = [...PNL_LINES.map(({ id }) => lineLabel(id)), ...PNL_LINES.map(({ id }) => id)];
  block
    .single(
      "Currency",
      currency,
      f`IF(${setup}<>"",${setup},IFERROR(INDEX(${inDeals},MATCH("?*",${inDeals},0)),""))`,
    )
    .list(
      [
        {
          title: "Lines of the statement",
          ref: pnlLines,
          content: (down) => spellings[down]!,
          style: "label",
        },
      ],
      "value",
    )
    .list(
      [
        {
          title: "Weights of a key's characters",
          ref: weights,
          content: (down) => KEY_WEIGHTS[down]!,
          format: "general",
        },
      ],
      "value",
    );
}

function controlChecks({ checks, found }: ControlModel): PageCheck[] {
  return [
    mustBeNone(
      { label: "Failures", ref: checks.failures, value: f`${found.failures}` },
      { one: "thing is", many: "things are", words: "wrong: the first of them stand above." },
    ),
    worthKnowing(
      { label: "Rows left out", ref: checks.room, value: f`${found.left_out}` },
      { one: "row is", many: "rows are", words: "left out of every figure." },
    ),
  ];
}

function resultsOf({ found, checks, ties, lines }: ControlModel): Record<string, Ref> {
  const { left_out: leftOut, ...counted } = found;
  return {
    line_sheets: lines.sheet,
    line_columns: lines.column,
    line_counts: lines.count,
    line_first_rows: lines.first,
    deals_total: ties.one,
    partners_total: ties.other,
    ...counted,
    rows_left_out: leftOut,
    check: checks.all,
  };
}
