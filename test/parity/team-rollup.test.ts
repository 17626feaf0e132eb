import { sum } from "../../src/domain/shared/sum";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { teamOf } from "../../src/domain/team/team";
import { rollupChange } from "../../src/sheets/rollup/change";
import { teamRollupChange } from "../../src/sheets/team-rollup/change";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { readTeam } from "../../src/xlsx/read-team";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells, nameDifferences } from "../support/parity";
import { PORTFOLIO_AS_OF, portfolioExample } from "../support/portfolio-example";
import { exampleTeam } from "../sheets/team-rollup/example";

const SHEET = "Team roll-up";

/** A CAM's workbook with its Roll-up, as a file that nobody has calculated. */
async function workbookFile(): Promise<Uint8Array> {
  const tables = portfolioExample();
  const change = rollupChange(tables, { asOf: PORTFOLIO_AS_OF });
  tables.apply(change.tables);
  const file = emptyWorkbook();
  await file.apply({
    label: "Tables",
    tables: tables.all.map(({ table, rows }) => ({ ...changeTable(table, []), upserts: [...rows] })),
    sheets: [],
  });
  await file.apply({ ...change, tables: [] });
  return file.save();
}

async function rollup(team: ReturnType<typeof teamOf>) {
  const file = emptyWorkbook();
  await file.apply(teamRollupChange(team));
  return recalculate(file.save());
}

libreOfficeTest(
  "a team of one workbook has that workbook's own figures; totals are those of the rows that count",
  async () => {
    const bytes = await workbookFile();
    const one = { name: "Kim.xlsx", bytes: async () => bytes };
    const found = await readTeam([one], { readOn: PORTFOLIO_AS_OF });
    const several = exampleTeam();
    const [own, ofOne, ofSeveral] = await Promise.all([
      recalculate(bytes),
      rollup(teamOf(found.workbooks, found.notRead, PORTFOLIO_AS_OF)),
      rollup(several),
    ]);
    const same = ["partners", "won", "pareto_share", "hhi", "effective_partners", "producing", "check"];
    expect(
      nameDifferences(Object.fromEntries(same.map((name) => [name, own.named(name, "Roll-up")])), (name) =>
        ofOne.named(name, SHEET),
      ),
    ).toEqual([]);
    const counted = several.lines.filter(({ counts }) => counts);
    const expected = {
      workbooks: [2],
      old_workbooks: [1],
      not_read: [1],
      missing: [1],
      partners: [counted.length],
      duplicates: [several.duplicates],
      won: [sum(counted.map(({ won }) => won ?? 0))],
      target: [sum(counted.map(({ target }) => target ?? 0))],
      forecast: [sum(counted.map(({ forecast }) => forecast ?? 0))],
      check: [false],
    };
    expect(nameDifferences(expected, (name) => ofSeveral.named(name, SHEET))).toEqual([]);
    expect([ofOne, ofSeveral].flatMap((book) => errorCells(book, SHEET))).toEqual([]);
  },
);
