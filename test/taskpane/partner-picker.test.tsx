/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { PERFORMANCE_KIND } from "../../src/domain/scorecard/score-kinds";
import { partnersTable, scoresTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { openPane, type Pane, partnerField, TODAY } from "./support";

let pane: Pane;
const workbook = new MemoryWorkbook();
beforeAll(async () => {
  const named = ["Acme", "Bolt", "Corvus", "Ünlü & Co"].map((partner, index) => ({
    partnerId: `P-${index}`,
    partner,
  }));
  const score = { partner: "Corvus", kind: PERFORMANCE_KIND, asOf: TODAY, score: 41, status: "Red" as const };
  await workbook.apply({
    label: "Partners",
    tables: [changeTable(partnersTable, named), changeTable(scoresTable, [score])],
    sheets: [],
  });
});
beforeEach(() => window.localStorage.clear());
afterEach(() => pane.unmount());

const header = () => within(screen.getByRole("banner")).getByRole("combobox", { name: "Partner" });
const listed = () => within(screen.getByRole("listbox", { name: "Partner" })).getAllByRole("option");
const words = () => listed().map(({ textContent }) => textContent);

test("a page's own picker finds by what is typed, shows statuses in words, and shares its choice with the header", async () => {
  pane = openPane(workbook, "servicing");
  const field = await partnerField();
  await pane.user.click(field);
  expect(words()).toEqual(["AcmeNot scored", "BoltNot scored", "CorvusRed 41", "Ünlü & CoNot scored"]);
  await pane.user.keyboard("unlu");
  expect(words()).toEqual(["Ünlü & CoNot scored"]);
  await pane.user.keyboard("{Enter}");
  expect(header()).toHaveValue("Ünlü & Co");
  expect(field).toHaveValue("Ünlü & Co");
  // The recent one first; Escape changes nothing.
  await pane.user.click(field);
  expect(screen.getByText("Recent")).toBeInTheDocument();
  expect(words()[0]).toBe("Ünlü & CoNot scored");
  await pane.user.keyboard("bo{Escape}");
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(field).toHaveValue("Ünlü & Co");
  await pane.user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(header()).toHaveValue("Acme");
  expect(field).toHaveFocus();
});

test("the header's choice is the page's, and everybody is a choice where a page is about everybody too", async () => {
  pane = openPane(workbook, "actions");
  const field = await partnerField();
  expect(field).toHaveValue("All partners");
  await pane.user.click(header());
  await pane.user.keyboard("corv{Enter}");
  expect(field).toHaveValue("Corvus");
  await pane.user.click(field);
  expect(words()[0]).toBe("All partners");
  await pane.user.keyboard("zzz");
  expect(screen.getByText("No partner matches “zzz”.")).toBeInTheDocument();
  await pane.user.keyboard("{Enter}");
  expect(field).toHaveValue("Corvus");
  await pane.user.click(field);
  await pane.user.click(listed()[0]!);
  expect(header()).toHaveValue("");
  expect(field).toHaveValue("All partners");
});
