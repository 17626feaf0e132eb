import { campaignsTable, mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import {
  actionsTable,
  answersTable,
  questionsTable,
} from "../../src/domain/shared/tables/capabilities-tables";
import { PARTNER_VIEW_QUESTIONS } from "../../src/domain/capabilities/content/partner-view-questions";
import { resultsTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import type { BuiltSheet } from "../../src/book/workbook-port";
import type { GivenAnswer } from "../../src/sheets/capabilities-scorecard/answers-change";
import { decideRequest } from "../../src/taskpane/panes/mdf-budget/mdf-draft";
import { MDF_TOOL } from "../../src/taskpane/panes/mdf-budget/mdf-page";
import { chosen } from "../../src/taskpane/panes/assessment/assessment-draft";
import { CAPABILITIES_TOOL } from "../../src/taskpane/panes/capabilities/capabilities-page";
import { PARTNER_VIEW_TOOL } from "../../src/taskpane/panes/partner-view/partner-view-page";
import { ACME, AS_OF, assessedTables } from "../support/capabilities-example";
import { FINANCE_AS_OF, mdfExample } from "../support/finance-example";
import { PROGRAM_STAGES } from "../../src/domain/program-stage/program-questions";
import { contactsTable } from "../../src/domain/shared/tables/relations-tables";
import { programAnswersTable } from "../../src/domain/shared/tables/program-tables";
import { takeProposed } from "../../src/taskpane/panes/program-assessment/live-program";
import { PROGRAM_TOOL } from "../../src/taskpane/panes/program-assessment/program-page";
import { PROGRAM_AS_OF, programTables } from "../support/program-example";
import { testTool } from "../support/test-tool";

const mdfSheet: BuiltSheet = {
  sheetName: "MDF budget",
  kind: "mdf-budget",
  subject: { partner: "" },
  schema: 1,
  uid: "1",
  inputs: { in_budget: 8000 },
};

describe("the MDF tool", () => {
  const open = (sheets: readonly BuiltSheet[] = []) =>
    testTool(MDF_TOOL, { tables: mdfExample(), today: FINANCE_AS_OF, sheets });
  const left = (tool: ReturnType<typeof open>) => new Map(tool.figures()).get("Left");

  test("its steps lead to a build, whose button says whether the sheet exists", () => {
    const tool = open();
    expect(tool.screens().map(({ id, next }) => [id, next])).toEqual([
      ["budget", undefined],
      ["requests", undefined],
      ["approval", undefined],
      ["review", "Build MDF budget"],
    ]);
    expect(tool.screen().id).toBe("budget");
    for (const _ of [1, 2, 3, 4]) tool.goOn();
    expect(tool.screen().id).toBe("review");
    expect(open([mdfSheet]).screens().at(-1)!.next).toBe("Update MDF budget");
  });

  test("what is typed counts before what the sheet keeps, and null takes it away", () => {
    expect(left(open())).toBe("No budget");
    const tool = open([mdfSheet]);
    expect(left(tool)).toBe("6k");
    tool.type((draft) => ({ ...draft, budget: 10_000 }));
    expect(left(tool)).toBe("8.1k");
    tool.type((draft) => ({ ...draft, budget: null }));
    expect(left(tool)).toBe("No budget");
  });

  test("the approver of Settings stands beside a decision, unless another is typed", () => {
    const tables = mdfExample();
    tables.apply([changeTable(settingsTable, [{ setting: "MDF approver", value: "Kim Lee" }])]);
    const tool = testTool(MDF_TOOL, { tables, today: FINANCE_AS_OF });
    const request = tool.now().live.budget.requests.find(({ row }) => row.requestId === "M-1")!;
    tool.type((draft) => decideRequest(draft, request.row, { status: "Approved" }));
    expect(tool.now().live.decisions).toMatchObject([{ approver: "Kim Lee" }]);
    tool.type((draft) => ({ ...draft, approver: "Robin Diaz" }));
    expect(tool.now().live.decisions).toMatchObject([{ approver: "Robin Diaz" }]);
  });

  test("whoever asked for a request does not decide on it", () => {
    const tables = mdfExample();
    tables.apply([changeTable(mdfTable, [{ requestId: "M-1", requestedBy: "Robin Diaz" }])]);
    const tool = testTool(MDF_TOOL, { tables, today: FINANCE_AS_OF });
    const request = tool.now().live.budget.requests.find(({ row }) => row.requestId === "M-1")!;
    const blocked = (id: string) => MDF_TOOL.steps.find((step) => step.id === id)?.blocked?.(tool.now());
    tool.type((draft) =>
      decideRequest({ ...draft, approver: "robin diaz " }, request.row, { status: "Approved" }),
    );
    expect([tool.now().live.own, blocked("approval"), blocked("review")]).toEqual([["M-1"], true, true]);
    tool.type((draft) => decideRequest(draft, request.row, { status: "Requested" }));
    expect(tool.now().live.own).toEqual([]);
    tool.type((draft) =>
      decideRequest({ ...draft, approver: "Kim Lee" }, request.row, { status: "Declined" }),
    );
    expect([tool.now().live.own, blocked("approval"), blocked("review")]).toEqual([[], false, false]);
  });

  test("an open request that names no lead owner takes the partner's sales contact, until somebody types", () => {
    const tables = mdfExample();
    const asked = tables.rows(mdfTable).find(({ requestId }) => requestId === "M-1")!;
    tables.apply([
      changeTable(mdfTable, [{ requestId: "M-1", leadOwner: null }]),
      changeTable(contactsTable, [
        { contactId: "1", partner: String(asked.partner), contact: "Ann Reyes", level: "Sales" },
      ]),
    ]);
    const tool = testTool(MDF_TOOL, { tables, today: FINANCE_AS_OF });
    const request = () => tool.now().live.budget.requests.find(({ row }) => row.requestId === "M-1")!;
    expect([request().row.leadOwner, request().verdict]).toEqual([
      "Ann Reyes",
      expect.not.stringContaining("no lead owner"),
    ]);
    expect(tool.now().live.proposed.get("M-1")?.source).toBe("its first sales contact in Contacts");
    const written = () => tool.build().tables.find(({ table }) => table.name === mdfTable.name)?.upserts;
    tool.type((draft) => decideRequest(draft, request().row, { leadOwner: "" }));
    expect(request().verdict).toContain("no lead owner");
    tool.type((draft) => ({ ...draft, decisions: {} }));
    expect(written()).toEqual([{ requestId: "M-1", leadOwner: "Ann Reyes" }]);
  });

  test("a pasted request is ranked, decided and written with its proposed owner; its line gone, nothing of it is", () => {
    const tables = mdfExample();
    const partner = tables.rows(campaignsTable).find(({ campaignId }) => campaignId === "C-3")!
      .partner as string;
    tables.apply([
      changeTable(campaignsTable, [
        { ...tables.rows(campaignsTable)[0], campaignId: "C-20", partner, tactic: "Fair" },
      ]),
      changeTable(contactsTable, [{ contactId: "1", partner, contact: "Ann Reyes", level: "Sales" }]),
    ]);
    const tool = testTool(MDF_TOOL, { tables, today: FINANCE_AS_OF });
    const request = () => tool.now().live.budget.requests.find(({ row }) => row.requestId === "MDF-C-20");
    const written = () => tool.change().tables.find(({ table }) => table.name === mdfTable.name)?.upserts;
    const pasted = `${partner}; fair; 1,500; Kim Lee`;
    const row = {
      requestId: "MDF-C-20",
      campaignId: "C-20",
      partner,
      requested: 1500,
      status: "Requested",
      date: FINANCE_AS_OF,
      requestedBy: "Kim Lee",
      leadOwner: "Ann Reyes",
    };
    tool.type((draft) => ({ ...draft, pasted, budget: 10_000 }));
    expect(request()).toMatchObject({ row, verdict: "Fits" });
    expect(written()).toEqual([row]);
    tool.type((draft) =>
      decideRequest({ ...draft, approver: "kim lee" }, request()!.row, { status: "Approved" }),
    );
    expect(tool.now().live.own).toEqual(["MDF-C-20"]);
    tool.type((draft) => ({ ...draft, approver: "Robin" }));
    expect(written()).toEqual([{ ...row, status: "Approved", approved: 1500, approver: "Robin" }]);
    tool.type((draft) => ({ ...draft, pasted: "" }));
    expect([request(), tool.now().live.decisions, written()]).toEqual([undefined, [], undefined]);
  });

  test("a decision counts at once, is written with approver and day, and is forgotten afterwards", () => {
    const tool = open();
    const request = tool.now().live.budget.requests.find(({ row }) => row.requestId === "M-1")!;
    tool.type((draft) => ({ ...draft, budget: 10_000, approver: " Robin Diaz " }));
    tool.type((draft) => decideRequest(draft, request.row, { status: "Approved" }));
    expect(left(tool)).toBe("4.6k");
    const { sheets, done } = tool.build();
    expect(sheets.map(({ kind }) => kind)).toEqual(["mdf-budget"]);
    expect(done.title).toBe("MDF budget is ready");
    const row = tool
      .now()
      .snapshot.table(mdfTable)
      .rows.find(({ requestId }) => requestId === "M-1");
    expect(row).toMatchObject({
      status: "Approved",
      approved: 3500,
      approver: "Robin Diaz",
      date: FINANCE_AS_OF,
    });
    expect(tool.draft()).toEqual(MDF_TOOL.empty);
  });
});

describe("the questionnaires", () => {
  const view = (partner = "") =>
    testTool(PARTNER_VIEW_TOOL, {
      tables: assessedTables([]).with(questionsTable, PARTNER_VIEW_QUESTIONS.slice(0, 2)),
      today: AS_OF,
      partner,
    });
  const answer = (tool: ReturnType<typeof view>, given: Record<string, GivenAnswer>) =>
    tool.type((draft) => chosen(draft, ACME, { given: { ...tool.now().live.own.given, ...given } }));
  const [first, second] = PARTNER_VIEW_QUESTIONS.map(({ questionId }) => questionId!);

  test("nothing is live before a partner is chosen, and whoever comes with one begins behind the choice", () => {
    const tool = view();
    expect(tool.screens().map(({ id, blocked }) => [id, blocked])).toEqual([
      ["partner", true],
      ["review", true],
    ]);
    tool.goOn();
    expect(tool.screen().id).toBe("partner");
    tool.type((draft) => ({ ...draft, step: "partner" }));
    tool.choose(ACME);
    expect(tool.screen().id).toBe("partner");
    expect(view(ACME).screen().id).toBe("start");
  });

  test("every topic has its screen, and the review waits for an answer", () => {
    const tool = view(ACME);
    const { screens } = tool.now().live.current;
    expect(tool.screens().map(({ name, title }) => [name, title])).toEqual([
      ["Partner", "Which partner do you ask?"],
      ["Start", "When did you ask?"],
      ...screens.map(({ metric }) => ["Questions", metric]),
      ["Review", "Ready to build"],
    ]);
    tool.goOn();
    expect(tool.screen()).toMatchObject({ part: screens[0]!.metric });
    expect(tool.screens().at(-1)!.blocked).toBe(true);
    answer(tool, { [first!]: { level: 4 } });
    expect(tool.screens().at(-1)!.blocked).toBe(false);
    expect(tool.now().live.result.satisfaction).toBe(4);
  });

  test("saved on the way it keeps the answers and builds nothing; taken up again it goes on and is built", () => {
    const tool = view(ACME);
    answer(tool, { [first!]: { level: 5, evidence: "said so" } });
    const saved = tool.save();
    expect([saved.sheets, saved.done.title]).toEqual([[], "1 answer saved"]);
    expect(tool.now().snapshot.table(answersTable).rows).toEqual([
      expect.objectContaining({
        ...{ partner: ACME, assessedOn: AS_OF, questionId: first, level: 5, evidence: "said so" },
        levelByPartner: null,
      }),
    ]);
    expect(tool.now().live.current).toMatchObject({
      from: "resume",
      completeness: { answered: 1, asked: 2 },
    });
    answer(tool, { [second!]: { level: 4 } });
    const built = tool.build();
    expect(built.sheets.map(({ kind }) => kind)).toEqual(["partner-view"]);
    expect(built.done).toMatchObject({ title: `Partner view of ${ACME} is ready`, partner: ACME });
    expect(tool.now().snapshot.table(resultsTable).rows).toContainEqual(
      expect.objectContaining({ partner: ACME, metric: "satisfaction", actual: 4.5 }),
    );
    expect(tool.screen().id).toBe("start");
  });

  test("the choice of questions outlives a build, answers do not", () => {
    const tool = testTool(CAPABILITIES_TOOL, { tables: assessedTables([]), today: AS_OF, partner: ACME });
    const asked = () => tool.now().live.current.asked;
    const core = asked().length;
    tool.type((draft) => chosen(draft, ACME, { set: "full" }));
    expect(asked().length).toBeGreaterThan(core);
    const scored = (level: number) => {
      tool.type((draft) => chosen(draft, ACME, { given: { [asked()[0]!.id]: { level } } }));
      return tool.now().live.result.score!;
    };
    expect(scored(5)).toBeGreaterThan(scored(2));
    tool.build();
    expect(tool.now().live.own).toMatchObject({ set: "full", given: {} });
  });
});

describe("the program's life-stage", () => {
  const open = () => testTool(PROGRAM_TOOL, { tables: programTables(), today: PROGRAM_AS_OF });

  test("five questions a stage, with what was answered last time, lead to a build", () => {
    const tool = open();
    expect(tool.screens().map(({ title }) => title)).toEqual([
      "Who answers, and on which day?",
      ...PROGRAM_STAGES.map((stage) => `${stage}: how is it done today?`),
      "Ready to build",
    ]);
    expect(tool.figures()).toEqual([
      ["Stage", "Starting"],
      ["Answered", "17 of 20"],
    ]);
  });

  test("a new day writes all of its answers, and the page says what the sheet will", () => {
    const tool = open();
    tool.type((draft) => ({ ...draft, levels: { S1: 5, S2: 5, S3: 5, S4: 5, S5: 5 } }));
    const { stage, stages } = tool.now().live.result;
    expect([stage, stages[0]!.holds]).toEqual(["Emerging", true]);
    const { tables } = tool.build();
    const rows = tables.find(({ table }) => table.name === programAnswersTable.name)!.upserts;
    expect(rows).toHaveLength(17);
    expect(rows).toContainEqual({
      assessedOn: PROGRAM_AS_OF,
      respondent: "Chief",
      questionId: "S4",
      level: 5,
    });
  });

  test("gaps become actions where that is asked for, once", () => {
    const tool = open();
    const actionsOf = () => tool.now().snapshot.table(actionsTable).rows;
    const before = actionsOf().length;
    const { gaps } = tool.now().live.result;
    tool.build();
    expect(actionsOf()).toHaveLength(before);
    tool.type((draft) => ({ ...draft, act: true }));
    tool.build();
    expect(actionsOf().slice(before)).toMatchObject(
      gaps.map(({ due, question }) => ({ due, action: question.action, partner: null, status: "Open" })),
    );
    expect([tool.draft().act, tool.now().live.actions]).toEqual([false, []]);
  });

  test("the other of those asked begins with own answers, and takes over what the workbook proposes", () => {
    const tool = open();
    tool.type((draft) => ({ ...draft, respondent: "CAM", levels: {} }));
    expect(tool.figures()[1]).toEqual(["Answered", "15 of 20"]);
    const open20 = tool.now().live;
    const proposed = [...open20.shares.keys()].filter((id) => !open20.levels.has(id));
    tool.type((draft) => takeProposed(draft, open20));
    expect(tool.now().live.levels.size).toBe(15 + proposed.length);
  });
});
