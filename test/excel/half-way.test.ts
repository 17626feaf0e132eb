import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import type { WorkbookPort } from "../../src/book/workbook-port";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { differencesOf } from "../support/two-authors/compared";
import type { RichRequest } from "../../src/workbench/host/rich-api";
import { newSession } from "../support/two-authors/authors";
import { Desk, type RequestFault, type Work } from "../support/two-authors/sessions";
import { openHost } from "../support/headless";
import { changeOf, comparable, contentAt, problemOf, samplePlan, sheetOf, typeInto } from "./support";

// A build that ends within one of its requests, and what others do before it is repaired.

let host: Awaited<ReturnType<typeof openHost>>;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost();
  workbook = newSession();
  await workbook.apply(changeOf([samplePlan()], [deals(3, 100)]));
});
afterEach(() => host.close());

const deals = (count: number, amount: number) =>
  changeTable(
    dealsTable,
    Array.from({ length: count }, (_, index) => ({ dealId: `D${index}`, amount: amount + index })),
  );
const change = () => changeOf([samplePlan({ partner: "New" })], [deals(5, 700)], "Import");
const NEW = "Score · New";
const titles = () => host.snapshot().sheets.map(({ name }) => name);
const settings = () => host.snapshot().settings ?? {};
const tableRows = () => sheetOf(host.snapshot(), "Deals").tables![0]!.box.rows;
const repair = async () => (await newSession().unfinished())!.repair();

/** The number of the first action of a request that a test is about; undefined where there is none. */
type Find = (request: RichRequest) => number | undefined;

const calls =
  (name: string, argument?: string): Find =>
  ({ Actions, ObjectPaths }) => {
    const index = Actions.findIndex(({ ObjectPathId }) => {
      const path = ObjectPaths[ObjectPathId]!;
      return path.Name === name && (!argument || JSON.stringify(path.ArgumentInfo ?? {}).includes(argument));
    });
    return index < 0 ? undefined : index;
  };

/** Builds until a request holds what is looked for; it ends right before that, and the session with it. */
async function diesAt(find: Find): Promise<Work> {
  const desk = new Desk(host);
  try {
    const work = await desk.begin(() => workbook.apply(change()));
    while (work.waiting && !work.dead) {
      const at = find(work.waiting.request);
      await work.step(at === undefined ? undefined : { kind: "dies", arrives: () => at });
    }
    while (work.waiting) await work.step();
    expect(work.dead).toBe(true);
    return work;
  } finally {
    desk.close();
  }
}

