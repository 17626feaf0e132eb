import {
  earlierDays,
  latePromises,
  openIssues,
  promisesOf,
  promiseState,
  redated,
  standsAlready,
} from "../../../src/domain/relations/promises";
import { serialOf } from "../../../src/domain/shared/serial-date";
import type { CommitmentRow } from "../../../src/domain/shared/tables/relations-tables";

const DAY = serialOf(2026, 11, 28);
const promise = (commitmentId: string, more: Partial<CommitmentRow> = {}): CommitmentRow => ({
  commitmentId,
  partner: "Acme",
  commitment: `Do ${commitmentId}`,
  by: "Vendor",
  madeOn: DAY - 100,
  due: null,
  keptOn: null,
  owner: null,
  kind: null,
  from: null,
  ...more,
});

test("a promise is late from the day after it was due, and kept on its day", () => {
  const state = (due: number | null, keptOn: number | null = null) => promiseState({ due, keptOn }, DAY);
  expect([state(DAY), state(DAY + 0.9), state(DAY - 1), state(null)]).toEqual([
    "Open",
    "Open",
    "Late",
    "Open",
  ]);
  expect([state(DAY - 9, DAY + 0.5), state(DAY - 9, DAY + 1), state(null, DAY)]).toEqual([
    "Kept",
    "Late",
    "Kept",
  ]);
});

test("keep rate by side: kept of kept and late; open ones say nothing yet, issues are no promises, IOUs are", () => {
  const { ours, theirs } = promisesOf(
    [
      promise("1", { due: DAY - 1 }),
      promise("2", { due: DAY - 30, keptOn: DAY - 2, kind: "IOU" }),
      promise("3", { due: DAY + 5, keptOn: DAY - 2 }),
      promise("4", { due: DAY + 5 }),
      promise("5", { due: DAY - 50, kind: "Issue" }),
      promise("6", { due: DAY - 50, by: null }),
      promise("7", { due: DAY - 50, partner: "Bolt" }),
      promise("8", { by: "Partner", due: DAY + 9, partner: "acme" }),
    ],
    "Acme",
    DAY,
  );
  expect(ours).toMatchObject({ late: 1, kept: 2, keepRate: 2 / 3 });
  expect(ours.open.map(({ commitmentId }) => commitmentId)).toEqual(["1", "4"]);
  expect(theirs).toMatchObject({ late: 0, kept: 0, keepRate: null });
});

test("late promises of all partners, the latest first", () => {
  const late = latePromises(
    [
      promise("1", { due: DAY - 1 }),
      promise("2", { due: DAY - 19.5, by: "Partner", partner: "Bolt" }),
      promise("3", { due: DAY - 5, kind: "Issue" }),
      promise("4", { due: DAY - 5, by: null }),
      promise("5", { due: DAY }),
    ],
    DAY,
  );
  expect(late.map(({ row, by, daysLate }) => [row.commitmentId, by, daysLate])).toEqual([
    ["2", "Partner", 20],
    ["1", "Vendor", 1],
  ]);
});

test("issues that are not solved, the oldest first", () => {
  const rows = [
    promise("1", { kind: "Issue", madeOn: null }),
    promise("2", { kind: "Issue", madeOn: DAY - 3 }),
    promise("3", { kind: "Issue", madeOn: DAY - 30 }),
    promise("4", { kind: "Issue", keptOn: DAY }),
    promise("5"),
  ];
  expect(openIssues(rows, "acme", DAY).map(({ commitmentId }) => commitmentId)).toEqual(["3", "2", "1"]);
});

test("a new day keeps the days before it", () => {
  const first = promise("1", { due: serialOf(2026, 11, 9) });
  const second = { ...first, ...redated(first, DAY) };
  expect(second).toMatchObject({ due: DAY, earlierDates: "2026-11-09" });
  const third = { ...second, ...redated(second, DAY + 30) };
  expect(third.earlierDates).toBe("2026-11-09; 2026-11-28");
  expect(earlierDays(third)).toEqual([serialOf(2026, 11, 9), DAY]);
  expect(redated(third, DAY + 30).earlierDates).toBe(third.earlierDates);
  expect(redated(promise("2"), DAY)).toEqual({ commitmentId: "2", due: DAY, earlierDates: null });
});

test("what is promised already is not promised again", () => {
  const rows = [
    promise("1", { commitment: "Demo licence " }),
    promise("2", { commitment: "Training", keptOn: DAY }),
  ];
  const again = (commitment: string, by = "Vendor", partner = "acme") =>
    standsAlready(rows, { partner, by, commitment });
  expect([again("demo LICENCE"), again("Demo licence", "Partner"), again("Training")]).toEqual([
    true,
    false,
    false,
  ]);
});
