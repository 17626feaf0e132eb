import { partnerRows } from "../../../src/domain/program/partner-rows";
import { parseTable } from "../../../src/domain/shared/tables/parse-table";
import { partnersTable } from "../../../src/domain/shared/tables/catalogue";
import type { CellValue } from "../../../src/domain/shared/tables/table-definition";
import type { TableSource } from "../../../src/domain/program/setup";

/** Partners as somebody left them in the grid. */
function source(header: readonly string[], ...body: CellValue[][]): TableSource {
  const parsed = { ...parseTable(partnersTable, header, body), exists: true };
  return { table: () => parsed as never };
}

const HEADER = ["Partner ID", "Partner", "CAM", "Annual target"];

test("a row whose target is in words is the partner's all the same, and its row is named", () => {
  const { rows, targetProblem } = partnerRows(
    source(HEADER, ["P-1", "Acme", "Ann", 100], ["P-2", "Bold", "Ann", "six hundred"]),
  );
  expect(rows).toMatchObject([
    { partner: "Acme", annualTarget: 100 },
    { partner: "Bold", cam: "Ann", annualTarget: null },
  ]);
  expect([targetProblem("Acme"), targetProblem("BOLD")]).toEqual([
    null,
    { source: "No number on Partners", row: 2 },
  ]);
});

test("a blank target is none, and no problem", () => {
  expect(partnerRows(source(HEADER, ["P-1", "Acme", "Ann", null])).targetProblem("Acme")).toBeNull();
});

test("a column that is gone is everybody's problem", () => {
  const { rows, targetProblem } = partnerRows(source(HEADER.slice(0, 3), ["P-1", "Acme", "Ann"]));
  expect(rows).toMatchObject([{ partner: "Acme", annualTarget: null }]);
  expect(targetProblem("Acme")).toEqual({ source: "Column missing on Partners", row: null });
});

test("a second row of a key, and one without a key, are no partner's", () => {
  const { rows } = partnerRows(
    source(HEADER, ["P-1", "Acme", "Ann", 1], ["P-1", "Other", "Ann", "x"], [null, "Nobody", "Ann", "y"]),
  );
  expect(rows.map(({ partner }) => partner)).toEqual(["Acme"]);
});
