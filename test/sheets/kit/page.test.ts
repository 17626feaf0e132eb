import { f } from "../../../src/sheets/shared/formula";
import { Ref } from "../../../src/sheets/shared/reference";
import { SheetBuilder } from "../../../src/sheets/shared/sheet-builder";
import { blocksIn } from "../../../src/sheets/kit/bars";
import {
  allHold,
  hasRoom,
  mustBeNone,
  mustsOf,
  noticesOf,
  worthKnowing,
} from "../../../src/sheets/kit/checks";
import { inputsOf } from "../../../src/sheets/kit/inputs";
import type { Assumption } from "../../../src/domain/shared/assumption";
import { InputsPanel } from "../../../src/sheets/shared/inputs-panel";
import { kitPage } from "../../support/kit-page";

const plan = kitPage();
const formulaAt = (row: number, column: number) => {
  const content = plan.cells.find((cell) => cell.row === row && cell.column === column)?.content;
  return content?.type === "formula" ? content.formula : undefined;
};
const boxOf = (name: string) => plan.names.find((each) => each.name === name)!.box;
const rowOf = (text: string) =>
  plan.cells.find(({ content }) => content.type === "text" && content.text === text)!.row;

test("the calculations below their heading are one closed group, to the last of them", () => {
  const heading = rowOf("Calculations");
  expect(plan.outline).toEqual({ from: heading + 2, to: plan.foot.row - 2, collapsed: true });
  expect(plan.print.area.rows).toBeLessThan(heading);
});

test("a chart reads the calculations, which are placed after it", () => {
  expect(plan.charts[0]!.source).toEqual({ row: rowOf("Month"), column: 3, rows: 7, columns: 2 });
});

test("a bar stands in the cell after its figure, and fills its column at most", () => {
  const box = boxOf("coverage_bar");
  expect(formulaAt(box.row, box.column)).toBe(
    `=IF($D$${box.row + 1}="",""," "&REPT("█",ROUND(${blocksIn(26)}*MAX(0,MIN(1,N($D$${box.row + 1}))),0)))`,
  );
  expect(formulaAt(box.row, box.column - 1)).toMatch(/^=\$D\$\d+$/);
});

test("the public status is the bare word in a calculation cell; the page shows it with a ball", () => {
  const box = boxOf("status");
  expect(box.row).toBeGreaterThanOrEqual(plan.outline!.from);
  expect(formulaAt(box.row, box.column)).toContain('"Green","Yellow"');
  const ball = plan.cells.find(
    ({ row, content }) => row < box.row && content.type === "formula" && content.formula.includes("● "),
  )!;
  expect(ball.style).toBe("status");
  const colours = plan.rules.filter(
    ({ box: at }) => at.row === ball.row && at.column === ball.column && at.rows === 1,
  );
  const words = (formula: string) => [...formula.matchAll(/"([^"]+)"/g)].map(([, word]) => word);
  expect(colours.map(({ style, formula }) => [style, words(formula)])).toEqual([
    ["green", ["● Green", "● Target met", "●"]],
    ["yellow", ["● Yellow", "▲"]],
    ["red", ["● Red", "◆"]],
  ]);
});

test("a ladder's rungs are filled up to the level reached by two rules on their own text", () => {
  const row = rowOf("Level of the program") + 1;
  const rungs = plan.rules.filter(({ box }) => box.row === row);
  expect(rungs.map(({ style, box }) => [style, box.columns])).toEqual([
    ["rungReached", 5],
    ["rungAhead", 5],
  ]);
});

test("a table's column is shown with the table's title, format and sum", () => {
  const titles = rowOf("Partners by the order of the table") + 1;
  expect(plan.cells.find(({ row, column }) => row === titles && column === 3)?.content).toEqual({
    type: "text",
    text: "Annual target",
  });
  expect(formulaAt(titles + 1, 3)).toContain("cam_partners[Annual target]");
  expect(formulaAt(titles + 7, 3)).toBe(`=SUM($D$${titles + 2}:$D$${titles + 7})`);
});

test("titles have the height of as many lines as they take", () => {
  expect(plan.rowHeights[rowOf("Partners by the order of the table") + 1]).toBe(30);
});

