import { serialOf } from "../../../src/domain/shared/serial-date";
import { dealsTable, partnersTable, scoresTable } from "../../../src/domain/shared/tables/catalogue";
import {
  activitiesTable,
  commitmentsTable,
  contactsTable,
} from "../../../src/domain/shared/tables/relations-tables";
import { callList } from "../../../src/domain/today/call-list";
import { thisWeekChange } from "../../../src/sheets/this-week/change";
import { MemoryTables } from "../../support/memory-tables";

const TODAY = serialOf(2026, 11, 28);
const day = (month: number, date: number) => serialOf(2026, month, date);

function program(): MemoryTables {
  return new MemoryTables()
    .with(partnersTable, [
      { partnerId: "1", partner: "Brightwater", cam: "Maya", status: "Active" },
      { partnerId: "2", partner: "Harbor", cam: "Leo", status: "Active" },
    ])
    .with(scoresTable, [{ partner: "Harbor", kind: "performance-scorecard", asOf: day(1, 2) }])
    .with(dealsTable, [
      {
        dealId: "1",
        partner: "Brightwater",
        account: "Acme Freight",
        stage: "Open",
        amount: 84_000,
        registrationEnds: day(12, 3),
        lastActivity: day(10, 28),
        expectedClose: day(12, 20),
      },
      {
        dealId: "2",
        partner: "Harbor",
        account: "Delta",
        stage: "Open",
        amount: 9_000,
        expectedClose: day(12, 2),
      },
    ])
    .with(commitmentsTable, [
      {
        commitmentId: "1",
        partner: "Brightwater",
        commitment: "a demo licence",
        by: "Vendor",
        due: day(11, 9),
      },
    ])
    .with(contactsTable, [
      { contactId: "1", partner: "Brightwater", contact: "Ida Bo", level: "Executive", phone: "1" },
      { contactId: "2", partner: "Brightwater", contact: "Kim Olsen", level: "Sales", phone: " +47 22 " },
    ])
    .with(activitiesTable, [
      { activityId: "1", partner: "Brightwater", date: day(11, 2), kind: "Call", summary: "Older" },
      {
        activityId: "2",
        partner: "Brightwater",
        date: day(11, 12),
        kind: "Call",
        summary: "Sizing",
        nextStep: "Send it",
      },
      { activityId: "3", partner: "Brightwater", date: day(11, 30), kind: "Call", summary: "To come" },
    ]);
}

test("whom to call, why, for whom to ask and what to talk about", () => {
  const { calls, tasks } = callList(program(), TODAY);
  expect(calls.map(({ partner, money }) => [partner, money])).toEqual([
    ["Brightwater", 84_000],
    ["Harbor", 9_000],
  ]);
  expect(calls[0]).toEqual({
    partner: "Brightwater",
    cam: "Maya",
    class: 1,
    why: "Acme Freight, 84k, registration ends in 5 days, no move for 31.",
    points: [
      "Ask what happened last, what comes next and when.",
      "Our promise is late: you promised a demo licence by 9 November, 19 days late.",
      "Last time, on 12 November: Sizing. Agreed next: Send it.",
    ],
    whom: "Kim Olsen, +47 22",
    money: 84_000,
  });
  expect(calls[1]).toMatchObject({ whom: "", points: ["Agree the next step, its owner and its day."] });
  expect(tasks.length).toBeGreaterThan(0);
});

test("one CAM's list has its partners alone, in calls and tasks", () => {
  const { calls, tasks } = callList(program(), TODAY, "maya");
  expect(calls.map(({ partner }) => partner)).toEqual(["Brightwater"]);
  expect(new Set(tasks.flatMap(({ partners }) => partners))).toEqual(new Set(["Brightwater"]));
});

test("a list that is built again stays the CAM's whose name stands on it", () => {
  const plan = (form: object) => thisWeekChange(program(), { today: TODAY, ...form }).sheets[0]!;
  const texts = (form: object) =>
    plan(form).cells.flatMap(({ content }) => (content.type === "text" ? content.text : []));
  expect(texts({ existingInputs: { in_cam: " LEO " } })).not.toContain("Brightwater");
  expect(plan({ existingInputs: { in_cam: "Leo" } }).inputs[0]).not.toHaveProperty("value");
  expect(texts({ existingInputs: { in_cam: "Leo" }, cam: null })).toContain("Brightwater");
  expect(plan({ cam: "Leo" }).inputs[0]).toMatchObject({ name: "in_cam", value: "Leo" });
});
