import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { openHost } from "../support/headless";
import { changeOf, comparable, problemOf, samplePlan, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

/** As much text in one cell as stands in it without trouble on every platform. */
const LONG = "a long answer ".repeat(570);

let host: Host;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
  workbook = createWorkbook();
});
afterEach(() => host.close());

/** A sheet of so many cells of 8,000 characters: few cells, and more than 5 MB soon. */
function longPlan(partner: string, texts: number, schema = 1): SheetPlan {
  const plan = samplePlan({ partner, schema });
  const cells = Array.from({ length: texts }, (_, index) => ({
    row: 4 + Math.floor(index / 6),
    column: 4 + (index % 6),
    content: { type: "text" as const, text: `${index} ${LONG}` },
    style: "label" as const,
  }));
  return { ...plan, charts: [], cells: [...plan.cells, ...cells], foot: { row: 30 + texts, column: 0 } };
}

test("sheets with more text than one answer holds are built in one change, built again and taken back", async () => {
  const plans = (schema: number) =>
    Array.from({ length: 12 }, (_, index) => longPlan(`Partner ${index}`, 72, schema));
  const empty = comparable(host.snapshot());
  const applied = await workbook.apply(changeOf(plans(1)));
  expect(applied.created).toHaveLength(12);
  const built = comparable(host.snapshot());

  const rebuilt = await workbook.apply(changeOf(plans(2)));
  expect(rebuilt.updated).toHaveLength(12);
  expect(comparable(host.snapshot())).not.toEqual(built);
  await rebuilt.undo();
  expect(comparable(host.snapshot())).toEqual(built);
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(empty);
});

test("one sheet with more text than one answer holds is built, and undone unless somebody typed in it", async () => {
  const empty = comparable(host.snapshot());
  const applied = await workbook.apply(changeOf([longPlan("Acme", 900)]));
  const [sheet] = applied.created;
  typeInto(host, sheet!, { Z990: "mine" });
  expect(await problemOf(applied.undo())).toMatchObject({
    problem: "changed-since",
    cells: [expect.stringContaining("Z990")],
  });
  typeInto(host, sheet!, { Z990: "" });
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(empty);
});

test("a table with longer texts than expected is read in smaller answers", async () => {
  const rows = Array.from({ length: 6_000 }, (_, index) => ({
    dealId: `D${index}`,
    account: `${index} ${"long name ".repeat(50)}`,
    product: `${index} ${"long name ".repeat(50)}`,
  }));
  await workbook.apply(changeOf([], [changeTable(dealsTable, rows)]));
  const { rows: read } = (await workbook.read({ tables: [dealsTable as never] })).table(dealsTable);
  expect(read).toHaveLength(6_000);
  expect(read.at(-1)).toMatchObject({ dealId: "D5999", product: rows.at(-1)!.product });
});

test("a failure while so much is read back takes all of it back", async () => {
  const empty = comparable(host.snapshot());
  const plans = Array.from({ length: 12 }, (_, index) => longPlan(`Partner ${index}`, 72));
  // Two to read, one for the note, two to write, the first to read back.
  host.faults.failAt(6, "GeneralException");
  expect(await problemOf(workbook.apply(changeOf(plans)))).toMatchObject({ problem: "unexpected" });
  expect(comparable(host.snapshot())).toEqual(empty);
});
