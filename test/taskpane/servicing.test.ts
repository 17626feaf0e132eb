import { latestServicing, tickedShare } from "../../src/domain/scorecard/performance/servicing";
import { serialOf } from "../../src/domain/shared/serial-date";
import { servicingTable } from "../../src/domain/shared/tables/scorecard-tables";
import { servicingChange, ticksOn } from "../../src/taskpane/panes/servicing/servicing-draft";
import { MemoryTables } from "../support/memory-tables";

const DAY = serialOf(2026, 6, 30);
const tables = () =>
  new MemoryTables().with(servicingTable, [
    { partner: "Acme", assessedOn: DAY - 180, consulting: "Yes", support: "No" },
    { partner: "Bolt", assessedOn: DAY, consulting: "Yes", planning: "Yes", support: "Yes" },
  ]);
const rowsOf = (of: MemoryTables) => of.table(servicingTable).rows;

test("boxes begin as they were last ticked, and another partner's say nothing", () => {
  const ticks = ticksOn(rowsOf(tables()), "ACME", DAY);
  expect(Object.entries(ticks).filter(([, yes]) => yes)).toEqual([["consulting", true]]);
  expect(Object.values(ticksOn(rowsOf(tables()), "Corvus", DAY)).some(Boolean)).toBe(false);
});

test("a new day is a new row, the same day corrects its row, and nobody else's moves", () => {
  const written = tables();
  const save = (day: number) => {
    const ticks = { ...ticksOn(rowsOf(written), "Acme", day), deployment: true, support: true };
    written.apply(
      servicingChange(rowsOf(written), { partner: "Acme", assessedOn: day, ticks, label: "" }).tables,
    );
  };
  save(DAY);
  save(DAY);
  expect(rowsOf(written)).toHaveLength(3);
  expect(tickedShare(latestServicing(rowsOf(written), "Acme", DAY)!)).toBeCloseTo(3 / 9, 12);
  expect(tickedShare(latestServicing(rowsOf(written), "Bolt", DAY)!)).toBeCloseTo(3 / 9, 12);
  expect(tickedShare(latestServicing(rowsOf(written), "Acme", DAY - 1)!)).toBeCloseTo(1 / 9, 12);
});
