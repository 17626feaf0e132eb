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
import { COLUMN, ROW } from "./layout";
import { needed } from "./lines-block";
import { SEGMENT_INPUTS } from "./mgo-values";
import type { Model } from "./model";

interface Column {
  field: SegmentFigure;
  column: number;
  format: CellFormat;
  help: string;
}

const COLUMNS: readonly Column[] = [
  {
    field: "share",
    column: 3,
    format: "percent",
    help: "Its part of the revenue target; the parts total 100 %. A segment without a share is not used.",
  },
  {
    field: "dealSize",
    column: 4,
    format: "money",
    help: "Its average deal size.",
  },
  { field: "closeRate", column: 5, format: "percent", help: "Its close rate." },
  {
    field: "mgoRate",
    column: 6,
    format: "percent",
    help: "Its rate from lead to MGO.",
  },
  {
    field: "leadRate",
    column: 8,
    format: "percent",
    help: "Its rate from response to lead.",
  },
];

/** Products, regions or partner types with their own figures; what is blank takes the row above them. */
export function segmentsTable(
  sheet: SheetBuilder,
  model: Model,
  values: readonly (SegmentInput | undefined)[] = [],
): void {
  const { segments } = model;
  const top = ROW.segments;
  sheet
    .put(top, COLUMN.label, "Segments: by product, region or partner type", "heading")
    .shade(top, COLUMN.letter, COLUMN.last, "heading");
  sheet
    .put(top + 1, COLUMN.letter, "#", "columnHeaderLeft")
    .put(top + 1, COLUMN.label, "Segment", "columnHeaderLeft");
  for (const { field, column } of COLUMNS)
    sheet.put(top + 1, column, SEGMENT_FIGURES[field].label, "columnHeader");
  ["Target", "MGOs", "Leads", "Responses"].forEach((each, index) =>
    sheet.put(top + 1, 9 + index, each, "columnHeader"),
  );
  sheet
    .put(top + 2, COLUMN.letter, null, "label")
    .put(top + 2, COLUMN.label, "Where a segment says nothing", "label");
  sheet.put(top + 2, 3, null, "label");
  for (const { field, column, format } of COLUMNS.slice(1))
    sheet.fill(segments.defaults[field], { row: top + 2, column }, () => defaultOf(model, field), {
      style: "calculation",
      format,
    });
  sheet
    .put(top + 2, 9, "from the lines above, in the scenario that counts", "noteBeside")
    .shade(top + 2, 10, COLUMN.last, "noteBeside");
  for (let index = 0; index < SEGMENTS; index += 1) segmentRow(sheet, model, index, values[index]);
  const results = [
    { ref: segments.target, format: "money" },
    { ref: segments.mgos, format: "whole" },
    { ref: segments.leads, format: "whole" },
    { ref: segments.responses, format: "whole" },
  ] as const;
  results.forEach(({ ref, format }, index) =>
    sheet.fill(ref, { row: top + 3, column: 9 + index }, (_, down) => resultOf(model, index, down), {
      style: "calculation",
      format,
    }),
  );
  togetherRow(sheet, model, top + 3 + SEGMENTS);
}

function togetherRow(sheet: SheetBuilder, { segments }: Model, total: number): void {
  sheet
    .put(total, COLUMN.letter, null, "totalLabel")
    .put(total, COLUMN.label, "Segments together", "totalLabel");
  sheet.fill(segments.share, { row: total, column: 3 }, () => f`SUM(${segments.used.share})`, {
    style: "total",
    format: "percent",
  });
  sheet.put(
    total,
    4,
    f`IF(COUNT(${segments.used.share})=0,"none used: the target is line L's",IF(${segments.whole},"the year's target is theirs","shares total "&ROUND(100*${segments.share},1)&" %, not 100 %: the target stays line L's"))`,
    "totalNote",
  );
  sheet.shade(total, 5, 8, "totalNote");
  sheet.put(total, 9, f`SUM(${segments.target})`, { style: "total", format: "money" });
  sheet.fill(
    segments.total,
    { row: total, column: 10 },
    () =>
      f`IF(AND(COUNT(${segments.used.share})>0,COUNT(${segments.mgos})=COUNT(${segments.used.share})),SUM(${segments.mgos}),"")`,
    { style: "total", format: "whole" },
  );
  sheet
    .put(total, 11, f`SUM(${segments.leads})`, { style: "total", format: "whole" })
    .put(total, 12, f`SUM(${segments.responses})`, { style: "total", format: "whole" });
}

function defaultOf({ lines, inputs }: Model, field: SegmentFigure) {
  if (field === "dealSize") return f`${lines.k.chosen}`;
  if (field === "closeRate") return f`${lines.i.chosen}`;
  return field === "mgoRate" ? f`${inputs.line_g.used}` : f`${inputs.line_f.used}`;
}

function segmentRow(
  sheet: SheetBuilder,
  { segments }: Model,
  index: number,
  value: SegmentInput | undefined,
): void {
  const row = ROW.segments + 3 + index;
  const number = index + 1;
  sheet.put(row, COLUMN.letter, String(number), "noteBeside");
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
  for (const { field, column, format, help } of COLUMNS)
    sheet.input(
      segments.inputs[index]![field],
      { row, column },
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
  sheet.put(row, COLUMN.gap, null, "label");
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