describe("checks", () => {
  const [count, room, note] = [new Ref("count"), new Ref("room"), new Ref("note")];
  const sheet = new SheetBuilder({
    kind: "mdf-budget",
    subject: { partner: "" },
    title: "",
    columnWidths: [],
    frozen: { rows: 0, columns: 0 },
  });
  [count, room, note].forEach((ref, row) => sheet.fill(ref, { row, column: 0 }, () => 0, "calculation"));
  const words = { one: "row", many: "rows", words: "left out." };
  const checks = [
    mustBeNone({ label: "Left out", ref: count, value: 2 }, words),
    hasRoom(room, "MDF", f`TRUE`),
    worthKnowing({ label: "Odd", ref: note, value: 1 }, { one: "request", many: "requests", words: "odd." }),
  ];

  test("hold together in the order in which they are given", () => {
    expect(allHold(checks).text).toBe("AND($A$1=0,$A$2)");
  });

  test("say first what may be why the others fail", () => {
    expect(mustsOf(checks).map(({ failure }) => failure.text.slice(0, 30))).toEqual([
      '" MDF has grown beyond this sh',
      '" "&$A$1&IF($A$1=1," row"," ro',
    ]);
  });

  test("tell what is worth knowing apart from what must hold", () => {
    expect(noticesOf(checks)?.text).toBe('IF($A$3=0,"",$A$3&IF($A$3=1," request"," requests")&" odd.  ")');
    expect(noticesOf(checks.slice(0, 2))).toBeUndefined();
  });

  test("stand in cells of their own, on which nothing that they check stands", () => {
    const box = boxOf("check");
    const from = rowOf("Checks");
    for (let row = from + 1; row < box.row; row += 1) {
      const own = `$D$${row + 1}`;
      expect(formulaAt(row, 3)?.includes(own) ?? false).toBe(false);
      expect(plan.names.some((name) => name.box.row === row)).toBe(false);
    }
  });
});

describe("inputs", () => {
  const used = (assumption: Assumption) => {
    const sheet = new SheetBuilder({
      kind: "mdf-budget",
      subject: { partner: "" },
      title: "",
      columnWidths: [],
      frozen: { rows: 0, columns: 0 },
    });
    const { it } = inputsOf("it");
    const at = { label: 0, default: 1, override: 2, used: 3, source: 4, last: 5 };
    new InputsPanel(sheet, 0, at).assumption(it, { assumption }, 7);
    const built = sheet.build({
      orientation: "landscape",
      area: { row: 0, column: 0, rows: 1, columns: 6 },
      pagesWide: 1,
      pagesTall: 1,
      header: "",
      footer: "",
    });
    const cell = built.cells.find(({ column }) => column === 3)!;
    return { input: built.inputs[0]!, used: cell.content, format: cell.format };
  };
  const shared = { key: "it", label: "It", default: 1, source: "Built in", help: "Type it." };

  test.each([
    {
      definition: { kind: "whole", minimum: 1, maximum: 12 },
      rule: { type: "whole", min: 1, max: 12 },
      formula: "AND($C$1>=1,$C$1<=12),INT($C$1)",
      format: "whole",
    },
    {
      definition: { kind: "rate", minimum: 0, maximum: 1 },
      rule: { type: "number", min: 0, max: 1 },
      formula: "AND($C$1>=0,$C$1<=1),$C$1",
      format: "percent",
    },
    {
      definition: { kind: "money", minimum: 0 },
      rule: { type: "number", min: 0 },
      formula: "AND($C$1>=0,$C$1<=1000000000000000),$C$1",
      format: "money",
    },
    {
      definition: { kind: "date" },
      rule: { type: "date" },
      formula: "AND($C$1>=61,$C$1<2958466),INT($C$1)",
      format: "date",
    },
    {
      definition: { kind: "choice", choices: ["A", "B"] },
      rule: { type: "list", choices: ["A", "B"] },
      formula: 'IF($C$1="A","A",IF($C$1="B","B",$B$1))',
      format: "general",
    },
    {
      definition: { kind: "text", longest: 40 },
      rule: { type: "text", max: 40 },
      formula: 'IF($C$1="",$B$1&"",$C$1&"")',
      format: "general",
    },
  ] as const)("of the kind $definition.kind accept what they count", (each) => {
    const built = used({ ...shared, ...each.definition });
    expect(built.input).toMatchObject({
      name: "in_it",
      rule: each.rule,
      value: 7,
      prompt: { title: "It" },
    });
    expect(built.used).toMatchObject({ formula: expect.stringContaining(each.formula) });
    expect(built.format).toBe(each.format);
  });
});
