import { serialOf } from "../../../src/domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { countedWeights } from "../../../src/domain/portfolio/best-rank";
import { portfolio } from "../../../src/domain/portfolio/portfolio";
import { readPortfolioData } from "../../../src/domain/portfolio/portfolio-data";
import { fieldsOf } from "../../../src/domain/shared/tables/table-definition";
import { TABLES_VERSION } from "../../../src/domain/program/tables-version";
import { sum } from "../../../src/domain/shared/sum";
import { handOver } from "../../../src/domain/hand-over/give";
import { takeOver, type TakeOver } from "../../../src/domain/hand-over/take";
import { teamOf } from "../../../src/domain/team/team";
import { teamTable } from "../../../src/domain/team/team-table";
import { teamWorkbook } from "../../../src/domain/team/team-workbook";
import { ROLLUP_COLUMNS } from "../../../src/sheets/team-rollup/lists";
import { MemoryTables } from "../../support/memory-tables";
import { PORTFOLIO_AS_OF, portfolioExample } from "../../support/portfolio-example";

const WEIGHTS = countedWeights(() => null);
const DAY = serialOf(2026, 8, 25);
const read = (tables: MemoryTables, workbook = "a.xlsx", typedAsOf: number | null = PORTFOLIO_AS_OF) =>
  teamWorkbook(tables, { workbook, readOn: DAY + 0.5, typedAsOf, weights: WEIGHTS });

interface Row {
  partner: string;
  cam: string;
  crmId?: string;
  secondaryCam?: string;
}
const workbook = (
  name: string,
  rows: readonly Row[],
  more: Partial<Record<string, string | number>> = {},
) => {
  const tables = new MemoryTables()
    .with(
      partnersTable,
      rows.map((row, index) => ({ partnerId: `${index}`, ...row })),
    )
    .with(
      settingsTable,
      Object.entries(more).map(([setting, value]) => ({ setting, value: value! })),
    );
  return read(tables, name, null);
};
const remarks = (...workbooks: ReturnType<typeof workbook>[]) =>
  Object.fromEntries(
    teamOf(workbooks, [], DAY)
      .lines.map((line) => [`${line.partner} ${line.workbook}`, `${line.counts ? "" : "– "}${line.remark}`])
      .filter(([, words]) => words !== ""),
  );

test("a workbook's rows have the columns of its Roll-up, in their order, and its own figures", () => {
  const links = ["scorecard", "capabilitiesSheet", "planSheet", "number"];
  const own = Object.entries(ROLLUP_COLUMNS).filter(([key]) => !links.includes(key));
  const fields = fieldsOf(teamTable).slice(0, own.length);
  expect(fields.map((field) => [field, teamTable.columns[field as "won"].header])).toEqual(
    own.map(([key, { title }]) => [key, title]),
  );
  const tables = portfolioExample();
  const { rows, about } = read(tables);
  const { lines, quarters } = portfolio(readPortfolioData(tables, PORTFOLIO_AS_OF), WEIGHTS);
  expect(rows.map(({ partner, won, forecast, bestRank }) => [partner, won, forecast, bestRank])).toEqual(
    lines.map(({ partner, won, forecast, best }) => [partner, won, forecast, best.rank]),
  );
  const ofQuarter = (of: 1 | 2 | 3 | 4) =>
    sum(rows.map((row) => row[`won${of}`]! + row[`commit${of}`]! + row[`weighted${of}`]!));
  expect(sum(([1, 2, 3, 4] as const).map(ofQuarter)) + about.others!).toBeCloseTo(
    sum(quarters.map(({ forecast }) => forecast)),
    2,
  );
  expect(sum(rows.map(({ target3 }) => target3 ?? 0))).toBeCloseTo(quarters[2]!.target, 2);
});

test("the day that is typed on the Roll-up counts before Setup's, and Setup's before the day of reading", () => {
  const pinned = portfolioExample([{ setting: "As-of date", value: PORTFOLIO_AS_OF - 30 }]);
  expect(read(pinned, "a", null).about.asOf).toBe(PORTFOLIO_AS_OF - 30);
  expect(read(pinned, "a", PORTFOLIO_AS_OF - 60).about.asOf).toBe(PORTFOLIO_AS_OF - 60);
  const won = (day: number | null) => read(pinned, "a", day).about.won;
  expect(won(PORTFOLIO_AS_OF - 60)).not.toBe(won(null));
  expect(read(portfolioExample(), "a", null).about.asOf).toBe(DAY);
});

