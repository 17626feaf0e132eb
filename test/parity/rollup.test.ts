import { CRITERIA, type BestWeights, BEST_WEIGHTS } from "../../src/domain/portfolio/best-rank";
import { marketCoverage } from "../../src/domain/portfolio/market-coverage";
import { portfolio, type Portfolio } from "../../src/domain/portfolio/portfolio";
import { readPortfolioData } from "../../src/domain/portfolio/portfolio-data";
import type { SerialDate } from "../../src/domain/shared/serial-date";
import { sum } from "../../src/domain/shared/sum";
import { dealsTable, type PartnerRow, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { rollupChange } from "../../src/sheets/rollup/change";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { builtFile } from "../support/built-file";
import { libreOfficeTest, recalculate, type Recalculated } from "../support/libreoffice";
import { MemoryTables } from "../support/memory-tables";
import { errorCells, nameDifferences, type ExpectedNames } from "../support/parity";
import { ODD_PORTFOLIOS } from "../support/portfolio-books";
import { PORTFOLIO_AS_OF, portfolioExample } from "../support/portfolio-example";

const SHEET = "Roll-up";
const WEIGHTS = Object.fromEntries(
  CRITERIA.map((each) => [each, BEST_WEIGHTS[`best_${each}`].default]),
) as unknown as BestWeights;

function names(found: Portfolio, check: boolean): ExpectedNames {
  const { regions, gaps } = marketCoverage(found.lines);
  const named = gaps.slice(0, 12);
  const by = (pick: (quarter: Portfolio["quarters"][number]) => number | null) => found.quarters.map(pick);
  return {
    partners: [found.lines.length],
    pareto_share: [found.paretoShare],
    hhi: [found.hhi],
    gini: [found.gini],
    effective_partners: [found.effectivePartners],
    producing: [found.producing],
    producing_rate: [found.producingRate],
    partner_led_share: [found.partnerLed],
    won: [sum(found.lines.map(({ won }) => won))],
    forecast_by_quarter: by(({ forecast }) => forecast),
    won_by_quarter: by(({ won }) => won),
    commit_by_quarter: by(({ commit }) => commit),
    weighted_by_quarter: by(({ restWeighted }) => restWeighted),
    target_by_quarter: by(({ target }) => target),
    gap_by_quarter: by(({ gap }) => gap),
    ...(regions.length ? { market_gaps: [gaps.length] } : {}),
    ...(named.length
      ? {
          gap_verticals: named.map(({ vertical }) => vertical),
          gap_regions: named.map(({ region }) => region),
        }
      : {}),
    closed_by_quarter: by(({ closed }) => closed),
    restated_by_quarter: by(({ restated }) => restated),
    check: [check],
  };
}

/** The columns of cam_rollup as the domain has them. */
function columns({ lines }: Portfolio): ExpectedNames {
  const of = (pick: (line: Portfolio["lines"][number]) => Scalar | null) => lines.map(pick);
  const ball = (status: string) => `${status === "Not scored" ? "○" : "●"} ${status}`;
  const text = (value: string | null) => value || null;
  const difference = ({ rank, largestRank }: Portfolio["lines"][number]["best"]) =>
    rank === null || largestRank === null ? null : largestRank - rank;
  return {
    Status: of(({ status }) => ball(status)),
    Partner: of(({ partner }) => partner),
    CAM: of(({ cam }) => cam),
    Level: of(({ level }) => level || "Not known"),
    Score: of(({ score }) => score),
    "Score change": of(({ scoreChange }) => scoreChange),
    Won: of(({ won }) => won),
    "To target": of(({ toTarget }) => toTarget),
    Coverage: of(({ coverage }) => coverage),
    Forecast: of(({ forecast }) => forecast),
    "Next action": of(({ nextAction }) => text(nextAction?.action ?? "")),
    Region: of(({ row }) => row.region ?? "Unassigned"),
    "Life-stage": of(({ row }) => row.lifeStage ?? "Unassigned"),
    Parent: of(({ row }) => text(row.parent ?? "")),
    "Secondary CAM": of(({ row }) => text(row.secondaryCam ?? "")),
    Active: of(({ active }) => (active ? "Yes" : "No")),
    Capabilities: of(({ capabilities }) => capabilities),
    Satisfaction: of(({ satisfaction }) => satisfaction),
    Target: of(({ target }) => target),
    "Target to date": of(({ targetToDate }) => targetToDate),
    Commit: of(({ commit }) => commit),
    "Rest weighted": of(({ restWeighted }) => restWeighted),
    "Won in 12 months": of(({ wonTwelve }) => wonTwelve),
    "Deals won in 12 months": of(({ dealsTwelve }) => dealsTwelve),
    "Days to first win": of(({ daysToFirstWin }) => daysToFirstWin),
    Growth: of(({ growth }) => growth),
    Plan: of(({ plan }) => text(plan)),
    QBR: of(({ qbr }) => qbr),
    "Open actions": of(({ openActions }) => openActions),
    Overdue: of(({ overdue }) => overdue),
    "Last activity": of(({ lastActivity }) => lastActivity),
    "Best rank": of(({ best }) => best.rank),
    "Largest rank": of(({ best }) => best.largestRank),
    "Best against largest": of(({ best }) => difference(best)),
    "Best score": of(({ best }) => best.score),
  };
}

/** A column of the table as LibreOffice has it. */
function column({ data }: Recalculated, header: string): Scalar[] {
  const sheet = data.sheets.find(({ name }) => name === SHEET)!;
  const table = sheet.tables!.find(({ name }) => name === "cam_rollup")!;
  const at = table.box.column + table.columns.indexOf(header);
  const rows = Array.from({ length: table.box.rows - 1 }, (_, row) => table.box.row + 1 + row);
  return rows.map((row) => sheet.cells.find((cell) => cell.row === row && cell.column === at)?.value ?? "");
}

function textsOf({ data }: Recalculated): string[] {
  const { cells } = data.sheets.find(({ name }) => name === SHEET)!;
  return cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

/** The rows of Partners after something was done to them by hand. */
const partnersThen =
  (change: (rows: readonly PartnerRow[]) => readonly Partial<PartnerRow>[]) => (tables: MemoryTables) =>
    tables.with(partnersTable, change(tables.table(partnersTable).rows));

interface Book {
  tables: MemoryTables;
  asOf?: SerialDate;
  /** What is changed after the roll-up was built. */
  then?: (tables: MemoryTables) => MemoryTables;
  check?: boolean;
  /** What the page then says. */
  says?: string;
}

async function differencesIn({
  tables,
  asOf = PORTFOLIO_AS_OF,
  check = true,
  then,
  says,
}: Book): Promise<string[]> {
  const change = rollupChange(tables, { asOf });
  tables.apply(change.tables);
  const book = await recalculate(await builtFile(then?.(tables) ?? tables, change));
  const found = portfolio(readPortfolioData(tables, asOf), WEIGHTS);
  return [
    ...nameDifferences(then ? { check: [check] } : names(found, check), (name) => book.named(name, SHEET)),
    ...(then || !found.lines.length ? [] : nameDifferences(columns(found), (header) => column(book, header))),
    ...errorCells(book, SHEET),
    ...(says === undefined || textsOf(book).some((text) => text.includes(says)) ? [] : [`says not: ${says}`]),
  ];
}

const BOOKS: Readonly<Record<string, () => Book>> = {
  "more fields without a partner than the page names": () => ({
    tables: new MemoryTables().with(
      partnersTable,
      Array.from({ length: 8 }, (_, index) => ({
        partnerId: `P${index}`,
        partner: `P${index}`,
        region: index % 5 ? `Region ${index % 5}` : null,
        vertical: index ? `Vertical ${index % 6}` : null,
        status: index === 7 ? ("Prospect" as const) : null,
      })),
    ),
  }),
  ...ODD_PORTFOLIOS,
  "a partner renamed afterwards": () => ({
    tables: portfolioExample(),
    then: (tables) =>
      tables.apply([
        { table: partnersTable, upserts: [{ partnerId: "P-Acme", partner: "Acme AG" }] } as never,
      ]),
    check: false,
    says: "1 partner gone from Partners, renamed or inactive",
  }),
  "a partner removed afterwards": () => ({
    tables: portfolioExample(),
    then: partnersThen((rows) => rows.filter(({ partner }) => partner !== "Acme*")),
    check: false,
    says: "1 partner gone from Partners, renamed or inactive",
  }),
  "two partners made one afterwards, with their deals": () => ({
    tables: portfolioExample(),
    then: (tables) =>
      partnersThen((rows) => rows.filter(({ partner }) => partner !== "Quiet one"))(tables).with(
        dealsTable,
        tables
          .table(dealsTable)
          .rows.map((deal) => (deal.partner === "Quiet one" ? { ...deal, partner: "Acme" } : deal)),
      ),
    check: false,
    says: "1 partner gone from Partners, renamed or inactive",
  }),
  "a partner that stands twice afterwards": () => ({
    tables: portfolioExample(),
    then: partnersThen((rows) => [...rows, { ...rows[0]!, partnerId: "again", annualTarget: 1 }]),
    says: "1 partner in Partners more than once: the first row counts",
  }),
  "no partner has a level": () => ({
    tables: new MemoryTables().with(
      partnersTable,
      ["A", "B"].map((partner) => ({ partnerId: partner, partner, region: "North", cam: "Kim" })),
    ),
    then: partnersThen((rows) => rows.map((row) => ({ ...row, tier: "Gold" }))),
    check: false,
    says: "A partner has a CAM, region, level or life-stage that is new here",
  }),
  "a partner added afterwards": () => ({
    tables: portfolioExample(),
    then: (tables) =>
      tables.apply([{ table: partnersTable, upserts: [{ partnerId: "N", partner: "New one" }] } as never]),
    check: false,
  }),
};

libreOfficeTest(
  "the roll-up: every name and every column agrees with the domain, no cell is an error",
  async () => {
    const found = await Promise.all(
      Object.entries(BOOKS).map(async ([name, make]) => [name, ...(await differencesIn(make()))]),
    );
    expect(found).toEqual(Object.keys(BOOKS).map((name) => [name]));
  },
);