describe("a session that dies within the request that writes", () => {
  test("between creating a sheet and marking it as its own: the repair takes that sheet away", async () => {
    const before = comparable(host.snapshot());
    await diesAt(calls("Add", '"cam_building"'));
    expect(titles()).toContain(NEW);
    await repair();
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test("between the two, and somebody types on that sheet: it is left and named", async () => {
    await diesAt(calls("Add", '"cam_building"'));
    typeInto(host, NEW, { A1: "mine" });
    expect((await problemOf(repair())).details.join()).toContain(`"${NEW}"`);
    expect(contentAt(host.snapshot(), NEW, "A1")).toBe("mine");
    await (await newSession().unfinished())!.keep();
    expect([titles().includes(NEW), settings()]).toEqual([true, {}]);
  });

  test("and a sheet of somebody's own, called so since: it stays", async () => {
    await diesAt(calls("Add", `"${NEW}"`));
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = NEW;
      await context.sync();
    });
    await repair();
    expect(titles()).toContain(NEW);
    expect(settings()).toEqual({});
  });

  test("at its conditions: rows that somebody inserts then are not taken for those it was to add", async () => {
    const writes = calls("Add", `"${NEW}"`);
    await diesAt((request) =>
      writes(request) === undefined ? undefined : calls("GetIntersection")(request),
    );
    await insertRows(5, 2);
    expect(tableRows()).toBe(6);
    await repair();
    expect([tableRows(), settings()]).toEqual([6, {}]);
    expect(["G4", "G7", "G8"].map((cell) => contentAt(host.snapshot(), "Deals", cell))).toEqual([
      100, 101, 102,
    ]);
  });

  test("before the table grows: a table that somebody's rows have made as large keeps them", async () => {
    await diesAt(calls("Add", `"${NEW}"`));
    await insertRows(5, 2);
    await problemOf(repair());
    expect(tableRows()).toBe(6);
    expect(["G4", "G7", "G8"].map((cell) => contentAt(host.snapshot(), "Deals", cell))).toEqual([
      100, 101, 102,
    ]);
  });

  test.each([
    ["in a row that it added", { G8: "mine", S8: "mine" }, "Deals!S8"],
    ["below those with its deals", { S8: "mine" }, "Deals!S8"],
  ])("what somebody types %s stays in the table, and is named", async (_, typed, named) => {
    host.faults.killSession(5);
    await problemOf(workbook.apply(change()));
    host.faults.clear();
    expect(tableRows()).toBe(6);
    typeInto(host, "Deals", typed);
    const { cells, details } = await problemOf(repair());
    expect(cells).toContain(named);
    expect(details.join()).toContain(named);
    expect(tableRows()).toBe(6);
    for (const address of Object.keys(typed))
      expect(contentAt(host.snapshot(), "Deals", address)).toBe("mine");
    typeInto(host, "Deals", Object.fromEntries(Object.keys(typed).map((address) => [address, ""])));
    await repair();
    expect([tableRows(), titles().includes(NEW), settings()]).toEqual([4, false, {}]);
  });
});

describe("formats of a user's own below a built sheet, which it covers when it grows,", () => {
  const grown = () => changeOf([samplePlan({ rows: 6, schema: 2 })]);
  beforeEach(() =>
    host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Score · Acme");
      // Looks as the row above it.
      sheet.getRange("11:11").insert("Down");
      const { format } = sheet.getRange("B12");
      format.fill.color = "#FFEE00";
      format.font.bold = true;
      format.borders.getItem("EdgeBottom").style = "Double";
      sheet.getRange("A13").numberFormat = [["0.000"]];
      await context.sync();
    }),
  );

  test.each([
    ["fails", { kind: "fails", action: 999 }],
    ["dies, and is repaired", { kind: "dies", arrives: "whole" }],
  ] as const)("come back after a build that %s", async (_, fault) => {
    const before = comparable(host.snapshot());
    const { untouched } = await rebuildWith(fault, grown());
    if (fault.kind === "dies") await repair();
    else expect(untouched).toContain("as it was");
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test("come back by an undo", async () => {
    const before = comparable(host.snapshot());
    const { undo } = await workbook.apply(grown());
    expect(comparable(host.snapshot())).not.toEqual(before);
    await undo();
    expect(comparable(host.snapshot())).toEqual(before);
  });
});

test("a row that somebody inserts below what a dead build has added is theirs, with the formats that it took along", async () => {
  const before = host.snapshot();
  host.faults.killSession(5);
  await problemOf(workbook.apply(change()));
  host.faults.clear();
  await insertRows(3 + tableRows(), 1);
  await repair();
  const differences = differencesOf(host.snapshot(), before);
  expect(differences.length).toBeGreaterThan(0);
  for (const { cell, formatsOf } of differences)
    expect({ cell, formatsOf }).toMatchObject({ cell: { row: 8 }, formatsOf: true });
});

async function insertRows(row: number, count: number): Promise<void> {
  await host.run(async (context) => {
    context.workbook.worksheets
      .getItem("Deals")
      .getRange(`${row}:${row + count - 1}`)
      .insert("Down");
    await context.sync();
  });
}

test("a column that somebody inserts into a table before a build that dies keeps its header", async () => {
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("Deals").getRange("B:B").insert("Right");
    await context.sync();
  });
  const before = comparable(host.snapshot());
  host.faults.killSession(5);
  await problemOf(workbook.apply(change()));
  host.faults.clear();
  expect(tableRows()).toBe(6);
  await repair();
  expect(comparable(host.snapshot())).toEqual(before);
});

