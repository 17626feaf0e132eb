import { marketingQuarterOf } from "../../../src/domain/marketing/marketing-quarter";
import { mdfRequestPage, readRequestData } from "../../../src/domain/marketing/request-page";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import type { MdfRow } from "../../../src/domain/shared/tables/marketing-tables";
import { planWithRequest } from "../../../src/sheets/mdf-request/change";
import { marketingTables } from "../../support/marketing-example";
import { campaign, Q2, request, tables } from "../../support/mdf-example";
import type { MemoryTables } from "../../support/memory-tables";
import { ACME } from "../../support/scorecard-example";

const page = (source: MemoryTables, more: { approver?: string; claimDays?: number } = {}) =>
  mdfRequestPage(readRequestData(source), { partner: ACME, quarter: Q2, ...more });
const book = (requests: readonly Partial<MdfRow>[]) =>
  tables(requests, [
    campaign("C-1", 4000, { tactic: "Email", month: Q2 }),
    campaign("C-2", 1000, { quarter: serialOf(2026, 7, 1) }),
    campaign("C-3", 2000, { partner: "Bolt", tactic: "Secret" }),
    campaign("C-4", 500, { dealSize: null }),
  ]).with(settingsTable, [{ setting: "MDF approver", value: "Lee" }]);

test("a campaign's forecast is shared out over its requests by the amounts asked", () => {
  const { lines, ...all } = page(
    book([
      request("M-1", "C-1", 1500),
      request("M-2", "c-1", 500),
      request("M-3", "C-1", 900, { status: "Declined" }),
      request("M-4", "C-1", 0),
    ]),
  );
  expect(lines.map(({ asked, mgos, revenue, cost }) => [asked, mgos, revenue, cost])).toEqual([
    [1500, 75, 7500, 3000],
    [500, 25, 2500, 1000],
    [0, null, null, null],
    [0, null, null, null],
  ]);
  expect(all).toMatchObject({ asked: 2000, cost: 4000, revenue: 10_000 });
  expect(all.funnel.map(({ planned }) => planned)).toEqual([1000, 400, 200, 100, 10]);
  expect(all.funnel.map(({ goesOn }) => goesOn)).toEqual([null, 0.4, 0.5, 0.5, 0.1]);
});

test("another quarter's requests are not on it, and nothing of another partner's campaign is", () => {
  const { lines } = page(
    book([
      request("M-1", "C-2", 100),
      request("M-2", "C-3", 100),
      request("M-3", "C-9", 100, { date: Q2 + 5 }),
      request("M-4", "C-9", 100, { date: Q2 - 5 }),
      request("M-5", "C-1", 100, { partner: "Bolt" }),
    ]),
  );
  expect(lines.map(({ row, campaign: own, revenue }) => [row.requestId, own, revenue])).toEqual([
    ["M-2", null, null],
    ["M-3", null, null],
  ]);
});

test("the proof is due as MDF says, else so many days after the campaign's month", () => {
  const asked = [
    request("M-1", "C-1", 100),
    request("M-2", "C-1", 100, { claimBy: serialOf(2026, 5, 9) }),
    request("M-3", "C-4", 100),
    request("M-4", "C-1", 100, { claimBy: serialOf(2026, 4, 1), status: "Declined" }),
  ];
  const { lines, claimBy } = page(book(asked));
  expect(lines.map((line) => line.claimBy)).toEqual([
    serialOf(2026, 5, 30),
    serialOf(2026, 5, 9),
    null,
    serialOf(2026, 4, 1),
  ]);
  expect(claimBy).toBe(serialOf(2026, 5, 9));
  expect(page(book([asked[0]!]), { claimDays: 0 }).claimBy).toBe(serialOf(2026, 4, 30));
});

test("whoever asks never approves: by name in any case, or as the partner's CAM", () => {
  const own = (requestedBy: string | null, cam: string | null) =>
    page(
      book([request("M-1", "C-1", 100, { requestedBy })]).with(partnersTable, [
        { partnerId: "P-1", partner: ACME, cam },
      ]),
    );
  expect([own(" lee", "Kim"), own(null, "Lee"), own("Kim", "Lee")].map((each) => each.approvesOwn)).toEqual([
    true,
    true,
    false,
  ]);
  expect(own(null, "Kim")).toMatchObject({ requestedBy: "Kim", approver: "Lee", approvesOwn: false });
  expect(page(book([]), { approver: "Ann" }).approver).toBe("Ann");
});

test("a plan that files its requests is built with a page of them for each quarter that has one", () => {
  const form = {
    partner: ACME,
    quarter: marketingQuarterOf(Q2, 1),
    quarters: 2 as const,
    campaigns: [],
    requestMdf: { date: Q2, approver: "Ann", requestedBy: "Kim" },
  };
  const { sheets } = planWithRequest(marketingTables(), form);
  expect(sheets.map(({ kind, subject }) => [kind, subject.edition])).toEqual([
    ["marketing-plan", "FY2026 Q2"],
    ["mdf-request", "FY2026 Q2"],
    ["mdf-request", "FY2026 Q3"],
  ]);
  expect(sheets[1]!.inputs.find(({ name }) => name === "in_approver")?.value).toBe("Ann");
  const ids = sheets[1]!.cells.flatMap(({ content }) => (content.type === "text" ? content.text : []));
  expect(ids).toEqual(expect.arrayContaining(["MDF-C-0001", "MDF-C-0002"]));
});
