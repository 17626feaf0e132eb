/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { formDealsTable, formQuestionsTable } from "../../src/domain/return-form/form-tables";
import { FORM_SOURCES, returnForm } from "../../src/domain/return-form/make-form";
import { answersTable } from "../../src/domain/shared/tables/capabilities-tables";
import { dealsTable, partnersTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { sharedTable } from "../../src/domain/shared/tables/sharing-tables";
import { changeTable, type TableChange } from "../../src/domain/shared/tables/table-change";
import { returnFormTexts as texts } from "../../src/taskpane/strings/return-form";
import { tablesFile } from "../../src/xlsx/tables-file";
import { MemoryTables } from "../support/memory-tables";
import { MemoryWorkbook } from "../support/memory-workbook";
import { STAGES } from "../support/scorecard-example";
import { beside, button, choosePartner, openPane, TODAY, type Pane } from "./support";

const saved: string[] = [];
let pane: Pane;
let workbook: MemoryWorkbook;

beforeAll(() => {
  // jsdom keeps no files and follows no links.
  URL.createObjectURL = () => "blob:0";
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.push(this.download);
  };
});
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  const tables = [
    changeTable(partnersTable, [{ partnerId: "1", partner: "North" }]),
    changeTable(stagesTable, STAGES),
    changeTable(dealsTable, [
      { dealId: "D-1", partner: "North", account: "Mill", stage: "Open", amount: 100 },
    ]),
  ];
  await workbook.apply({ label: "Tables", tables, sheets: [] });
  pane = openPane(workbook, "share");
});
afterEach(() => pane.unmount());

const rowsOf = async () => {
  const snapshot = await beside(workbook.read({ tables: [dealsTable, answersTable, sharedTable] }));
  return {
    amount: snapshot.table(dealsTable).rows[0]!.amount,
    answers: snapshot.table(answersTable).rows.length,
    forms: snapshot.table(sharedTable).rows.map(({ form }) => form),
  };
};
/** The partner's form with cells filled in. */
const filled = (...changes: TableChange[]) =>
  beside(
    (async () => {
      const snapshot = await workbook.read({ tables: FORM_SOURCES });
      const form = returnForm(snapshot, { partner: "North", day: TODAY });
      const tables = new MemoryTables().apply(form).apply(changes);
      return tablesFile(
        "Form",
        form.map(({ table }) => ({ table, upserts: tables.table(table).rows })),
      );
    })(),
  );
const choose = async (bytes: Uint8Array | string) =>
  pane.user.upload(
    await screen.findByLabelText(texts.file),
    new File([bytes as Uint8Array<ArrayBuffer>], "back.xlsx"),
  );

test("a form is made for the partner that is chosen, and logged", async () => {
  await choosePartner(pane, "North");
  await pane.user.click(await screen.findByRole("button", { name: texts.make("North") }));
  await screen.findByText(/North form 2017-12-31\.xlsx is built/);
  expect(saved).toEqual(["North form 2017-12-31.xlsx"]);
  expect((await rowsOf()).forms).toEqual(["Return form"]);
});

test("one that came back is shown first, part by part; what is left out is not written, and undo takes it back", async () => {
  const snapshot = await beside(workbook.read({ tables: FORM_SOURCES }));
  const [question] = returnForm(snapshot, { partner: "North", day: TODAY, parts: ["questions"] })[1]!.upserts;
  await choose(
    await filled(
      changeTable(formDealsTable, [
        { dealId: "D-1", amountNow: 150 },
        { dealId: "D-7", amountNow: 1 },
      ]),
      changeTable(formQuestionsTable, [{ questionId: question!["questionId"] as string, answer: 3 }]),
    ),
  );
  await screen.findByText(/^From North, whose answers are of/);
  expect(screen.getByText("Mill, Amount: 100 → 150")).toBeInTheDocument();
  expect(screen.getByText("Open deals, row 2: D-7 is no open deal of North.")).toBeInTheDocument();
  expect(await rowsOf()).toMatchObject({ amount: 100, answers: 0 });
  await pane.user.click(screen.getByRole("checkbox", { name: "Questions (1)" }));
  await pane.user.click(button(texts.take));
  await screen.findByText("Take what North returned.");
  expect(await rowsOf()).toMatchObject({ amount: 150, answers: 0 });
  await pane.user.click(button("Undo"));
  await waitFor(async () => expect((await rowsOf()).amount).toBe(100));
});

test("what is no form is refused in words", async () => {
  await choose("nothing");
  await screen.findByText(/no Excel workbook/);
});