async function changeColumnG(how: "delete" | "insert"): Promise<void> {
  await host.run(async (context) => {
    const column = context.workbook.worksheets.getItem("Score · Acme").getRange("G:G");
    if (how === "delete") column.delete("Left");
    else column.insert("Right");
    await context.sync();
  });
}

/** Builds the sheet again, with fewer rows; something goes wrong with the request that writes. */
async function rebuildWith(
  fault: RequestFault,
  change = changeOf([samplePlan({ rows: 1, schema: 2 })]),
): Promise<Awaited<ReturnType<typeof problemOf>>> {
  const desk = new Desk(host);
  try {
    const work = await desk.begin(() => workbook.apply(change));
    let isOver = false;
    while (work.waiting) {
      const { Actions } = work.waiting.request;
      const writes: boolean =
        !isOver && Actions.some(({ Name }) => Name === "SuspendScreenUpdatingUntilNextSync");
      isOver ||= writes;
      await work.step(writes ? fault : undefined);
    }
    return await problemOf(Promise.reject((work.outcome as { failed: unknown }).failed));
  } finally {
    desk.close();
  }
}

test("a request that fails before it writes takes nothing back, whatever a user has done to the sheet's look before", async () => {
  await changeColumnG("delete");
  const before = comparable(host.snapshot());
  const { untouched } = await rebuildWith({ kind: "fails", action: () => 0 });
  expect(untouched).toBe("Nothing was written.");
  expect(comparable(host.snapshot())).toEqual(before);
});

describe.each(["delete", "insert"] as const)("a print area that a user's %s has changed", (how) => {
  const printArea = () => sheetOf(host.snapshot(), "Score · Acme").pageLayout?.printArea;
  let columns: number;
  beforeEach(async () => {
    columns = printArea()!.columns + (how === "delete" ? -1 : 1);
    await changeColumnG(how);
    expect(printArea()).toMatchObject({ columns });
  });

  test.each([300, 999])("comes back after a build that fails at %d thousandths", async (action) => {
    const before = comparable(host.snapshot());
    expect((await rebuildWith({ kind: "fails", action })).untouched).toContain("as it was");
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test("comes back by the repair of a build that died, and by an undo", async () => {
    const before = comparable(host.snapshot());
    await rebuildWith({ kind: "dies", arrives: "whole" });
    await repair();
    expect(comparable(host.snapshot())).toEqual(before);
    const { undo } = await newSession().apply(changeOf([samplePlan({ rows: 1, schema: 2 })]));
    await undo();
    expect(comparable(host.snapshot())).toEqual(before);
  });
});

test("a print area that a user sets between reading and writing comes back by an undo", async () => {
  const layout = () => host.model.sheet(host.model.sheetIdByName("Score · Acme")!).pageLayout;
  const mine = { row: 0, column: 0, rows: 3, columns: 2 };
  host.faults.beforeSync(4, () => void (layout().printArea = mine));
  const { undo } = await workbook.apply(changeOf([samplePlan({ rows: 1, schema: 2 })]));
  expect(layout().printArea).not.toEqual(mine);
  await undo();
  expect(layout().printArea).toEqual(mine);
});

test.each([300, 600, 900])(
  "a sheet that is renamed within the request that writes, at %d thousandths of it: all is taken back",
  async (place) => {
    const desk = new Desk(host);
    const work = await desk.begin(() =>
      workbook.apply(changeOf([samplePlan({ factor: 4, rows: 5, schema: 2 })], [deals(5, 700)])),
    );
    const plain = (): WorkbookData => ({ ...host.snapshot(), settings: {} });
    let before: WorkbookData | undefined;
    const rename = () =>
      host.run(async (context) => {
        context.workbook.worksheets.getItem("Score · Acme").name = "Theirs";
        await context.sync();
      });
    while (work.waiting) {
      const isWriting = !before && work.waiting.request.Actions.some(({ Name }) => Name === "Resize");
      if (isWriting) before = plain();
      await work.step(undefined, isWriting ? { place, work: rename } : undefined);
    }
    desk.close();
    const { untouched } = await problemOf(Promise.reject((work.outcome as { failed: unknown }).failed));
    expect(untouched).toContain("the workbook is as it was");
    expect(settings()).toEqual({});
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Theirs").name = "Score · Acme";
      await context.sync();
    });
    expect(differencesOf(plain(), before!)).toEqual([]);
  },
);

