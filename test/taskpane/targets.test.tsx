/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, openPane, type Pane } from "./support";

let pane: Pane;
afterEach(() => pane.unmount());

const workbook = new MemoryWorkbook();
const targets = async () =>
  Object.fromEntries(
    (await beside(workbook.read({ tables: [partnersTable] })))
      .table(partnersTable)
      .rows.map(({ partner, annualTarget }) => [partner, annualTarget]),
  );

test("an empty workbook is told what the page is for; sample data fills it", async () => {
  pane = openPane(workbook, "targets");
  await screen.findByText("No partner to set a target for yet");
  await pane.user.click(button("Use sample data"));
  await screen.findByText("Annual targets for fiscal year 2017. Nothing is written before you save.");
  expect(button("Save 0 targets")).toHaveAttribute("aria-disabled", "true");
});

test("last year and more for all but one, one write, one undo", async () => {
  const before = await targets();
  pane = openPane(workbook, "targets");
  const growth = await screen.findByLabelText("Growth on last year");
  await pane.user.clear(growth);
  await pane.user.type(growth, "25%");
  const [, first] = screen.getAllByRole("checkbox");
  const left = first!.getAttribute("aria-label")!.replace("Grow the target of ", "");
  await pane.user.click(first!);
  await pane.user.click(button(/^Fill in \d+ targets$/));
  expect(await targets()).toEqual(before);
  await pane.user.click(button(/^Save \d+ targets$/));
  await screen.findByText("Targets saved.");
  const after = await targets();
  expect(after[left]).toBe(before[left]);
  expect(Object.keys(after).filter((name) => after[name] !== before[name]).length).toBeGreaterThan(5);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await targets()).toEqual(before);
});

test("pasted rows are filled in to be looked at; what cannot be used is named by its line", async () => {
  const [name] = Object.keys(await targets()).sort();
  pane = openPane(workbook, "targets");
  await pane.user.click(await screen.findByText("Paste targets", { selector: "summary" }));
  const field = screen.getByLabelText("Paste targets", { selector: "textarea" });
  await pane.user.click(field);
  await pane.user.paste(`${name}\t777k\nNobody\t5\n`);
  await pane.user.click(button("Use these rows"));
  await waitFor(() => expect(screen.getByLabelText(`Target of ${name}`)).toHaveValue("$777,000"));
  expect(screen.getByText(/There is no partner "Nobody" on Partners/)).toBeInTheDocument();
  await pane.user.click(button("Save 1 target"));
  await screen.findByText("Targets saved.");
  expect((await targets())[name!]).toBe(777_000);
});

test("a target in words is said, and a number typed here mends its row", async () => {
  const [name] = Object.keys(await targets()).sort();
  const row = (await beside(workbook.read({ tables: [partnersTable] })))
    .table(partnersTable)
    .rows.find(({ partner }) => partner === name)!;
  const words = { partnerId: row.partnerId, annualTarget: "six hundred" as unknown as number };
  await beside(workbook.apply({ label: "Words", tables: [changeTable(partnersTable, [words])], sheets: [] }));
  pane = openPane(workbook, "targets");
  const field = await screen.findByLabelText(`Target of ${name}`);
  expect(field).toHaveValue("");
  expect(screen.getByText(/of Partners holds no number, so there is no target\./)).toBeInTheDocument();
  await pane.user.type(field, "600k");
  await pane.user.click(button("Save 1 target"));
  await screen.findByText("Targets saved.");
  expect((await targets())[name!]).toBe(600_000);
});
