import { changeTable } from "../../src/domain/shared/tables/table-change";
import { partnersTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import type { TableAsRead } from "../../src/book/book";
import { tableWrites } from "../../src/book/table-writes";

const DATES = "dd/mm/yyyy";

function stages(body: unknown[][], more: Partial<TableAsRead> = {}): TableAsRead {
  return {
    name: "cam_stages",
    sheet: "Setup",
    box: { row: 2, column: 4, rows: body.length + 1, columns: 3 },
    showHeaders: true,
    showTotals: false,
    header: ["Stage", "Class", "Probability"],
    values: body,
    formulas: body,
    below: [],
    beside: [],
    formatsBelow: [["General", "General", "0.00"]],
    formatsBeside: [],
    used: { row: 0, column: 0, rows: 3 + body.length, columns: 7 },
    ...more,
  };
}
const rows = [
  ["Won", "Won", 1],
  ["Lost", "Lost", 0],
];

test("only cells that differ are written, and the rest of the block is left alone", () => {
  const change = changeTable(stagesTable, [
    { stage: " won ", class: "Won", probability: 0.9 },
    { stage: "LOST", class: "Lost" },
  ]);
  const { operations, summary } = tableWrites(change, stages(rows), DATES);
  expect(operations).toEqual([
    {
      type: "cells",
      sheet: "Setup",
      at: { row: 3, column: 4 },
      entries: [
        ["' won ", null, 0.9],
        ["LOST", null, null],
      ],
      before: [
        ["Won", null, 1],
        ["Lost", null, null],
      ],
      guarded: true,
      anchor: { table: "cam_stages", box: { row: 2, column: 4, rows: 3, columns: 3 } },
      keys: { columns: [4] },
    },
  ]);
  expect(summary).toEqual({ name: "cam_stages", added: 0, changed: 2, removed: 0 });
});

test("rows are known by keys that are not written, as long as they are written at all", () => {
  const change = changeTable(stagesTable, [
    { stage: "Won", class: "Lost" },
    { stage: "Open", class: "Lost" },
  ]);
  const [write] = tableWrites(change, stages(three), DATES).operations;
  const sums = (line: readonly string[]) => expect.stringMatching(line.length ? /^#[^-]/ : /^#----$/);
  expect(write).toMatchObject({ keys: { columns: [4], sums: [sums(["Won"]), sums([]), sums(["Open"])] } });
});

test("a change that the table already holds writes nothing", () => {
  const change = changeTable(stagesTable, [{ stage: "Won", class: "Won", probability: 1 }]);
  expect(tableWrites(change, stages(rows), DATES)).toMatchObject({
    operations: [],
    summary: { added: 0, changed: 0 },
  });
});

test("columns are found by header wherever they stand; foreign ones are left to Excel", () => {
  const table = stages([["x", 0.5, "Open", "Prospect"]], {
    header: ["Mine", "probability", " Class", "Stage"],
    box: { row: 2, column: 4, rows: 2, columns: 4 },
  });
  const { operations } = tableWrites(
    changeTable(stagesTable, [{ stage: "New", class: "Open", probability: 0.1 }]),
    table,
    DATES,
  );
  expect(operations[0]).toMatchObject({
    at: { row: 4, column: 4 },
    entries: [[null, 0.1, "Open", "New"]],
    formats: [[null, "0.0%", null, null]],
  });
  expect(operations[1]).toMatchObject({
    type: "resize-table",
    box: { row: 2, column: 4, rows: 3, columns: 4 },
  });
});

test("the blank row of a new table is filled before the table grows", () => {
  const change = changeTable(stagesTable, [
    { stage: "A", class: "Open" },
    { stage: "B", class: "Open" },
  ]);
  const { operations } = tableWrites(change, stages([["", "", ""]]), DATES);
  expect(operations).toMatchObject([
    { type: "cells", at: { row: 3, column: 4 }, entries: [["A", "Open", null]] },
    {
      type: "cells",
      at: { row: 4, column: 4 },
      entries: [["B", "Open", null]],
      formatsBefore: [[null, null, "0.00"]],
    },
    { type: "resize-table", box: { row: 2, column: 4, rows: 3, columns: 3 } },
  ]);
});

test("the user's cells below the table are named, and only those that the new rows would reach", () => {
  const change = changeTable(stagesTable, [{ stage: "A" }, { stage: "B" }]);
  const { obstacles } = tableWrites(
    change,
    stages(rows, {
      below: [
        ["", "", ""],
        ["", "my note", ""],
        ["far", "", ""],
      ],
    }),
    DATES,
  );
  expect(obstacles).toMatchObject([{ problem: "foreign-cells", cells: ["Setup!F7"] }]);
});

test("a total row, a hidden header and a lost key column stop the change", () => {
  const change = changeTable(stagesTable, [{ stage: "A" }]);
  expect(tableWrites(change, stages(rows, { showTotals: true }), DATES).obstacles[0]?.what).toContain(
    "total row",
  );
  expect(tableWrites(change, stages(rows, { showHeaders: false }), DATES).obstacles[0]?.what).toContain(
    "header",
  );
  expect(
    tableWrites(change, stages(rows, { header: ["Phase", "Class", "Probability"] }), DATES).obstacles[0]
      ?.what,
  ).toContain("Stage");
});

test("a column that the table lacks is added at the right only when something is written there", () => {
  const table = stages(
    [
      ["Won", "Won", "good"],
      ["Lost", "Lost", "bad"],
    ],
    { header: ["Stage", "Class", "Mine"] },
  );
  expect(
    tableWrites(changeTable(stagesTable, [{ stage: "Won", probability: null }]), table, DATES).operations,
  ).toEqual([]);
  const { operations } = tableWrites(
    changeTable(stagesTable, [{ stage: "Won", probability: 0.5 }]),
    table,
    DATES,
  );
  expect(operations).toMatchObject([
    { type: "cells", at: { row: 2, column: 7 }, entries: [["Probability"]], before: [[""]] },
    { type: "resize-table", box: { columns: 4 }, before: { columns: 3 } },
    { type: "cells", at: { row: 3, column: 7 }, entries: [[null], [null]], formats: [["0.0%"]] },
    { type: "cells", at: { row: 3, column: 7 }, entries: [[0.5]] },
  ]);
  const crowded = {
    ...table,
    beside: [
      ["", "far"],
      ["note", ""],
      ["", ""],
    ],
  };
  expect(
    tableWrites(changeTable(stagesTable, [{ stage: "Won", probability: 0.5 }]), crowded, DATES).obstacles,
  ).toMatchObject([{ cells: ["Setup!H4"] }]);
});

const three = [...rows, ["Open", "Open", 0.5]];

test("removed rows close up within the table, which ends earlier; nothing outside it moves", () => {
  const { operations, summary } = tableWrites(
    changeTable(stagesTable, [], [{ stage: "won" }]),
    stages(three, { below: [["", "", "note"]] }),
    DATES,
  );
  expect(operations).toEqual([
    {
      type: "cells",
      sheet: "Setup",
      at: { row: 3, column: 4 },
      entries: [
        ["Lost", "Lost", 0],
        ["Open", "Open", 0.5],
        ["", "", ""],
      ],
      before: [
        ["Won", "Won", 1],
        ["Lost", "Lost", 0],
        ["Open", "Open", 0.5],
      ],
      guarded: true,
      anchor: { table: "cam_stages", box: { row: 2, column: 4, rows: 4, columns: 3 } },
      moved: true,
      keys: { columns: [4] },
    },
    {
      type: "resize-table",
      sheet: "Setup",
      table: "cam_stages",
      box: { row: 2, column: 4, rows: 3, columns: 3 },
      before: { row: 2, column: 4, rows: 4, columns: 3 },
    },
  ]);
  expect(summary).toMatchObject({ removed: 1 });
});

test("an emptied table keeps one blank row, and rows that come with a removal take its place", () => {
  const all = three.map(([stage]) => ({ stage: String(stage) }));
  expect(tableWrites(changeTable(stagesTable, [], all), stages(three), DATES).operations[1]).toMatchObject({
    box: { rows: 2 },
  });
  const { operations } = tableWrites(
    changeTable(stagesTable, [{ stage: "New", class: "Open" }], all),
    stages(three),
    DATES,
  );
  expect(operations).toMatchObject([
    {
      type: "cells",
      at: { row: 3, column: 4 },
      entries: [
        ["New", "Open", ""],
        ["", "", ""],
        ["", "", ""],
      ],
      before: three,
    },
    { type: "resize-table", box: { rows: 2 } },
  ]);
});

test("rows whose formulas point at cells are not moved: the removed row is emptied, the user's column in it stays", () => {
  const header = ["Stage", "Class", "Mine"];
  const table = stages(
    [
      ["Won", "Won", 2],
      ["Lost", "Lost", 3],
    ],
    {
      header,
      formulas: [
        ["Won", "Won", "=F4"],
        ["Lost", "Lost", "=F5+1"],
      ],
    },
  );
  const { operations } = tableWrites(changeTable(stagesTable, [], [{ stage: "Won" }]), table, DATES);
  expect(operations).toMatchObject([
    { type: "cells", at: { row: 3, column: 4 }, entries: [["", ""]], before: [["Won", "Won"]] },
  ]);
});

test("text is typed as text and numbers that stand as text are not rewritten", () => {
  const header = ["Partner ID", "Partner"];
  const table: TableAsRead = {
    ...stages([[7, "Seven"]]),
    name: "cam_partners",
    sheet: "Partners",
    header,
    box: { row: 2, column: 0, rows: 2, columns: 2 },
  };
  expect(
    tableWrites(changeTable(partnersTable, [{ partnerId: "7", partner: "Seven" }]), table, DATES).operations,
  ).toEqual([]);
  const { operations } = tableWrites(
    changeTable(partnersTable, [{ partnerId: "007", partner: "=X" }]),
    table,
    DATES,
  );
  expect(operations[0]).toMatchObject({ entries: [["'007", "'=X"]] });
});

describe("a column that the table lacks", () => {
  const WEIGHED = [{ stage: "Won", class: "Won", probability: 1 }];
  const writes = (header: string[], body: unknown[][]) =>
    tableWrites(
      changeTable(stagesTable, WEIGHED),
      stages(body, { header, box: { row: 2, column: 4, rows: 2, columns: header.length } }),
      DATES,
    );

  test("is refused where a foreign header stands in its place", () => {
    expect(writes(["Stage", "Klasse", "Probability"], [["Won", "Won", 1]])).toMatchObject({
      operations: [],
      obstacles: [
        {
          problem: "moved",
          what: 'The table cam_stages on "Setup" lacks the column Class; "Klasse" stands in its place.',
          next: "Write Class over the header that was it, or insert a column Class, and try again.",
        },
      ],
    });
  });

  test("is refused where a foreign column of its kind stands elsewhere", () => {
    const { obstacles } = writes(["Stage", "Class", "Notiz", "Wert"], [["Won", "Won", "gut", 0.5]]);
    expect(obstacles[0]!.what).toContain('lacks the column Probability; "Wert" stands in its place');
  });

  test("comes back where only columns of other kinds are the user's", () => {
    const { obstacles, operations } = writes(["Notiz", "Stage", "Class"], [["gut", "Won", "Won"]]);
    expect(obstacles).toEqual([]);
    expect(operations[0]).toMatchObject({ entries: [["Probability"]] });
  });
});
