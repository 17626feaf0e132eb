/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { WorkbookError } from "../../src/book/workbook-error";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { PARTNER_VIEW_QUESTIONS } from "../../src/domain/capabilities/content/partner-view-questions";
import { questionsTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { openHost } from "../support/headless";
import { button, choosePartner, currentStep, openPane, type Pane, partnerField } from "./support";

let host: Awaited<ReturnType<typeof openHost>>;
let pane: Pane;
const workbook = createWorkbook();

beforeAll(async () => void (host = await openHost({ calculate: "never" })));
afterAll(() => host.close());
afterEach(() => pane.unmount());

async function buildView() {
  await waitFor(() => expect(currentStep()).toBe("Start"));
  await pane.user.click(button("Next"));
  await pane.user.keyboard("4");
  await waitFor(() => expect(currentStep()).toBe("Review"));
  await pane.user.click(button("Build partner view"));
}

test("a workbook without partners is told what the tool is for, and how to begin", async () => {
  pane = openPane(workbook, "mdf");
  expect(await screen.findByText("No partner to give funds to yet")).toBeInTheDocument();
  expect(button("Use sample data")).toBeInTheDocument();
  expect(currentStep()).toBe("");
});

test("one partner after the other: the next begins behind the choice, another one at it", async () => {
  const rows = ["Acme", "Bold", "Core"].map((partner, index) => ({ partnerId: `P-${index}`, partner }));
  await workbook.apply({
    label: "Partners",
    tables: [
      changeTable(partnersTable, rows),
      changeTable(questionsTable, PARTNER_VIEW_QUESTIONS.slice(0, 1)),
    ],
    sheets: [],
  });
  pane = openPane(workbook, "partnerView");
  await choosePartner(pane, "Acme");
  expect(currentStep()).toBe("Partner");
  await pane.user.click(button("Next"));
  await buildView();
  await screen.findByText("Partner view of Acme is ready.");
  await pane.user.click(button("Next: Bold"));
  await buildView();
  await screen.findByText("Partner view of Bold is ready.");
  await pane.user.click(button("Another partner"));
  expect(await partnerField()).toHaveValue("");
  expect(currentStep()).toBe("Partner");
});

test("where somebody's own cells are in the way, the sheet can stand beside, and nothing typed is lost meanwhile", async () => {
  const blocked: WorkbookPort = {
    ...workbook,
    apply: (change, options) =>
      options?.existing === "beside"
        ? workbook.apply(change, options)
        : Promise.reject(
            new WorkbookError({
              problem: "foreign-cells",
              what: "In the way.",
              untouched: "Nothing was written.",
              next: "Build beside.",
            }),
          ),
  };
  pane = openPane(blocked, "mdf");
  const budget = await screen.findByLabelText("MDF budget of the quarter");
  await pane.user.clear(budget);
  await pane.user.paste("10k");
  for (const _ of ["Requests", "Approval", "Review"]) await pane.user.click(button("Next"));
  await pane.user.click(button("Build MDF budget"));
  await screen.findByText(/^In the way/);
  expect(screen.getByText("Budget", { selector: "dt" }).nextElementSibling).toHaveTextContent("10,000");
  await pane.user.click(button("Build it beside"));
  await screen.findByText("MDF budget is ready.");
  const { sheets } = await workbook.read({ tables: [], sheets: ["mdf-budget"] });
  expect(sheets).toMatchObject([{ inputs: { in_budget: 10_000 } }]);
});
