import fc from "fast-check";
import { PARTNER_VIEW } from "../../../src/domain/capabilities/content/partner-view-questions";
import {
  formAboutTable,
  formCampaignsTable,
  formDealsTable,
  formPromisesTable,
  formQuestionsTable,
} from "../../../src/domain/return-form/form-tables";
import { FORM_PARTS, returnForm } from "../../../src/domain/return-form/make-form";
import { readReturn, type Returned } from "../../../src/domain/return-form/read-return";
import { answersTable, questionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { dealsTable, partnersTable, stagesTable } from "../../../src/domain/shared/tables/catalogue";
import { campaignsTable } from "../../../src/domain/shared/tables/marketing-tables";
import { commitmentsTable } from "../../../src/domain/shared/tables/relations-tables";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { returnChange } from "../../../src/sheets/sharing/return-change";
import { MemoryTables } from "../../support/memory-tables";
import { STAGES } from "../../support/scorecard-example";

const MADE = serialOf(2026, 11, 1);
const TODAY = serialOf(2026, 11, 30);
const [NORTH, SOUTH] = ["North", "South"];

const workbook = () =>
  new MemoryTables()
    .with(partnersTable, [
      { partnerId: "P-1", partner: NORTH, lifeStage: "Mature" },
      { partnerId: "P-2", partner: SOUTH },
    ])
    .with(stagesTable, [...STAGES, { stage: "Verbal", class: "Open", probability: 0.9 }])
    .with(dealsTable, [
      { dealId: "D-1", partner: NORTH, account: "Mill", stage: "Open", amount: 100, nextStep: "Ours" },
      { dealId: "D-2", partner: NORTH, account: "Dock", stage: "Won", amount: 200 },
      { dealId: "D-3", partner: SOUTH, account: "Secret", stage: "Open", amount: 300 },
    ])
    .with(questionsTable, [
      { questionId: "q1", category: "Fit", metric: "Philosophy", question: "How?", level1: "Badly" },
      { questionId: "us1", category: PARTNER_VIEW, metric: "Speed", question: "How fast are we?" },
    ])
    .with(campaignsTable, [
      { campaignId: "C-1", partner: NORTH, tactic: "Webinar", actualLeads: 2 },
      { campaignId: "C-9", partner: SOUTH, tactic: "Fair" },
    ])
    .with(commitmentsTable, [
      { commitmentId: "K-1", partner: NORTH, commitment: "Hire", by: "Partner", due: MADE },
      { commitmentId: "K-2", partner: NORTH, commitment: "Train them", by: "Vendor", due: MADE },
      { commitmentId: "K-3", partner: NORTH, commitment: "Old", by: "Partner", keptOn: MADE },
    ]);
const formOf = (own: MemoryTables) =>
  new MemoryTables().apply(returnForm(own, { partner: NORTH!, day: MADE }));
const fill = (form: MemoryTables, table: { name: string }, row: Record<string, unknown>) =>
  form.apply([{ table: table as never, upserts: [row as never] }]);
const back = (own: MemoryTables, form: MemoryTables) => readReturn(own, form, TODAY) as Returned;

test("a form has the partner's own open rows and nothing that we keep", () => {
  const form = formOf(workbook());
  expect(form.table(formDealsTable).rows.map(({ dealId }) => dealId)).toEqual(["D-1"]);
  expect(form.table(formCampaignsTable).rows.map(({ campaignId }) => campaignId)).toEqual(["C-1"]);
  expect(form.table(formPromisesTable).rows).toMatchObject([
    { commitmentId: "K-1", by: "You" },
    { commitmentId: "K-2", by: "We" },
  ]);
  expect(form.table(formQuestionsTable).rows.map(({ questionId }) => questionId)).toEqual(["q1", "us1"]);
  const all = JSON.stringify(
    [formDealsTable, formCampaignsTable, formPromisesTable].map(
      (t) => form.table(t as typeof formDealsTable).rows,
    ),
  );
  expect(all).not.toMatch(/Secret|Ours|South|Fair/);
});

test("a form without anything to ask is none", () => {
  const own = new MemoryTables().with(partnersTable, [{ partnerId: "1", partner: NORTH }]);
  expect(returnForm(own, { partner: NORTH!, day: MADE, parts: ["deals", "promises"] })).toEqual([]);
});

test("what comes back blank says nothing", () => {
  const own = workbook();
  const returned = back(own, formOf(own));
  expect(returned).toMatchObject({ partner: NORTH, answeredOn: MADE, rows: [], answers: {}, refused: [] });
  expect(returnChange(own, returned, FORM_PARTS).tables).toEqual([]);
});

test("what is filled in comes back by key, with what stands there now; taken a second time it changes nothing", () => {
  const own = workbook();
  const form = formOf(own);
  fill(form, formDealsTable, {
    dealId: " d-1",
    stageNow: "verbal",
    amountNow: 150,
    nextStepNow: '=HYPERLINK("x")',
  });
  fill(form, formCampaignsTable, { campaignId: "C-1", actualLeads: 0, actualCost: 10 });
  fill(form, formPromisesTable, { commitmentId: "K-1", dueNow: TODAY + 10 });
  fill(form, formQuestionsTable, { questionId: "q1", answer: 4, evidence: "Two people" });
  fill(form, formQuestionsTable, { questionId: "us1", answer: 2 });
  fill(form, formAboutTable, { item: "Answered on", value: "2026-11-20" });
  own.apply([{ table: dealsTable as never, upserts: [{ dealId: "D-1", amount: 120 }] }]);
  const returned = back(own, form);
  expect(
    returned.rows.map(({ name, cells }) => [
      name,
      cells.map(({ header, before, after }) => [header, before, after]),
    ]),
  ).toEqual([
    [
      "Mill",
      [
        ["Stage", "Open", "Verbal"],
        ["Amount", 120, 150],
        ["Next step", "Ours", '=HYPERLINK("x")'],
      ],
    ],
    [
      "Webinar",
      [
        ["Actual leads", 2, 0],
        ["Actual cost", null, 10],
      ],
    ],
    [
      "Hire",
      [
        ["Due", MADE, TODAY + 10],
        ["Earlier dates", null, "2026-11-01"],
      ],
    ],
  ]);
  own.apply(returnChange(own, returned, FORM_PARTS).tables);
  const assessedOn = serialOf(2026, 11, 20);
  expect(own.table(answersTable).rows).toMatchObject([
    { partner: NORTH, assessedOn, questionId: "q1", levelByPartner: 4, evidenceByPartner: "Two people" },
    { partner: NORTH, assessedOn, questionId: "us1", level: 2, givenBy: "Partner" },
  ]);
  const again = back(own, form);
  expect(again.rows).toEqual([]);
});

test("only the parts that are wanted are taken", () => {
  const own = workbook();
  const form = fill(formOf(own), formDealsTable, { dealId: "D-1", amountNow: 1 });
  fill(form, formQuestionsTable, { questionId: "q1", answer: 5 });
  const tables = (parts: (typeof FORM_PARTS)[number][]) =>
    returnChange(own, back(own, form), parts).tables.map(({ table }) => table.name);
  expect(tables(["deals"])).toEqual(["cam_deals"]);
  expect(tables(["questions"])).toContain("cam_answers");
  expect(tables(["campaigns"])).toEqual([]);
});

describe("what cannot be taken is told by row, with the reason", () => {
  test.each<[string, { name: string; sheet: string }, Record<string, unknown>, RegExp]>([
    [
      "another partner's deal",
      formDealsTable,
      { dealId: "D-3", amountNow: 1 },
      /D-3 is no open deal of North/,
    ],
    ["a deal closed meanwhile", formDealsTable, { dealId: "D-2", amountNow: 1 }, /no open deal/],
    ["an unknown stage", formDealsTable, { dealId: "D-1", stageNow: "Nearly" }, /There is no stage "Nearly"/],
    ["a closing stage", formDealsTable, { dealId: "D-1", stageNow: "won" }, /comes from the CRM/],
    ["a negative amount", formDealsTable, { dealId: "D-1", amountNow: -5 }, /below 0/],
    ["words for an amount", formDealsTable, { dealId: "D-1", amountNow: "a lot" }, /amount/],
    [
      "another partner's campaign",
      formCampaignsTable,
      { campaignId: "C-9", actualLeads: 1 },
      /no campaign of North/,
    ],
    ["our promise", formPromisesTable, { commitmentId: "K-2", keptOnNow: TODAY }, /our promise/],
    ["a day to come", formPromisesTable, { commitmentId: "K-1", keptOnNow: TODAY + 1 }, /has not come yet/],
    ["a level of 9", formQuestionsTable, { questionId: "q1", answer: 9 }, /1 to 5/],
    ["an unknown question", formQuestionsTable, { questionId: "q7", answer: 3 }, /no question "q7"/],
  ])("%s", (_, table, row, reason) => {
    const own = workbook();
    const { refused, rows, answers } = back(own, fill(formOf(own), table, row));
    expect(refused).toEqual([
      { sheet: table.sheet, row: expect.any(Number), reason: expect.stringMatching(reason) },
    ]);
    expect([rows, answers]).toEqual([[], {}]);
  });

  test("a file that is no form, of nobody here, or of a day to come is refused whole", () => {
    const own = workbook();
    expect(readReturn(own, new MemoryTables(), TODAY)).toMatch(/no return form/);
    const stranger = fill(formOf(own), formAboutTable, { item: "Partner ID", value: "P-99" });
    fill(stranger, formAboutTable, { item: "Partner", value: "East" });
    expect(readReturn(own, stranger, TODAY)).toMatch(/East, and this workbook has no such partner/);
    expect(readReturn(own, formOf(own), MADE - 1)).toMatch(/on which day it was made/);
  });
});

test("whatever comes back, only rows of the partner change, and only columns that the form asks for", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.constantFrom("D-1", "D-3", "Verbal", "=1+1"),
  );
  const rows = fc.array(
    fc.record({ dealId: cell, stageNow: cell, amountNow: cell, expectedCloseNow: cell, nextStepNow: cell }),
  );
  fc.assert(
    fc.property(rows, (given) => {
      const own = workbook();
      const form = formOf(own).with(formDealsTable, given as never);
      const returned = back(own, form);
      for (const { upsert } of returned.rows) {
        expect(upsert["dealId"]).toBe("D-1");
        expect(["dealId", "stage", "amount", "expectedClose", "nextStep"]).toEqual(
          expect.arrayContaining(Object.keys(upsert)),
        );
      }
      own.apply(returnChange(own, returned, FORM_PARTS).tables);
      expect(own.table(dealsTable).problems).toEqual([]);
      expect(own.table(dealsTable).rows).toHaveLength(3);
    }),
    { numRuns: 60 },
  );
});