const D = (more: Partial<Row> = {}): Row => ({ partner: "Both", cam: "Dana", crmId: "C-7", ...more });
const others = (cam: string) => [1, 2].map((number) => ({ partner: `${cam}${number}`, cam }));

test("a co-managed partner counts in the workbook of its first CAM", () => {
  const dana = workbook("dana", [D({ secondaryCam: "Erin" }), ...others("Dana")]);
  // In Erin's workbook Dana stands as its CAM, as in the CRM.
  expect(remarks(dana, workbook("erin", [D(), ...others("Erin")]))).toEqual({
    "Both erin": "– Counts in dana",
  });
  // Each has it as its own, and one says who is second.
  expect(remarks(workbook("erin", [D({ cam: "Erin" }), ...others("Erin")]), dana)).toEqual({
    "Both erin": "– Counts in dana",
  });
});

test("of two first CAMs the newer row counts, and somebody is asked to say who is second", () => {
  const old = workbook("dana", [D(), ...others("Dana")], { "As-of date": DAY - 20 });
  expect(remarks(old, workbook("erin", [D({ cam: "Erin" }), ...others("Erin")]))).toEqual({
    "Both dana": "– Counts in erin",
    "Both erin": "Also Dana's: say in Secondary CAM who is second",
  });
});

test("a name in several workbooks is one partner under one CAM, else it needs an ID", () => {
  const dana = workbook("dana", [D({ crmId: "" })]);
  expect(remarks(dana, workbook("dana copy", [D()]))).toEqual({ "Both dana": "– Counts in dana copy" });
  expect(remarks(dana, workbook("erin", [D({ cam: "Erin", crmId: "" })]))).toEqual({
    "Both dana": "Also in erin: one partner needs one CRM ID",
    "Both erin": "Also in dana: one partner needs one CRM ID",
  });
  expect(remarks(workbook("dana", [D()]), workbook("erin", [D({ cam: "Erin", crmId: "C-8" })]))).toEqual({});
});

test("another currency is listed and does not count; another year, Setup or version is said", () => {
  const dollars = workbook("a", others("Dana"), {
    Currency: "USD",
    "Version of the tables": TABLES_VERSION,
    "Setup version": 4,
  });
  const euros = workbook("b", [D()], {
    Currency: "EUR",
    "Fiscal year starts in month": 4,
    "Version of the tables": TABLES_VERSION,
    "Setup version": 3,
  });
  const team = teamOf([dollars, euros, workbook("c", [D({ partner: "None", crmId: "" })])], [], DAY);
  expect(team.lines.filter(({ counts }) => !counts).map(({ partner, remark }) => [partner, remark])).toEqual([
    ["Both", "Amounts in EUR"],
  ]);
  expect(team.files.map(({ workbook: name, remark }) => [name, remark])).toEqual([
    ["a", ""],
    ["b", "In EUR: does not count. Another fiscal year: not in the quarters. Setup version 3, others have 4"],
    ["c", "No currency set: counted as USD. Setup without a version, others have 4. Tables of version 1"],
  ]);
});

test("a partner that was handed over counts once, whether its history is kept or not", () => {
  const from = portfolioExample();
  const [partner] = from
    .table(partnersTable)
    .rows.flatMap(({ partner: name, status }) =>
      name !== null && status !== "Inactive" && read(from).rows.some((row) => row.partner === name && row.won)
        ? [name]
        : [],
    );
  const before = teamOf([read(from, "a.xlsx")], [], DAY);
  const given = handOver(from, { partner: partner!, to: "Jo", day: DAY, sheets: [] });
  // A workbook with the same Setup, and nobody's partners.
  const to = new MemoryTables();
  for (const { table, rows } of from.all)
    if (!Object.hasOwn(table.columns, "partner")) to.with(table, rows as never);
  const taken = takeOver(to, new MemoryTables().apply(given.file), { cam: "Jo", day: DAY, counts: "file" });
  to.apply((taken as TakeOver).changes);
  from.apply(given.own);
  const { lines } = teamOf([read(from, "a.xlsx"), read(to, "b.xlsx")], [], DAY);
  const figures = (each: typeof lines) => {
    const rows = each.filter(({ counts }) => counts);
    return [
      rows.length,
      sum(rows.map(({ won }) => won ?? 0)),
      sum(rows.map(({ forecast }) => forecast ?? 0)),
    ].map((figure) => figure.toFixed(4));
  };
  expect(figures(lines)).toEqual(figures(before.lines));
  expect(lines.filter((line) => line.partner === partner)).toMatchObject([{ workbook: "b.xlsx", cam: "Jo" }]);
});
