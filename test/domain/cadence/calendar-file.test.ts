import { execFileSync } from "node:child_process";
import ICAL from "ical.js";
import fc from "fast-check";
import { calendarFile } from "../../../src/domain/cadence/calendar-file";
import { readRoutine, routineAhead } from "../../../src/domain/cadence/routine";
import { isoOf, serialFromIso } from "../../../src/domain/shared/serial-date";
import { cadenceLogTable } from "../../../src/domain/shared/tables/cadence-tables";
import { partnersTable, scoresTable } from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../support/memory-tables";

const day = (iso: string) => serialFromIso(iso)!;

function workbook(names: readonly string[]): MemoryTables {
  return new MemoryTables()
    .with(
      partnersTable,
      names.map((partner, index) => ({
        partnerId: `P-${index}`,
        partner,
        tier: "Gold",
        status: "Active",
      })) as never,
    )
    .with(scoresTable, [
      { partner: names[0], kind: "performance-scorecard", asOf: day("2026-01-01") },
    ] as never);
}

/** As an independent parser reads the file. */
function eventsIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown as string);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      allDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
    };
  });
}
const fileOf = (tables: MemoryTables, iso: string, months = 1) =>
  calendarFile(routineAhead(readRoutine(tables), day(iso), months), day(iso));

test("is an all-day event a day and activity, its partners in the title", () => {
  const events = eventsIn(fileOf(workbook(["Acme", "Bolt", "Cobalt, Ltd; \\ Co", "Delta"]), "2026-11-28"));
  expect(events.find(({ summary }) => summary.startsWith("Performance"))).toEqual({
    uid: "performance%20scorecard-2026-11-10@channel-cadence",
    start: "2026-11-10",
    end: "2026-11-11",
    allDay: true,
    summary: "Performance Scorecard: Acme, Bolt and 2 more",
    description: ["Acme", "Bolt", "Cobalt, Ltd; \\ Co", "Delta"]
      .map((partner) => `${partner}, October 2026, 10 minutes`)
      .join("\n"),
  });
  expect(events.find(({ summary }) => summary === "Program life-stage")).toMatchObject({
    start: "2026-12-31",
  });
});

/** Files of one thing due on each of the days, made in each of the zones: a process of its own, since Jest's keeps the zone it began with. */
function madeIn(zones: readonly string[], days: readonly number[]): Record<string, string[]> {
  const item = { partner: "Acme", activity: "QBR", period: "FY2026 Q3", state: "Due", minutes: 75 };
  const script = `
    const { calendarFile } = require("./src/domain/cadence/calendar-file.ts");
    const made = {};
    for (const zone of ${JSON.stringify(zones)}) {
      process.env.TZ = zone;
      const offset = new Date(2026, 6, 1).getTimezoneOffset();
      made[zone] = [String(offset), ...${JSON.stringify(days)}.map((due) => calendarFile([{ ...${JSON.stringify(item)}, due }], due))];
    }
    console.log(JSON.stringify(made));`;
  const run = ["-r", "./src/build/register-ts.cjs", "-e", script];
  return JSON.parse(execFileSync(process.execPath, run, { encoding: "utf8" })) as Record<string, string[]>;
}

test("its days are those of the calendar wherever one is: when summer time begins and ends, and where a day was left out", () => {
  const days = ["2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2011-12-30", "2028-02-29"];
  const zones = ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Pacific/Kiritimati"];
  const made = madeIn(zones, days.map(day));
  const offsets = zones.map((zone) => made[zone]![0]);
  expect(offsets).toEqual(["0", "-120", "240", "-780", "-840"]);
  for (const zone of zones)
    made[zone]!.slice(1).forEach((file, index) => {
      const due = days[index]!;
      expect(file).not.toMatch(/TZID|DTSTART:\d{8}T/);
      expect(eventsIn(file)).toMatchObject([
        { start: due, end: isoOf(day(due) + 1), allDay: true, uid: `qbr-${due}@channel-cadence` },
      ]);
    });
});

test("keeps the identity of what is still to be done, and leaves out what is done", () => {
  const tables = workbook(["Acme"]);
  const uids = (file: string) => eventsIn(file).map(({ uid }) => uid);
  const before = uids(fileOf(tables, "2026-11-02"));
  expect(uids(fileOf(tables, "2026-11-28"))).toEqual(before);
  const done = tables.with(cadenceLogTable, [
    {
      logId: "1",
      partner: "Acme",
      activity: "Performance Scorecard",
      doneOn: day("2026-11-03"),
      by: null,
      sheet: null,
    },
  ]);
  const after = uids(fileOf(done, "2026-11-28"));
  expect(before.filter((uid) => !after.includes(uid))).toEqual([
    "performance%20scorecard-2026-11-10@channel-cadence",
  ]);
});

test("through several months has each thing once", () => {
  const events = eventsIn(fileOf(workbook(["Acme"]), "2026-11-28", 3));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const scorecards = events.filter(({ summary }) => summary.startsWith("Performance"));
  expect(scorecards.map(({ start }) => start)).toEqual(["2026-11-10", "2026-12-09", "2027-01-11"]);
});

test("whatever partners are called, a parser reads what was written", () => {
  const name = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
    .filter((text) => !/[\u0000-\u001f\u007f\u2028\u2029]/.test(text) && text.trim() !== "");
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 1, maxLength: 3, selector: (text) => text.toLowerCase() }),
      (names) => {
        const file = fileOf(workbook(names), "2026-11-28");
        for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const scorecard = eventsIn(file).find(({ uid }) => uid.startsWith("performance"))!;
        expect(scorecard.description).toBe(
          names.map((partner) => `${partner}, October 2026, 10 minutes`).join("\n"),
        );
      },
    ),
    { numRuns: 60 },
  );
});
