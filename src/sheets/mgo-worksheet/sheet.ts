import { MGO_KEYS, MGO_SCENARIO, MGOS_TO_SHARE } from "../../domain/marketing/mgo-lines";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { Page } from "../kit/page";
import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { worksheetChecks } from "./checks";
import { mgoWorksheetDefinition } from "./definition";
import { factorsBlock } from "./factors-block";
import { funnelBlock, headOf, putPictures, textBlock } from "./first-page";
import { INPUT_COLUMNS, WIDTHS } from "./layout";
import { linesTable, expectedLines, typedLines } from "./lines-block";
import type { MgoValues } from "./mgo-values";
import { createModel, MGO_SETTINGS, type Model } from "./model";
import { type ListedPartner, partnersBlock, sharedOutTable } from "./partners-block";
import { segmentsBlock, segmentsTable } from "./segments-block";
import { monthsTable, partsBlock, seasonsBlock, targetBlock } from "./targets-block";
import { toldBlock } from "./told-block";

/** Points between the blocks behind the page. */
const SPACE = 6;

export interface MgoSheetInput extends MgoValues {
  /** Active partners, in the order in which they are listed. */
  partners: readonly ListedPartner[];
}

/** The workbook's one MGO worksheet: native formulas, everything between the lines and the answers calculated below the pages. */
export function mgoWorksheetSheet(input: MgoSheetInput): SheetPlan {
  const { partners } = input;
  const page = new Page({
    kind: mgoWorksheetDefinition.kind,
    title: mgoWorksheetDefinition.title,
    widths: WIDTHS,
    closed: true,
    denseBehind: true,
  });
  const model = createModel(partners.length, page.settings(...MGO_SETTINGS));
  page
    .head(headOf(model))
    .block((sheet, row) => putPictures(sheet, row, model))
    .endPage()
    .block((sheet, row) => linesTable(sheet, row, model), SPACE)
    .block((sheet, row) => segmentsTable(sheet, row, model, input.segments))
    .endPage()
    .inputs(
      { ...model.inputs, scenario: model.scenario, toShare: model.toShare },
      {
        scenario: { assumption: MGO_SCENARIO },
        ...typedLines(model),
        toShare: { assumption: MGOS_TO_SHARE, default: f`${model.target}` },
      },
      typedValues(input),
      { heading: "What is typed over the lines, the scenarios and the targets", ...INPUT_COLUMNS },
    )
    .endPage()
    .block((sheet, row) => monthsTable(sheet, row, model), SPACE);
  if (partners.length) page.block((sheet, row) => sharedOutTable(sheet, row, model, partners), SPACE);
  return page
    .calculations(
      (block) => toldBlock(block, model),
      (block) => factorsBlock(block, model),
      (block) => expectedLines(block, model),
      (block) => funnelBlock(block, model),
      (block) => segmentsBlock(block, model),
      (block) => targetBlock(block, model),
      (block) => partsBlock(block, model),
      (block) => seasonsBlock(block, model),
      (block) => partnersBlock(block, model, partners),
      (block) => textBlock(block, model),
    )
    .checks(worksheetChecks(model, partners.length), {
      all: model.checks.all,
      legend: "Lines A, K and L are the workbook's where it tells.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(() => resultsOf(model, partners.length))
    .build({}, { label: 1, key: 0, value: 2, note: 4 });
}

/** By the names of the inputs; what is absent keeps what the sheet has. */
function typedValues({ overrides, scenario, toShare }: MgoSheetInput): Record<string, CellValue> {
  const given = MGO_KEYS.flatMap((key) => {
    const value = overrides[key];
    return value === undefined ? [] : [[`in_${key}`, value] as const];
  });
  return {
    ...Object.fromEntries(given),
    ...(scenario === undefined ? {} : { [`in_${MGO_SCENARIO.key}`]: scenario }),
    ...(toShare === undefined ? {} : { [`in_${MGOS_TO_SHARE.key}`]: toShare }),
  };
}

const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"] as const;

/** The sheet's public results. */
function resultsOf(model: Model, partners: number): Readonly<Record<string, Ref>> {
  const { lines, per, months, segments, checks } = model;
  return {
    ...Object.fromEntries(LETTERS.map((letter) => [`line_${letter}`, lines[letter].chosen])),
    mgo_needed: lines.needed.chosen,
    mgo_gap: lines.gap.chosen,
    revenue_forward: lines.revenue.chosen,
    revenue_gap: lines["revenue gap"].chosen,
    scenario: model.scenario.used,
    scenario_mgos: lines.h.scenarios,
    scenario_needed: lines.needed.scenarios,
    mgo_target: model.target,
    mgo_per_quarter: per.quarter,
    mgo_per_month: per.month,
    mgo_per_week: per.week,
    mgo_per_partner: per.partner,
    mgo_by_month: months.mgos,
    mgo_by_quarter: months.quarters,
    mgo_by_month_whole: months.whole,
    mgo_by_quarter_whole: months.quartersWhole,
    segment_targets: segments.target,
    segment_mgos: segments.mgos,
    mgo_text: model.text,
    bleak_text: model.bleakText,
    ...(partners ? { partner_mgos: model.partners.mgos } : {}),
    check: checks.all,
  };
}
