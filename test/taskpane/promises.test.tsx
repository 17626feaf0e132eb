/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { actionsTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { commitmentsTable } from "../../src/domain/shared/tables/relations-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { exampleAction } from "../support/action-example";
import { MemoryWorkbook } from "../support/memory-workbook";
import { examplePromise } from "../support/relations-example";
import { beside, button, choosePartner, openPane, type Pane, TODAY } from "./support";

let pane: Pane;
let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  const tables = [
    changeTable(partnersTable, [
      { partnerId: "1", partner: "Acme", cam: "Marta" },
      { partnerId: "2", partner: "Bolt", cam: "Devon" },
    ]),
    changeTable(commitmentsTable, [
      examplePromise("C-1", { commitment: "Demo licence", due: TODAY - 19, owner: "Marta" }),
      examplePromise("C-2", { commitment: "Price list", due: TODAY + 5 }),
      examplePromise("C-3", { commitment: "Account names", by: "Partner", due: TODAY - 2 }),
      examplePromise("C-4", { commitment: "Reference", by: "Partner", due: TODAY - 9, partner: "Bolt" }),
      examplePromise("C-5", { commitment: "Late invoices", kind: "Issue" }),
    ]),
    changeTable(actionsTable, [
      exampleAction("A-1", {
        action: "Book the course",
        ownerSide: "Partner",
        owner: "Ida",
        due: TODAY + 30,
      }),
      exampleAction("A-2", { action: "Demo licence", ownerSide: "Us" }),
    ]),
  ];
  await workbook.apply({ label: "Example", tables, sheets: [] });
});
afterEach(() => pane.unmount());

const rows = async () =>
  (await beside(workbook.read({ tables: [commitmentsTable] }))).table(commitmentsTable).rows;

test("what is late with any partner is listed, the latest first, and kept in one click that can be undone", async () => {
  pane = openPane(workbook, "promises");
  await screen.findByText("Late with any partner, the latest first");
  const keeps = screen.getAllByRole("button", { name: /^Kept today: / }).map(({ ariaLabel }) => ariaLabel);
  expect(keeps).toEqual(["Kept today: Demo licence", "Kept today: Reference", "Kept today: Account names"]);
  workbook.failWith("GeneralException");
  await pane.user.click(button("Kept today: Reference"));
  await screen.findByText(/the workbook is as it was/);
  workbook.failWith(null);
  await pane.user.click(button("Kept today: Reference"));
  await screen.findByText("Kept.");
  expect((await rows())[3]).toMatchObject({ commitmentId: "C-4", keptOn: TODAY });
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect((await rows())[3]!.keptOn).toBeNull();
});

test("a partner's promises stand by side, ours first; a new date keeps the one before", async () => {
  pane = openPane(workbook, "promises");
  await choosePartner(pane, "Acme");
  await screen.findByRole("heading", { name: "We promised" });
  const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual([
    "We promised",
    "They promised",
    "In the way",
    "From the actions",
    "Write one down",
  ]);
  expect(screen.getByText("19 days late")).toBeInTheDocument();
  await pane.user.click(button("New date: Demo licence"));
  await pane.user.click(button("Save the new date"));
  await screen.findByText("The new date is saved.");
  expect((await rows())[0]).toMatchObject({ due: TODAY + 14, earlierDates: "2017-12-12" });
  expect(await screen.findByText(/before: /)).toBeInTheDocument();
});

/** By hand, as whatever it is. */
async function writeDown(what: string, by: string, kind: string): Promise<void> {
  await pane.user.selectOptions(screen.getByLabelText("Promised by"), by);
  await pane.user.type(screen.getByLabelText("What"), what);
  await pane.user.selectOptions(screen.getByLabelText("Kind"), kind);
  await pane.user.click(button("Add it"));
  await screen.findByRole("button", { name: new RegExp(`^(Kept|Solved) today: ${what}$`) });
}

test("agreed actions are taken over, once; a promise of one's own is written down; the page to sign is built", async () => {
  pane = openPane(workbook, "promises");
  await choosePartner(pane, "Acme");
  await pane.user.click(await screen.findByRole("checkbox", { name: "The partner: Book the course" }));
  expect(screen.queryByRole("checkbox", { name: /Demo licence/ })).toBeNull();
  await pane.user.click(button("Take over 1 promise"));
  await screen.findByText("Saved.");
  expect((await rows())[5]).toEqual(
    expect.objectContaining({
      commitmentId: "PRM-0001",
      partner: "Acme",
      by: "Partner",
      commitment: "Book the course",
      owner: "Ida",
      madeOn: TODAY,
      from: "Action A-1",
    }),
  );
  await waitFor(() => expect(screen.queryByRole("heading", { name: "From the actions" })).toBeNull());
  await pane.user.type(screen.getByLabelText("What"), "  A named engineer ");
  await pane.user.click(button("Add it"));
  await screen.findByRole("button", { name: "Kept today: A named engineer" });
  expect((await rows())[6]).toMatchObject({ commitmentId: "PRM-0002", by: "Vendor", kind: "Promise" });
  await writeDown("A joint reference", "The partner", "IOU: a favour owed");
  await writeDown("Quotes come late", "Us", "Issue: something in the way");
  expect((await rows()).slice(7)).toMatchObject([
    { by: "Partner", commitment: "A joint reference", kind: "IOU", from: null },
    { by: "Vendor", commitment: "Quotes come late", kind: "Issue", madeOn: TODAY },
  ]);
  await pane.user.click(button("Solved today: Quotes come late"));
  await screen.findByText("Kept.");
  expect((await rows())[8]).toMatchObject({ kind: "Issue", keptOn: TODAY });
  await pane.user.click(button("Build the page to sign"));
  await screen.findByText("Promises of Acme are ready.");
});
