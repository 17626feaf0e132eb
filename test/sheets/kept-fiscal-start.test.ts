import { rebatesTable } from "../../src/domain/shared/tables/finance-tables";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../src/domain/shared/serial-date";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { mdfBudgetChange } from "../../src/sheets/mdf-budget/change";
import { rebateRoiChange } from "../../src/sheets/rebate-roi/change";
import { MemoryTables } from "../support/memory-tables";

// Setup's fiscal year begins in January; on the sheet somebody typed February, which moves every quarter by a month.
const AS_OF = serialOf(2026, 5, 15);
const KEPT = { in_fiscal_start: 2 };
const NAMES = Array.from({ length: 24 }, (_, index) => `Partner ${index + 1}`);
const partners = () =>
  new MemoryTables().with(
    partnersTable,
    NAMES.map((partner, index) => ({ partnerId: `P-${index + 1}`, partner })),
  );
const roomOf = ({ names }: SheetPlan, name: string) => names.find((each) => each.name === name)!.box.rows;

test("an MDF budget has room for the requests of the quarter that its own fiscal start gives", () => {
  // May to July from February on; April to June by Setup.
  const tables = partners().with(
    mdfTable,
    NAMES.map((partner, index) => ({
      requestId: `M-${index}`,
      partner,
      requested: 100,
      status: "Requested",
      date: serialOf(2026, 7, 20),
    })),
  );
  const [sheet] = mdfBudgetChange(tables, { asOf: AS_OF, existingInputs: KEPT }).sheets;
  expect(roomOf(sheet!, "requests")).toBeGreaterThanOrEqual(NAMES.length);
});

test("a sheet of rebates has room for the partners of the year that its own fiscal start gives", () => {
  // The fiscal year to 15 January began in February by the sheet, and a fortnight ago by Setup.
  const tables = partners().with(
    rebatesTable,
    NAMES.map((partner) => ({ partner, period: serialOf(2025, 5, 1), rebatePaid: 10, revenue: 1000 })),
  );
  const [sheet] = rebateRoiChange(tables, { asOf: serialOf(2026, 1, 15), existingInputs: KEPT }).sheets;
  expect(roomOf(sheet!, "partners")).toBeGreaterThanOrEqual(NAMES.length);
});