test("a table's sheet that is renamed before the request that writes: the table gets its size all the same", async () => {
  const desk = new Desk(host);
  const removal = changeOf([], [changeTable(dealsTable, [], [{ dealId: "D0" }])]);
  const work = await desk.begin(() => workbook.apply(removal));
  while (work.waiting) {
    const isWriting = work.waiting.request.Actions.some(({ Name }) => Name === "Resize");
    const id = host.model.sheetIdByName("Deals");
    if (isWriting && id) host.grid.renameSheet(id, "Theirs");
    await work.step();
  }
  desk.close();
  expect(work.outcome).toHaveProperty("done");
  expect(sheetOf(host.snapshot(), "Theirs").tables).toMatchObject([{ box: { rows: 3 } }]);
  expect(contentAt(host.snapshot(), "Theirs", "A4")).toBe("D1");
});

describe("the note's removal", () => {
  const removal: Find = ({ Actions, ObjectPaths }) => {
    const isNote = (id: number) => JSON.stringify(ObjectPaths[id]).includes("cam_building_");
    const index = Actions.findIndex(({ Name, ObjectPathId }) => Name === "Delete" && isNote(ObjectPathId));
    return index < 0 ? undefined : index;
  };

  /** The build fails in the request that writes, and each later removal of a note fails too. */
  async function failsToRemove(task: () => Promise<unknown>): Promise<Awaited<ReturnType<typeof problemOf>>> {
    const desk = new Desk(host);
    try {
      const work = await desk.begin(task);
      let hasFailed = false;
      while (work.waiting) {
        const { request } = work.waiting;
        const writes = calls("Add", `"${NEW}"`)(request) ?? calls("Delete")(request);
        if (removal(request) !== undefined && (hasFailed || !isBuilding))
          await work.step({ kind: "fails", action: () => 0 });
        else if (isBuilding && writes !== undefined && !hasFailed) {
          hasFailed = true;
          await work.step({ kind: "fails", action: 900 });
        } else await work.step();
      }
      return await problemOf(Promise.reject((work.outcome as { failed: unknown }).failed));
    } finally {
      desk.close();
    }
  }
  let isBuilding = true;

  test("that fails after all was taken back is told as that, and repairing takes it away", async () => {
    isBuilding = true;
    const before = comparable(host.snapshot());
    const { untouched, next } = await failsToRemove(() => workbook.apply(change()));
    expect(untouched).toContain("the workbook is as it was. Only the note");
    expect(next).toContain("repair it");
    expect(Object.keys(settings()).length).toBeGreaterThan(0);
    await repair();
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test("that fails after an undo is told as that", async () => {
    isBuilding = false;
    const before = comparable(host.snapshot());
    const { undo } = await workbook.apply(change());
    const { untouched } = await failsToRemove(undo);
    expect(untouched).toContain("Everything was undone. Only the note");
    await repair();
    expect(comparable(host.snapshot())).toEqual(before);
  });

  test.each([0, 1, 2, 3])("that ends after %d of its parts leaves nothing to repair", async (parts) => {
    const find: Find = (request) => {
      const first = removal(request);
      return first === undefined ? undefined : Math.min(first + parts, request.Actions.length - 1);
    };
    const work = await diesAt(find);
    expect(work.outcome).toHaveProperty("failed");
    const next = newSession();
    expect(await next.unfinished()).toBeNull();
    expect(settings()).toEqual({});
    expect(sheetOf(host.snapshot(), NEW).names!.map(({ name }) => name)).not.toContain("cam_building");
    expect(titles()).toContain(NEW);
    expect(tableRows()).toBe(6);
  });
});
