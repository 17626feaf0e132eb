import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookError } from "../../src/book/workbook-error";
import type { WorkbookPort } from "../../src/book/workbook-port";
import type { RichRequest } from "../../src/workbench/host/rich-api";
import { openHost } from "../support/headless";
import { changeOf, comparable, contentAt, problemOf, samplePlan, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

const SHEET = "Score · Acme";

let host: Host;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost();
  workbook = createWorkbook();
});
afterEach(() => host.close());

const deals = (count: number, amount: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, amount: amount + index })),
  );
const settings = () => host.snapshot().settings ?? {};

/** Lets others do something right before our n-th sync from now; they have a session of their own. */
function othersBefore(sync: number, work: () => Promise<unknown>): void {
  const { executor } = host;
  const execute = executor.execute.bind(executor);
  let left = sync;
  executor.execute = async (...request) => {
    if (--left === 0) {
      executor.execute = execute;
      await work();
    }
    return execute(...request);
  };
}

const rename = (title: string, to: string) =>
  host.run(async (context) => {
    context.workbook.worksheets.getItem(title).name = to;
    await context.sync();
  });
const remove = (title: string) =>
  host.run(async (context) => {
    context.workbook.worksheets.getItem(title).delete();
    await context.sync();
  });
const add = (title: string, cells: Readonly<Record<string, string>> = {}) =>
  host.run(async (context) => {
    const sheet = context.workbook.worksheets.add(title);
    for (const [address, text] of Object.entries(cells)) sheet.getRange(address).values = [[text]];
    await context.sync();
  });

/** Dies in the middle of a change and leaves its note. */
async function dies(label: string, change = [deals(6, 500)], sync = 5): Promise<void> {
  host.faults.killSession(sync);
  await problemOf(createWorkbook().apply(changeOf([samplePlan({ factor: 3 })], change, label)));
  host.faults.clear();
}

