import { logTalk, proposedPurpose, type Talk } from "../../../src/domain/cadence/log-talk";
import { serialOf } from "../../../src/domain/shared/serial-date";

const TODAY = serialOf(2026, 11, 28);
const CALL: Talk = {
  partner: "Brightwater",
  on: TODAY,
  kind: "Call",
  summary: "  Acme waits for \n prices ",
  nextStep: "Send prices",
  due: TODAY + 3,
  purpose: "Deal",
  minutes: 20,
};
const EMPTY = { rows: [], problems: [] };

describe("a talk that is logged", () => {
  test("is one row, its texts in one line", () => {
    expect(logTalk(EMPTY, CALL).upserts).toEqual([
      {
        activityId: "A-0001",
        partner: "Brightwater",
        date: TODAY,
        kind: "Call",
        with: null,
        summary: "Acme waits for prices",
        nextStep: "Send prices",
        due: TODAY + 3,
        purpose: "Deal",
        minutes: 20,
      },
    ]);
  });

  test("gets a number that no row has, nor one that cannot be read", () => {
    const table = {
      rows: [{ activityId: "a-0007" }, { activityId: "CRM 99" }],
      problems: [{ row: 3, column: "Date", message: "", values: { activityId: "A-0011" } }],
    };
    expect(logTalk(table as unknown as Parameters<typeof logTalk>[0], CALL).upserts[0]).toMatchObject({
      activityId: "A-0012",
    });
  });

  test("without a next step has nothing due", () => {
    expect(logTalk(EMPTY, { ...CALL, nextStep: " " }).upserts[0]).toMatchObject({
      nextStep: null,
      due: null,
    });
  });

  test("proposes a purpose only where the kind says it", () => {
    expect(proposedPurpose("Training")).toBe("Develop");
    expect(proposedPurpose("Event")).toBe("Develop");
    expect((["Call", "Meeting", "Note"] as const).map(proposedPurpose)).toEqual([null, null, null]);
  });
});
