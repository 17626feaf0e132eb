import { TOLERANCE } from "../../domain/shared/bounds";
import { MGO_SCENARIOS } from "../../domain/marketing/mgo-lines";
import type { CalculationBlock } from "../shared/calculation-block";
import { type Check, putFoot, ties } from "../shared/foot";
import { f, type Formula } from "../shared/formula";
import { putCards, putMessage, putTitle } from "../shared/head";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { amountsIn, groupedText, shortMoneyText } from "../shared/words";
import { COLUMN, ROW } from "./layout";
import type { Model } from "./model";

/** Title, cards and forward against backward in one line. */
export function headBlock(sheet: SheetBuilder, model: Model): void {
  const { settings, scenario, per, target, inputs, text, lines } = model;
  putTitle(
    sheet,
    { row: ROW.title, column: COLUMN.letter },
    f`"Marketing generated opportunities (MGOs): the target"`,
    f`"Back from the revenue target, line L, to the MGOs it takes, line H  ·  Scenario: "&${scenario.used}&"  ·  "&${amountsIn(settings.currency)}`,
  );
  // As text: the first card begins in a narrow column, where a number would not fit.
  const shown = (ref: Ref) => f`IF(${ref}="","No answer",${groupedText(ref)})`;
  putCards(sheet, ROW.cards, [
    {
      columns: [1, 2],
      label: "MGOs a year",
      value: shown(target),
      note: f`"for "&${shortMoneyText(inputs.line_l.used, settings.currency)}&" of revenue"`,
    },
    { columns: [3, 4], label: "A quarter", value: shown(per.quarter), note: "the year ÷ 4" },
    { columns: [5, 6], label: "A month", value: shown(per.month), note: "the year ÷ 12" },
    {
      columns: [8, 9],
      label: "A week",
      value: f`IF(${per.week}="","No answer",ROUND(${per.week},1))`,
      format: "tenths",
      note: f`"the year ÷ "&${model.months.weeks}`,
    },
    {
      columns: [10, 12],
      label: "Forward, the lines bring",
      value: shown(lines.h.chosen),
      note: f`"MGOs, worth "&${shortMoneyText(lines.revenue.chosen, settings.currency)}`,
    },
  ]);
  putMessage(sheet, ROW.message, [COLUMN.letter, COLUMN.last], f`${text}`);
  for (const spacer of [ROW.cards - 1, ROW.message - 1, ROW.message + 1]) sheet.height(spacer, 8);
}

/** Forward from A against back from L; domain's worksheetText says the same. */
export function textBlock(block: CalculationBlock, { text, lines, asked }: Model): void {
  const [brought, needed, gap] = [lines.h.chosen, lines.needed.chosen, lines.gap.chosen];
  const start = f`"Forward from A the lines bring "&${groupedText(brought)}&" MGOs, "`;
  const size = groupedText(f`ABS(${gap})`);
  const than = f`" than the "&${groupedText(needed)}&" that line L asks for."`;
  block.single(
    "In one line",
    text,
    f`IF(${needed}="","Line I or K is 0: type a close rate and a deal size above 0.",IF(ROUND(${asked},9)<=0,"Line L asks for nothing more: it is 0, or already won.",${start}&IF(${gap}=0,"exactly what line L asks for.",${size}&IF(${gap}>0," more"," fewer")&${than})))`,
  );
}

/** What the lines bring beside what line L asks for, in each scenario. */
export function scenarioChart(sheet: SheetBuilder, { lines }: Model): void {
  const top = ROW.assumptions;
  sheet
    .put(top, COLUMN.scenarios, "MGOs: brought and asked for", "heading")
    .shade(top, COLUMN.scenarios + 1, COLUMN.last, "heading");
  sheet.put(top + 1, COLUMN.scenarios, "Scenario", "columnHeaderLeft");
  ["Brought", "Asked for"].forEach((each, index) =>
    sheet.put(top + 1, COLUMN.scenarios + 1 + index, each, "columnHeader"),
  );
  MGO_SCENARIOS.forEach((name, index) => {
    const row = top + 2 + index;
    sheet
      .put(row, COLUMN.scenarios, name, "label")
      .put(row, COLUMN.scenarios + 1, f`${lines.h.scenarios.fixed(index)}`, {
        style: "calculation",
        format: "whole",
      })
      .put(row, COLUMN.scenarios + 2, f`${lines.needed.scenarios.fixed(index)}`, {
        style: "calculation",
        format: "whole",
      });
  });
  sheet.chart({
    name: "mgos_by_scenario",
    type: "column",
    title: "MGOs that the lines bring, and line L asks for",
    altText:
      "Columns for the bleak, expected and stretch scenario: the MGOs that the lines bring beside those that the revenue target asks for. The figures stand in the table above.",
    source: { row: top + 1, column: COLUMN.scenarios, rows: 4, columns: 3 },
    position: { row: top + 5, column: COLUMN.scenarios, rows: 9, columns: 5 },
    valueFormat: "whole",
  });
}