describe("while somebody's unfinished build stands", () => {
  beforeEach(async () => {
    await workbook.apply(changeOf([samplePlan({ target: 5 })], [deals(3, 100)]));
  });

  test("nothing is built, typed or undone, its note stays, and repair brings back what was", async () => {
    const added = await workbook.apply(changeOf([], [deals(4, 100)]));
    const before = comparable(host.snapshot());
    await dies("Import");
    const [torn, note] = [comparable(host.snapshot()), settings()];
    expect(Object.keys(note).length).toBeGreaterThan(1);
    const input = { kind: "performance-scorecard", subject: { partner: "Acme" }, name: "in_target" } as const;
    for (const work of [
      () => workbook.apply(changeOf([samplePlan({ partner: "New" })], [deals(2, 7)])),
      () => workbook.setInput({ ...input, value: 9 }),
      () => added.undo(),
    ]) {
      const problem = await problemOf(work());
      expect(problem).toMatchObject({ problem: "unfinished", what: expect.stringContaining('"Import"') });
      expect(problem.next).toMatch(/repair.*keep/i);
      expect([comparable(host.snapshot()), settings()]).toEqual([torn, note]);
    }
    await (await workbook.unfinished())!.repair();
    expect(comparable(host.snapshot())).toEqual(before);
    await added.undo();
    await workbook.setInput({ ...input, value: 9 });
    expect(settings()).toEqual({});
  });

  test("it can be kept as it is: the note goes and nothing else changes", async () => {
    await dies("Import");
    const { settings: _, ...torn } = host.snapshot();
    const unfinished = await workbook.unfinished();
    expect(unfinished).toMatchObject({ label: "Import", repairable: true });
    await unfinished!.keep();
    const { settings: left, ...kept } = host.snapshot();
    expect(left ?? {}).toEqual({});
    expect(kept.sheets.map(({ names: _names, ...sheet }) => sheet)).toEqual(
      torn.sheets.map(({ names: _names, ...sheet }) => sheet),
    );
    expect(JSON.stringify(kept)).not.toContain("cam_building");
    await workbook.apply(changeOf([], [deals(4, 900)]));
  });

  test("two dead builds leave two notes, and each is repaired", async () => {
    const before = comparable(host.snapshot());
    // The second one has read the workbook when the first one writes and dies.
    othersBefore(3, async () => {
      await dies("First", [changeTable(settingsTable, [{ setting: "Currency", value: "EUR" }])]);
      // Co-authors see what each other has written a little later.
      const theirs = settings();
      host.model.state.settings = {};
      host.faults.beforeSync(2, () => void Object.assign(host.model.state.settings, theirs));
      host.faults.killSession(3);
    });
    await problemOf(createWorkbook().apply(changeOf([samplePlan({ partner: "Second" })], [], "Second")));
    host.faults.clear();
    const labels = [];
    for (let each = await workbook.unfinished(); each; each = await workbook.unfinished()) {
      labels.push(each.label);
      await each.repair();
    }
    expect(labels.sort()).toEqual(["First", "Second"]);
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test("an undo that failed half-way is finished by repair, whatever was tried meanwhile", async () => {
    const before = comparable(host.snapshot());
    const applied = await workbook.apply(changeOf([samplePlan({ factor: 9, rows: 5 })], [deals(5, 400)]));
    host.faults.failAt(6, "GeneralException", 4);
    host.faults.killSession(7);
    await problemOf(applied.undo());
    host.faults.clear();
    const note = settings();
    expect(note).not.toEqual({});
    expect((await problemOf(workbook.apply(changeOf([], [deals(5, 1)])))).problem).toBe("unfinished");
    expect(settings()).toEqual(note);
    await (await createWorkbook().unfinished())!.repair();
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test("a torn note can only be set aside", async () => {
    await dies("Import");
    await host.run(async (context) => {
      const key = Object.keys(settings()).find((each) => each.endsWith("_0_0"))!;
      context.workbook.settings.add(key, '{"operations":[');
      await context.sync();
    });
    const unfinished = (await workbook.unfinished())!;
    expect(unfinished).toMatchObject({ label: "Import", repairable: false });
    expect((await problemOf(unfinished.repair())).untouched).toBe("Nothing was changed.");
    await unfinished.keep();
    expect(settings()).toEqual({});
  });
});

describe("what a failed build did not make", () => {
  // What a session asks Excel once has been asked.
  beforeEach(async () => {
    await (await workbook.apply(changeOf([samplePlan({ partner: "First" })]))).undo();
  });
  const both = () =>
    changeOf(
      [samplePlan()],
      [deals(3, 100), changeTable(settingsTable, [{ setting: "Currency", value: "EUR" }])],
    );

  test("another session's sheets, tables and rows stand when it was quicker", async () => {
    let theirs: unknown;
    othersBefore(2, async () => {
      await createWorkbook().apply(both());
      theirs = comparable(host.snapshot());
    });
    expect((await problemOf(workbook.apply(both()))).problem).toBe("name-taken");
    expect(comparable(host.snapshot())).toEqual(theirs);
    expect(await workbook.unfinished()).toBeNull();
  });

  test.each([
    ["with cells", { B2: "mine" }],
    ["that is blank", {}],
  ])("a user's own sheet of that title %s stays", async (_, typed) => {
    othersBefore(3, () => add(SHEET, typed));
    const problem = await problemOf(
      workbook.apply(changeOf([samplePlan({ partner: "Beta" }), samplePlan()])),
    );
    expect(problem).toMatchObject({ problem: "name-taken", untouched: expect.stringContaining("as it was") });
    expect(host.snapshot().sheets.map(({ name }) => name)).toEqual(["Sheet1", SHEET]);
    expect(sheetOf(host.snapshot(), SHEET).cells.map(({ value }) => value)).toEqual(Object.values(typed));
    expect(settings()).toEqual({});
  });

  test.each([
    [
      "rows are inserted above it",
      "moved",
      (sheet: Excel.Worksheet): void => void sheet.getRange("1:2").insert("Down"),
    ],
    ["its rows are deleted", "moved", (sheet: Excel.Worksheet): void => sheet.getRange("3:3").delete("Up")],
    ["it is renamed", ["Theirs"], (sheet: Excel.Worksheet): void => void (sheet.name = "Theirs")],
  ])("a built sheet is not built a second time when %s between the two reads", async (_, told, edit) => {
    await workbook.apply(changeOf([samplePlan()]));
    othersBefore(2, () =>
      host.run(async (context) => {
        edit(context.workbook.worksheets.getItem(SHEET));
        await context.sync();
      }),
    );
    const again = () => workbook.apply(changeOf([samplePlan({ factor: 4 })]));
    // What was moved on it is told; what it is called does not matter.
    const outcome = await again()
      .catch(again)
      .then(
        ({ updated }) => updated,
        ({ problem }: WorkbookError) => problem,
      );
    expect(outcome).toEqual(told);
    const marks = host
      .snapshot()
      .sheets.filter(({ names }) => names?.some(({ name }) => name === "cam_kind"));
    expect(marks).toHaveLength(1);
  });

  test("a sheet that replaced a created one while the session was dead stays at the repair, which names it", async () => {
    host.faults.killSession(4);
    await problemOf(workbook.apply(changeOf([samplePlan()])));
    host.faults.clear();
    await remove(SHEET);
    await add(SHEET, { A1: "mine" });
    const { details } = await problemOf((await createWorkbook().unfinished())!.repair());
    expect(details.join()).toContain(`"${SHEET}"`);
    expect(contentAt(host.snapshot(), SHEET, "A1")).toBe("mine");
  });
});

describe("somebody's newer work in cells that a build wrote", () => {
  const write = (sheet: string, cells: Readonly<Record<string, string | number>>) =>
    host.run(async (context) => {
      for (const [address, value] of Object.entries(cells))
        context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
      await context.sync();
    });
  const change = () => changeOf([samplePlan({ factor: 4 })], [deals(5, 700)]);
  /** Of the table of deals: two old rows and a new one. */
  const amounts = () => ["G4", "G5", "G7"].map((address) => contentAt(host.snapshot(), "Deals", address));
  beforeEach(async () => {
    await workbook.apply(changeOf([samplePlan()], [deals(3, 100)]));
  });

  test("is left and named when the build fails; the rest is taken back, and the pane asks", async () => {
    othersBefore(5, async () => {
      await write("Deals", { G4: 777, G7: 888 });
      host.faults.failAt(1, "GeneralException");
    });
    const problem = await problemOf(workbook.apply(change()));
    expect([...problem.cells].sort()).toEqual(["Deals!G4", "Deals!G7"]);
    expect(problem.untouched).not.toContain("as it was");
    expect(amounts()).toEqual([777, 101, 888]);
    expect(contentAt(host.snapshot(), SHEET, "B2")).toBe(30);
    await (await workbook.unfinished())!.keep();
    expect(amounts()).toEqual([777, 101, 888]);
  });

  test("is left and named by a repair, which succeeds once the cells are as they were", async () => {
    const before = comparable(host.snapshot());
    host.faults.killSession(5);
    await problemOf(workbook.apply(change()));
    host.faults.clear();
    await write("Deals", { G4: 777 });
    const repair = async () => (await createWorkbook().unfinished())!.repair();
    expect(await problemOf(repair())).toMatchObject({
      cells: ["Deals!G4"],
      details: [expect.stringContaining("Deals!G4")],
    });
    expect(amounts()).toEqual([777, 101, undefined]);
    await write("Deals", { G4: 100 });
    await repair();
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test("that came between reading and a request that was refused stays", async () => {
    let theirs: unknown;
    othersBefore(4, async () => {
      await write("Deals", { G5: 500 });
      await add("Score · New");
      theirs = comparable({ ...host.snapshot(), settings: {} });
    });
    await problemOf(workbook.apply(changeOf([samplePlan({ partner: "New" })], [deals(3, 700)])));
    expect(comparable({ ...host.snapshot(), settings: settings() })).toEqual(theirs);
  });

  test("that came between reading and the note of it stays when the request that would write over it fails", async () => {
    const isOf = ({ ObjectPaths }: RichRequest, key: string) => JSON.stringify(ObjectPaths).includes(key);
    const { executor } = host;
    const execute = executor.execute.bind(executor);
    let isTyped = false;
    executor.execute = async (request, size) => {
      const isWriting = request.Actions.some(({ Name }) => Name === "SuspendScreenUpdatingUntilNextSync");
      if (isWriting) host.faults.failAt(1, "GeneralException", request.Actions.length - 1);
      else if (!isTyped && isOf(request, "cam_building_")) {
        isTyped = true;
        typeInto(host, "Deals", { G4: 777 });
      }
      return execute(request, size);
    };
    expect((await problemOf(workbook.apply(change()))).untouched).toContain("as it was");
    expect(amounts()).toEqual([777, 101, undefined]);
  });

  test("below the table makes the table keep its size", async () => {
    othersBefore(5, async () => {
      await write("Deals", { A9: "Theirs" });
      host.faults.failAt(1, "GeneralException");
    });
    const problem = await problemOf(workbook.apply(change()));
    expect(problem.details.join()).toContain(
      "Other rows stand below those that were added to the table cam_deals",
    );
    expect(sheetOf(host.snapshot(), "Deals").tables).toMatchObject([{ box: { rows: 7 } }]);
    expect(amounts()).toEqual([100, 101, 703]);
  });
});

describe("a tab that is renamed", () => {
  const added = () => changeOf([samplePlan({ partner: "New" }), samplePlan({ factor: 4 })], [deals(5, 700)]);
  const renameAll = async () => {
    await rename("Deals", "Their deals");
    await rename(SHEET, "It's mine");
    await rename("Score · New", "Fresh");
  };
  beforeEach(async () => {
    await workbook.apply(changeOf([samplePlan()], [deals(3, 100)]));
  });

  test("during a build is still taken back, the created one too", async () => {
    const before = comparable(host.snapshot());
    othersBefore(5, async () => {
      await renameAll();
      host.faults.failAt(1, "GeneralException");
    });
    const problem = await problemOf(workbook.apply(added()));
    expect(problem.untouched).toMatch(/taken back/);
    await rename("Their deals", "Deals");
    await rename("It's mine", SHEET);
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test("after the session died is repaired all the same", async () => {
    const before = comparable(host.snapshot());
    host.faults.killSession(5);
    await problemOf(workbook.apply(added()));
    host.faults.clear();
    await renameAll();
    await (await createWorkbook().unfinished())!.repair();
    await rename("Their deals", "Deals");
    await rename("It's mine", SHEET);
    expect(comparable(host.snapshot())).toEqual(before);
    expect(settings()).toEqual({});
  });

  test("a sheet deleted meanwhile is named, the rest is taken back, and the note stays until it is set aside", async () => {
    othersBefore(5, async () => {
      await remove(SHEET);
      host.faults.failAt(1, "GeneralException");
    });
    const problem = await problemOf(workbook.apply(added()));
    expect(problem.details.join()).toContain(`"${SHEET}"`);
    expect(problem.untouched).not.toContain("as it was");
    expect(sheetOf(host.snapshot(), "Deals").tables).toMatchObject([{ box: { rows: 4 } }]);
    expect(host.snapshot().sheets.map(({ name }) => name)).not.toContain("Score · New");
    const unfinished = (await workbook.unfinished())!;
    expect((await problemOf(unfinished.repair())).details.join()).toContain(`"${SHEET}"`);
    await unfinished.keep();
    expect(settings()).toEqual({});
  });
});
