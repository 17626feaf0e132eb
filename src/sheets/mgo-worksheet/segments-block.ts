import {
  SEGMENT_FIGURES,
  SEGMENTS,
  type SegmentFigure,
  type SegmentInput,
} from "../../domain/marketing/mgo-lines";
import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { f, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import type { CellFormat } from "../shared/styles";
import { COLUMN, SEGMENT_COLUMNS } from "./layout";
import { needed } from "./lines-block";
import { SEGMENT_INPUTS } from "./mgo-values";
import type { Model } from "./model";

interface Column {
  field: SegmentFigure;
  format: CellFormat;
  help: string;
}

const COLUMNS: readonly Column[] = [
  {
    field: "share",
    format: "percent",
    help: "Its part of the revenue target; the parts total 100 %. A segment without a share is not used.",
  },
  {
    field: "dealSize",
    format: "money",
    help: "Its average deal size.",
  },
  { field: "closeRate", format: "percent", help: "Its close rate." },
  {
    field: "mgoRate",
    format: "percent",
    help: "Its rate from lead to MGO.",
  },
  {
    field: "leadRate",
    format: "percent",
    help: "Its rate from response to lead.",
  },
];

const columnOf = (field: SegmentFigure) =>
  SEGMENT_COLUMNS.first + COLUMNS.findIndex((each) => each.field === field);
/** Points of a row of titles. */
const TWO_LINES = 30;
const RESULTS = SEGMENT_COLUMNS.results;

/** Products, regions or partner types with their own figures; what is blank takes the row above them. */
export function segmentsTable(
  sheet: SheetBuilder,
  top: number,
  model: Model,
  values: readonly (SegmentInput | undefined)[] = [],
): number {
  const { segments } = model;
  sheet
    .put(top, COLUMN.label, "Segments: by product, region or partner type", "heading")
    .shade(top, COLUMN.first, COLUMN.last, "heading")
    .put(top + 1, COLUMN.label, "Segment", "columnHeaderLeft")
    .height(top + 1, TWO_LINES);
  for (const { field } of COLUMNS)
    sheet.put(top + 1, columnOf(field), SEGMENT_FIGURES[field].label, "columnHeader");
  ["Target", "MGOs", "Leads", "Responses"].forEach((each, index) =>
    sheet.put(top + 1, RESULTS + index, each, "columnHeader"),
  );
  sheet
    .put(top + 2, COLUMN.label, "Where a segment says nothing", "label")
    .put(top + 2, COLUMN.first, null, "label");
  for (const { field, format } of COLUMNS.slice(1))
    sheet.fill(
      segments.defaults[field],
      { row: top + 2, column: columnOf(field) },
      () => defaultOf(model, field),
      {
        style: "calculation",
        format,
      },
    );
  sheet
    .put(top + 2, RESULTS, "from the lines, in the scenario that counts", "noteBeside")
    .shade(top + 2, RESULTS + 1, COLUMN.last, "noteBeside");
  for (let index = 0; index < SEGMENTS; index += 1)
    segmentRow(sheet, model, { index, row: top + 3 + index, value: values[index] });
  const results = [
    { ref: segments.target, format: "money" },
    { ref: segments.mgos, format: "whole" },
    { ref: segments.leads, format: "whole" },
    { ref: segments.responses, format: "whole" },
  ] as const;
  results.forEach(({ ref, format }, index) =>
    sheet.fill(ref, { row: top + 3, column: RESULTS + index }, (_, down) => resultOf(model, index, down), {
      style: "calculation",
      format,
    }),
  );
  togetherRow(sheet, model, top + 3 + SEGMENTS);
  return top + 4 + SEGMENTS;
}

function togetherRow(sheet: SheetBuilder, { segments }: Model, row: number): void {
  sheet.put(row, COLUMN.label, "Segments together", "totalLabel");
  sheet.fill(segments.share, { row, column: COLUMN.first }, () => f`SUM(${segments.used.share})`, {
    style: "total",
    format: "percent",
  });
  sheet.put(
    row,
    COLUMN.first + 1,
    f`IF(COUNT(${segments.used.share})=0,"none used: the target is line L's",IF(${segments.whole},"the year's target is theirs","shares total "&ROUND(100*${segments.share},1)&" %, not 100 %: the target stays line L's"))`,
    "totalNote",
  );
  sheet.shade(row, COLUMN.first + 2, RESULTS - 1, "totalNote");
  sheet.put(row, RESULTS, f`SUM(${segments.target})`, { style: "total", format: "money" });
  sheet.fill(
    segments.total,
    { row, column: RESULTS + 1 },
    () =>
      f`IF(AND(COUNT(${segments.used.share})>0,COUNT(${segments.mgos})=COUNT(${segments.used.share})),SUM(${segments.mgos}),"")`,
    { style: "total", format: "whole" },
  );
  sheet
    .put(row, RESULTS + 2, f`SUM(${segments.leads})`, { style: "total", format: "whole" })
    .put(row, RESULTS + 3, f`SUM(${segments.responses})`, { style: "total", format: "whole" });
}

function defaultOf({ lines, inputs }: Model, field: SegmentFigure) {
  if (field === "dealSize") return f`${lines.k.chosen}`;
  if (field === "closeRate") return f`${lines.i.chosen}`;
  return field === "mgoRate" ? f`${inputs.line_g.used}` : f`${inputs.line_f.used}`;
}

function segmentRow(
  sheet: SheetBuilder,
  { segments }: Model,
  { index, row, value }: { index: number; row: number; value: SegmentInput | undefined },
): void {
  const number = index + 1;
  sheet.input(
    segments.name[String(index) as "0"],
    { row, column: COLUMN.label },
    `in_segment${number}_name`,
    {
      rule: { type: "text" },
      prompt: {
        title: `Segment ${number}`,
        message: `A product, region or partner type. Blank: "Segment ${number}".`,
      },
      value: value && value.name,
    },
  );
  for (const { field, format, help } of COLUMNS)
    sheet.input(
      segments.inputs[index]![field],
      { row, column: columnOf(field) },
      `in_segment${number}_${SEGMENT_INPUTS[field]}`,
      {
        rule: { type: "number", min: 0, max: SEGMENT_FIGURES[field].most },
        prompt: {
          title: `Segment ${number}: ${SEGMENT_FIGURES[field].label}`,
          message: field === "share" ? help : `${help} Blank takes the row above the segments.`,
        },
        format,
        // What nobody can read stays for whoever typed it.
        value: value?.unreadable?.includes(field) ? undefined : value && (value[field] ?? null),
      },
    );
}

function resultOf({ segments }: Model, which: number, down: number) {
  const used = (field: SegmentFigure) => segments.used[field].at(0, down);
  if (which === 0) return f`IF(${used("share")}="","",${used("share")}*${segments.revenue})`;
  if (which === 1)
    return f`IF(OR(${segments.target.at(0, down)}="",${segments.unreadable.at(0, down)}<>""),"",${needed(segments.target.at(0, down), used("dealSize"), used("closeRate"))})`;
  const [of, rate] =
    which === 2 ? [segments.mgos, "mgoRate" as const] : [segments.leads, "leadRate" as const];
  return f`IF(OR(${of.at(0, down)}="",${used(rate)}=0),"",${of.at(0, down)}/${used(rate)})`;
}

/** AND would compare a text too. */
const fits = (typed: Ref, field: SegmentFigure) =>
  f`IF(ISNUMBER(${typed}),AND(${typed}>=0,${typed}<=${SEGMENT_FIGURES[field].most}),FALSE)`;

/** What counts of each segment: its own figures in the scenario that counts, as the lines are. */
export function segmentsBlock(
  block: CalculationBlock,
  { segments, asked, factors, scenarioNumber }: Model,
): void {
  const chosen = (factor: Ref) => f`INDEX(${factor},${scenarioNumber})`;
  const own = (field: SegmentFigure, typed: Ref) => {
    if (field === "dealSize") return f`${typed}*${chosen(factors.dealSize)}`;
    return field === "closeRate" ? f`MIN(1,${typed}*${chosen(factors.close)})` : f`${typed}`;
  };
  block.heading("Segments", [...COLUMNS.map(({ field }) => SEGMENT_FIGURES[field].label), "No number"]);
  block.single("Revenue to divide", segments.revenue, f`MAX(0,${asked})`, "money");
  const labels = Array.from({ length: SEGMENTS }, (_, index) => `Segment ${index + 1}`);
  block.list([
    labelColumn(labels),
    ...COLUMNS.map(({ field, format }) => ({
      ref: segments.used[field],
      content: (down: number) => {
        const typed = segments.inputs[down]![field];
        const otherwise = field === "share" ? f`""` : f`${segments.defaults[field]}`;
        return f`IF(${fits(typed, field)},${own(field, typed)},${otherwise})`;
      },
      format,
    })),
    {
      ref: segments.unreadable,
      content: (down) =>
        COLUMNS.reduceRight(
          (rest, { field }) => {
            const typed = segments.inputs[down]![field];
            return f`IF(AND(LEN(${typed})>0,NOT(${fits(typed, field)})),${quoted(SEGMENT_FIGURES[field].label)},${rest})`;
          },
          f`""`,
        ),
    },
  ]);
  block.single(
    "They stand for the whole target",
    segments.whole,
    f`AND(COUNT(${segments.used.share})>0,ROUND(SUM(${segments.used.share}),9)=1)`,
  );
}