/** What must tie. */
export function checksBlock(block: CalculationBlock, model: Model, partnerCount: number): void {
  const { checks, lines, segments, months, target, partners, toShare, tolerance, told } = model;
  block.heading("Checks");
  block.single("Tolerance of checks", tolerance, TOLERANCE);
  block.single(
    "Forward: J is H · I in the scenario that counts",
    checks.forward,
    ties(lines.j.chosen, f`${lines.h.chosen}*${lines.i.chosen}`, tolerance),
  );
  block.single(
    "Segments: every figure typed is a number that it may be",
    checks.figures,
    f`COUNTIFS(${segments.unreadable},"?*")=0`,
  );
  block.single(
    "Segments: no share above 100 % in all",
    checks.segments,
    f`OR(COUNT(${segments.used.share})=0,ROUND(SUM(${segments.used.share}),9)=1)`,
  );
  block.single(
    "Months add up to the year",
    checks.months,
    f`IF(${target}="",TRUE,${ties(f`SUM(${months.mgos})`, target, tolerance)})`,
  );
  block.single(
    "Partners add up to what is shared out",
    checks.shared,
    partnerCount
      ? f`IF(OR(${partners.sum}<=0,${toShare.used}=""),TRUE,SUM(${partners.mgos})=${toShare.used})`
      : true,
  );
  block.single("Every active partner stands here", checks.partners, f`${told.partners}=${partnerCount}`);
  block.single(
    "All of them",
    checks.all,
    f`AND(${checks.forward},${checks.figures},${checks.segments},${checks.months},${checks.shared},${checks.partners})`,
  );
}

export function footBlock(sheet: SheetBuilder, model: Model, row: number, partnerCount: number): void {
  const { checks, segments, months, target, partners, toShare, lines, told } = model;
  const listed: Check[] = [
    {
      ok: f`${checks.forward}`,
      failure: f`" J and H · I differ by "&ROUND(${lines.j.chosen}-${lines.h.chosen}*${lines.i.chosen},6)&"."`,
    },
    {
      ok: f`${checks.figures}`,
      failure: f`IFERROR(" Segment "&MATCH("?*",${segments.unreadable},0)&" has a "&INDEX(${segments.unreadable},MATCH("?*",${segments.unreadable},0))&" that is no number it may be: it has no answer.","")`,
    },
    {
      ok: f`${checks.segments}`,
      failure: f`" The segments' shares total "&ROUND(100*${segments.share},2)&" %, so the target stays line L's."`,
    },
    {
      ok: f`${checks.months}`,
      failure: f`" Months and year differ by "&ROUND(SUM(${months.mgos})-N(${target}),6)&"."`,
    },
    ...(partnerCount
      ? [
          {
            ok: f`${checks.shared}`,
            failure: f`" Partners and what is shared out differ by "&ROUND(SUM(${partners.mgos})-N(${toShare.used}),6)&"."`,
          },
        ]
      : []),
    {
      ok: f`${checks.partners}`,
      failure: f`" Partners has "&${told.partners}&" active partners, this sheet ${partnerCount}: build it again."`,
    },
  ];
  putFoot(sheet, {
    row,
    columns: [COLUMN.letter, COLUMN.last],
    all: checks.all,
    checks: listed,
    notes: { ref: model.notes, content: notes() },
    legend:
      "Lines A, K and L are the workbook's where it tells; replace what is marked an example with your own figures.",
    legendColumns: [COLUMN.label, COLUMN.default, COLUMN.used, COLUMN.source],
  });
}

function notes(): Formula {
  return f`"An MGO is a lead that the partner has registered as an opportunity; agree first what a qualified lead is."`;
}
