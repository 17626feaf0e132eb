import { chiefFigures, moveOf } from "../../../src/domain/portfolio/chief";
import { readPortfolioData } from "../../../src/domain/portfolio/portfolio-data";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { certificatesTable } from "../../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "../../support/memory-tables";
import { PORTFOLIO_AS_OF, portfolioExample } from "../../support/portfolio-example";

const day = (month: number, of: number) => serialOf(2026, month, of);
const certificate = (certificateId: string, partner: string, passedOn: number | null) => ({
  certificateId,
  partner,
  passedOn,
});
const tables = portfolioExample().with(certificatesTable, [
  certificate("1", "acme", serialOf(2021, 3, 11)),
  certificate("2", "Acme", serialOf(2025, 1, 1)),
  certificate("3", "Quiet one", day(5, 11) + 0.5),
  certificate("4", "Acme*", PORTFOLIO_AS_OF + 1),
  certificate("5", "A~B?", null),
]);
const found = chiefFigures(readPortfolioData(tables, PORTFOLIO_AS_OF));

test("counts those that produce, and what is past its date", () => {
  expect(found).toMatchObject({ active: 8, producing: 8, producingRate: 1 });
  // 30,000 of 1 August is late, that of 1 April long past.
  expect([found.slipped, found.stale]).toEqual([
    { deals: 1, amount: 30_000 },
    { deals: 1, amount: 30_000 },
  ]);
});

test.each([
  [0, 5, "New"],
  [-5, 5, "New"],
  [5, 0, "Lost"],
  [5, -1, "Lost"],
  [5, 6, "Grown"],
  [6, 5, "Shrunk"],
  [-6, -5, "Grown"],
  [5, 5 + 1e-12, null],
  [0, 0, null],
])("what was %p and is %p is %p", (wonBefore, wonTwelve, move) => {
  expect(moveOf({ wonBefore, wonTwelve })).toBe(move);
});

test("the bridge leads from the year before to this one, with what is nobody's listed", () => {
  const { before, steps, others, now } = found.bridge;
  const total = Object.values(steps).reduce((sum, { amount }) => sum + amount, before + others);
  expect(total).toBeCloseTo(now, 6);
  // Of "Gone", which is inactive, and of a name that nobody knows.
  expect(others).toBeCloseTo(12_000, 6);
});

test("the funnel counts whoever reached a stage, and the days since it signed", () => {
  expect(found.funnel.map(({ label, partners }) => [label, partners])).toEqual([
    ["Signed", 8],
    ["Trained", 2],
    ["Registered", 8],
    ["First win", 8],
    ["Repeat win", 5],
  ]);
  expect(found.funnel[0]!.days).toBeNull();
  // Ten days after it signed, and the very day.
  expect(found.funnel[1]!.days).toBe(5);
});

test("compares growth with and without plan and QBR over partners of four quarters", () => {
  expect(found.compared.map(({ partners }) => partners)).toEqual([0, 6, 1, 5]);
  expect(found.compared[0]!.growth).toBeNull();
  expect(found.compared[2]!.growth).not.toBeNull();
});

test("names the partners whose score changed most since an earlier month", () => {
  expect(found.changed.map((place) => found.lines[place]!.partner)).toEqual(["Acme*", "Acme"]);
});

test("nobody at all has nothing to say", () => {
  const none = chiefFigures(readPortfolioData(new MemoryTables().with(partnersTable, []), PORTFOLIO_AS_OF));
  expect(none).toMatchObject({ active: 0, producingRate: null, partnerLed: null, changed: [] });
  expect(none.bridge).toMatchObject({ before: 0, others: 0, now: 0 });
});
