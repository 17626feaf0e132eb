import { createWorkbook } from "../../src/excel/excel-workbook";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import type { CellData, SheetData, WorkbookData } from "../../src/xlsx/data/workbook-data";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { openHost } from "../support/headless";
import { EXAMPLES } from "../support/kinds";
import { kitChange } from "../support/kit-page";
import { packageProblems } from "../support/package-check";

/** Marks carry a random uid. */
const UIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Files hold widths in fractions of a character, Excel in points: both mean whole pixels. */
const pixels = (points: number) => Math.round(points / 0.75);

function comparable(data: WorkbookData): unknown {
  // The blank sheet with which Excel began.
  const built = data.sheets.filter(({ name, cells }) => name !== "Sheet1" || cells.length);
  return { sheets: built.map(comparableSheet), names: data.names };
}

function comparableSheet({
  columnWidths = {},
  names = [],
  cells,
  charts = [],
  validations = [],
  tables = [],
  ...sheet
}: SheetData): unknown {
  return {
    ...sheet,
    tables,
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    columnWidths: Object.fromEntries(
      Object.entries(columnWidths).map(([column, width]) => [column, pixels(width)]),
    ),
    charts: charts.map(({ left, top, width, height, ...chart }) => ({
      ...chart,
      place: [left, top, width, height].map(pixels),
    })),
    validations: validations.map(({ rule, box, ...validation }) => ({
      ...validation,
      // A table's rules grow with it in Excel and in a file; the workbench's host leaves them as they are.
      box: tables.length ? { ...box, rows: 0 } : box,
      // The host's file has the day as a subtraction; Excel takes it for a date.
      rule:
        rule.type === "Date" && rule.formula1 === "=1900-03-01" && rule.formula2 === "=9999-12-31"
          ? { ...rule, formula1: 61, formula2: 2_958_465 }
          : rule,
    })),
    cells: cells.map(comparableCell).sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** The host takes text that looks like a number for one; the next test sees that a file does not. */
function comparableCell({ value, ...cell }: CellData) {
  return { ...cell, value: value === undefined ? value : String(value).replace(UIDS, "uid") };
}

/** The first cells that a file holds otherwise than planned, or of another type. */
function notAsPlanned({ sheets }: WorkbookData, plans: readonly SheetPlan[]): unknown[] {
  const built = sheets.slice(-plans.length);
  return plans.flatMap((plan, index) => {
    const found = new Map(built[index]!.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    const inputs = new Set(plan.inputs.map(({ row, column }) => `${row},${column}`));
    return plan.cells
      .filter(({ row, column, content }) => {
        const at = `${row},${column}`;
        return !inputs.has(at) && !holds(found.get(at), content);
      })
      .slice(0, 3);
  });
}

function holds(cell: CellData | undefined, content: SheetPlan["cells"][number]["content"]): boolean {
  switch (content.type) {
    case "blank":
      return cell?.value === undefined && cell?.formula === undefined;
    case "formula":
      return cell?.formula === content.formula;
    case "date":
      return cell?.value === content.serial;
    case "text":
      return (cell?.value ?? "") === content.text;
    default:
      return cell?.value === content.value;
  }
}

test.each(EXAMPLES)(
  "%s is the same sheet in a file as in Excel, each cell as it was planned",
  async (_, example) => {
    const { tables, change, input } = example();
    const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
    const build = { label: "Tables", tables: rows, sheets: [] };
    const typed = {
      kind: change.sheets[0]!.kind,
      subject: change.sheets[0]!.subject,
      name: input.name,
      value: input.value,
    };

    const host = await openHost({ calculate: "never" });
    const workbook = createWorkbook();
    const file = emptyWorkbook();
    try {
      for (const port of [workbook, file]) {
        await port.apply(build);
        await port.apply(change);
      }
      expect(await packageProblems(file.save())).toEqual([]);
      const inExcel = readWorkbookData(await writeWorkbookData(host.snapshot()));
      const inFile = readWorkbookData(file.save());
      expect(inFile.dropped).toEqual([]);
      expect(comparable(inFile.data)).toEqual(comparable(inExcel.data));
      expect(notAsPlanned(inFile.data, change.sheets)).toEqual([]);

      const reopened = openWorkbook(file.save());
      for (const port of [workbook, reopened]) {
        await port.setInput(typed);
        await port.apply(change);
      }
      expect(await packageProblems(reopened.save())).toEqual([]);
      const rebuilt = readWorkbookData(reopened.save());
      expect(comparable(rebuilt.data)).toEqual(
        comparable(readWorkbookData(await writeWorkbookData(host.snapshot())).data),
      );
    } finally {
      host.close();
    }
  },
);

test("a page with closed calculations, bars, page breaks and charts is the same, built again with more rows too", async () => {
  const host = await openHost({ calculate: "never" });
  const file = emptyWorkbook();
  try {
    for (const rows of [4, 6, 60]) {
      for (const port of [createWorkbook(), file]) await port.apply(kitChange({ rows }), { update: true });
      expect(await packageProblems(file.save())).toEqual([]);
      const inFile = readWorkbookData(file.save()).data;
      const inExcel = readWorkbookData(await writeWorkbookData(host.snapshot())).data;
      expect(comparable(inFile)).toEqual(comparable(inExcel));
      const page = inFile.sheets.at(-1)!;
      expect([page.hiddenRows?.length, page.charts?.[0]?.plotVisibleOnly]).toEqual([
        expect.any(Number),
        false,
      ]);
    }
  } finally {
    host.close();
  }
});
