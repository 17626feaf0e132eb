import { actionState, countActions, listActions } from "../../../src/domain/capabilities/action-state";
import { serialOf } from "../../../src/domain/shared/serial-date";
import type { ActionRow } from "../../../src/domain/shared/tables/capabilities-tables";

const DAY = serialOf(2026, 5, 15);
const action = (actionId: string, more: Partial<ActionRow> = {}): ActionRow => ({
  actionId,
  partner: "Acme",
  metric: "Support",
  action: "Ask",
  owner: null,
  vendorResource: null,
  due: null,
  status: "Open",
  priority: null,
  from: null,
  ...more,
});

test.each([
  [DAY - 1, "Open", "Overdue"],
  [DAY, "Open", "Due soon"],
  [DAY + 14, "In progress", "Due soon"],
  [DAY + 14.9, null, "Due soon"],
  [DAY + 15, "Open", "Open"],
  [DAY - 0.5, "Open", "Overdue"],
  [null, "Open", "Open"],
  [DAY - 90, "Done", "Done"],
  [DAY - 90, "Dropped", "Dropped"],
])("due %p, %p: %s", (due, status, state) => {
  expect(actionState({ due, status }, DAY, 14)).toBe(state);
});

test("listed by urgency, then date, then priority; of one partner or of all", () => {
  const rows = [
    action("1", { status: "Done", due: DAY - 9 }),
    action("2", { due: DAY + 40 }),
    action("3"),
    action("4", { due: DAY + 3, priority: "Low" }),
    action("5", { due: DAY + 3, priority: "High" }),
    action("6", { due: DAY - 3 }),
    action("7", { due: DAY - 30, partner: "Bolt" }),
  ];
  const ids = (partner: string | null) => listActions(rows, partner, DAY, 14).map(({ row }) => row.actionId);
  expect(ids("ACME")).toEqual(["6", "5", "4", "2", "3", "1"]);
  expect(ids(null)).toEqual(["7", "6", "5", "4", "2", "3", "1"]);
  expect(countActions(listActions(rows, null, DAY, 14))).toEqual({
    Overdue: 2,
    "Due soon": 2,
    Open: 2,
    Done: 1,
    Dropped: 0,
  });
});
