import { changeTable } from "../../src/domain/shared/tables/table-change";
import { cadenceLogTable } from "../../src/domain/shared/tables/cadence-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../src/domain/shared/serial-date";
import { SCORECARD_TABLES } from "../../src/domain/scorecard/scored-tables";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { loggingWorkbook } from "../../src/book/logging-workbook";
import { channelPnlDefinition } from "../../src/sheets/channel-pnl/definition";
import { channelPnlChange } from "../../src/sheets/channel-pnl/change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { kindRequest } from "../../src/book/kind-request";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { openHost } from "../support/headless";

const close: (() => void)[] = [];
afterEach(() => close.splice(0).forEach((each) => each()));
async function openExcel(): Promise<WorkbookPort> {
  const host = await openHost({ calculate: "never" });
  close.push(host.close);
  return createWorkbook();
}

const DAY = serialOf(2026, 11, 28);
const PARTNERS = changeTable(partnersTable, [
  { partnerId: "P-1", partner: "Acme", status: "Active" },
  { partnerId: "P-2", partner: "Bolt", status: "Active", managed: "No" },
  { partnerId: "P-3", partner: "Cobalt", status: "Prospect" },
]);

const PORTS: readonly [string, () => Promise<WorkbookPort>][] = [
  ["the open workbook", openExcel],
  ["a file", async () => emptyWorkbook()],
];

async function filled(open: () => Promise<WorkbookPort>) {
  const given = await open();
  let day = DAY;
  const workbook = loggingWorkbook(given, () => ({ day, by: "Maya" }));
  await workbook.apply({ label: "Partners", tables: [PARTNERS], sheets: [] });
  const build = async (...partners: string[]) => {
    const source = await workbook.read({ tables: SCORECARD_TABLES });
    const forms = partners.map((partner) => ({ partner, asOf: DAY, recordPipeline: false }));
    const change = performanceScorecardChange(source, forms[0]!);
    const others = forms.slice(1).map((form) => performanceScorecardChange(source, form));
    return workbook.apply({ ...change, sheets: [change, ...others].flatMap(({ sheets }) => sheets) });
  };
  const logged = async () =>
    (await workbook.read({ tables: [cadenceLogTable] }))
      .table(cadenceLogTable)
      .rows.map(({ partner, activity, doneOn, by, sheet }) => [partner, activity, doneOn, by, sheet]);
  return { given, workbook, build, logged, on: (next: number) => void (day = next) };
}

describe.each(PORTS)("in %s, building a sheet", (_, open) => {
  test("logs what it fulfils of the routine, once a period, and undo takes it back", async () => {
    const { build, logged, on } = await filled(open);
    const applied = await build("Acme", "Bolt", "Cobalt");
    expect(applied.tables.map(({ name }) => name)).not.toContain(cadenceLogTable.name);
    const first = [
      ["Acme", "Performance Scorecard", DAY, "Maya", "Score · Acme"],
      ["Bolt", "Half-yearly page", DAY, "Maya", "Score · Bolt"],
    ];
    expect(await logged()).toEqual(first);
    on(DAY + 1);
    await build("Acme");
    expect(await logged()).toEqual(first);
    on(DAY + 3);
    const december = await build("Acme");
    expect(await logged()).toEqual([
      ...first,
      ["Acme", "Performance Scorecard", DAY + 3, "Maya", "Score · Acme"],
    ]);
    await december.undo();
    expect(await logged()).toEqual(first);
  });

  test("that is nothing of the routine logs nothing, nor does one without a day", async () => {
    const { given, workbook, build, logged } = await filled(open);
    const source = await workbook.read(kindRequest(channelPnlDefinition));
    await workbook.apply(channelPnlChange(source, { asOf: DAY }));
    await build("Cobalt");
    await given.apply(
      performanceScorecardChange(await given.read({ tables: SCORECARD_TABLES }), {
        partner: "Acme",
        asOf: DAY,
        recordPipeline: false,
      }),
    );
    expect(await logged()).toEqual([]);
  });
});
