import { newestEntries, timeOf } from "../../../src/domain/log/log-list";
import { logRow } from "../../../src/domain/log/log-row";

const entry = (logId: string, when: number | null, what = "Build", partner: string | null = null) => ({
  ...{ logId, when, what, partner },
  who: "Maya",
  detail: null,
});

test("the newest entries come first, of one moment the lower one, and words have to stand in them", () => {
  const rows = [
    entry("a", 10, "Build", "Acme"),
    entry("b", 12.5),
    entry("c", null),
    entry("d", 12.5, "Import"),
    entry("e", 11, "Build", "Acme Group"),
  ];
  expect(newestEntries(rows).map(({ logId }) => logId)).toEqual(["d", "b", "e", "a", "c"]);
  expect(newestEntries(rows, " acme BUILD").map(({ logId }) => logId)).toEqual(["e", "a"]);
  expect(newestEntries(rows, "group maya").map(({ logId }) => logId)).toEqual(["e"]);
});

test.each([
  [46_354, null],
  [46_354 + 14 / 24 + 5 / 1440 + 59 / 86_400, "14:05"],
  [46_354 + 1 / 86_400, "00:00"],
  [46_354 + 86_399 / 86_400, "23:59"],
])("the time of %p is %p", (when, text) => expect(timeOf(when)).toBe(text));

test("a row is as long as people read, has nobody where nobody is known, and the day where there is no clock", () => {
  const titles = Array.from({ length: 8 }, (_, index) => `Score · ${String(index).repeat(200)}`);
  const change = {
    what: "Build",
    partner: "",
    created: titles,
    rebuilt: [],
    deleted: [],
    tables: [],
    besides: [],
  };
  const row = logRow(change, { day: 46_354, by: null }, 0);
  expect(row).toMatchObject({ when: 46_354, who: null, partner: null });
  expect(row.detail).toHaveLength(1_000);
  expect(row.logId).toMatch(/^L-00001-\w{4}$/);
  expect(logRow(change, { day: 46_354, by: "Maya" }, 0).logId).not.toBe(row.logId);
});
