import { dealTime } from "../../../src/domain/cadence/deal-time";
import { isoOf, serialFromIso } from "../../../src/domain/shared/serial-date";
import { cadenceLogTable } from "../../../src/domain/shared/tables/cadence-tables";
import { settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { activitiesTable } from "../../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "../../support/memory-tables";

const day = (iso: string) => serialFromIso(iso)!;
const talk = (on: string, purpose: string | null, minutes: number | null) => ({ on, purpose, minutes });

function workbook(talks: readonly ReturnType<typeof talk>[], startMonth = 1): MemoryTables {
  return new MemoryTables()
    .with(
      activitiesTable,
      talks.map(({ on, ...rest }, index) => ({
        activityId: `${index}`,
        partner: "Acme",
        date: day(on),
        kind: "Call",
        with: null,
        summary: null,
        nextStep: null,
        due: null,
        ...rest,
      })),
    )
    .with(settingsTable, [
      { setting: "Fiscal year starts in month", value: startMonth, unit: null, source: null },
    ])
    .with(cadenceLogTable, [
      { logId: "1", partner: "Acme", activity: "qbr", doneOn: day("2026-12-10"), by: null, sheet: null },
      { logId: "2", partner: "Acme", activity: "Lunch", doneOn: day("2026-12-11"), by: null, sheet: null },
    ]);
}

test("counts talks and the routine of a quarter's last thirty days, as far as both minutes and purpose are known", () => {
  const talks = [
    talk("2026-12-02", "Deal", 60),
    talk("2026-12-31", "Deal", 15),
    talk("2026-12-01", "Deal", 600),
    talk("2026-12-20", null, 30),
    talk("2026-12-20", "Deal", null),
  ];
  expect(dealTime(workbook(talks), day("2026-12-31"))).toEqual({
    start: day("2026-12-02"),
    end: day("2026-12-31"),
    minutes: 150,
    deal: 75,
    share: 0.5,
    unknown: 3,
  });
});

test.each([
  ["2026-12-01", 1, "2026-09-01", "2026-09-30"],
  ["2026-12-02", 1, "2026-12-02", "2026-12-02"],
  ["2027-01-05", 1, "2026-12-02", "2026-12-31"],
  ["2028-02-15", 3, "2028-01-31", "2028-02-15"],
  ["2028-02-29", 3, "2028-01-31", "2028-02-29"],
])("on %s, in a year that starts in month %i, looks at %s to %s", (on, startMonth, start, end) => {
  const time = dealTime(workbook([], startMonth), day(on));
  expect([isoOf(time.start), isoOf(time.end)]).toEqual([start, end]);
});

test("is not known while nobody says how long and what for", () => {
  const { share, unknown } = dealTime(workbook([talk("2026-09-10", "Deal", null)]), day("2026-10-10"));
  expect([share, unknown]).toEqual([null, 1]);
});
