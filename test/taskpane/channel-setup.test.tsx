/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { exportedSetup } from "../../src/domain/channel-setup/given-setup";
import { setupVersion } from "../../src/domain/program/setup-version";
import {
  levelsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { channelSetupTexts } from "../../src/taskpane/strings/channel-setup";
import { tablesFile } from "../../src/xlsx/tables-file";
import { MemoryTables } from "../support/memory-tables";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, openPane, TODAY, type Pane } from "./support";

const { give, take } = channelSetupTexts;
const saved: { name: string; content: Blob }[] = [];
const offered: Blob[] = [];
let pane: Pane;
let workbook: MemoryWorkbook;

beforeAll(() => {
  // jsdom keeps no files and follows no links.
  URL.createObjectURL = (content) => `blob:${offered.push(content as Blob) - 1}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, content: offered[Number(this.href.replace("blob:", ""))]! });
  };
});
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  const tables = [
    changeTable(partnersTable, [
      { partnerId: "1", partner: "Brightwater", tier: "Gold", annualTarget: 100_000 },
    ]),
    changeTable(settingsTable, [{ setting: "Currency", value: "EUR" }]),
    changeTable(levelsTable, [
      { level: "Silver", order: 1, annualRevenue: 100_000 },
      { level: "Gold", order: 2, annualRevenue: 500_000 },
    ]),
  ];
  await workbook.apply({ label: "Tables", tables, sheets: [] });
  pane = openPane(workbook, "settings");
  await pane.user.click(await screen.findByRole("button", { name: "One Setup for all" }));
});
afterEach(() => pane.unmount());

const rows = async () => {
  const snapshot = await beside(workbook.read({ tables: [levelsTable, partnersTable, settingsTable] }));
  return {
    levels: snapshot.table(levelsTable).rows.map(({ level }) => level),
    tier: snapshot.table(partnersTable).rows[0]!.tier,
    version: setupVersion(snapshot.table(settingsTable).rows),
  };
};
const choose = async (bytes: Uint8Array | string) => {
  const file = new File([bytes as Uint8Array<ArrayBuffer>], "setup.xlsx");
  await pane.user.upload(screen.getByLabelText(take.file), file);
};
const channelFile = () => {
  const channel = new MemoryTables()
    .with(settingsTable, [
      { setting: "Currency", value: "EUR" },
      { setting: "Growth on last year", value: 0.25 },
    ])
    .with(levelsTable, [
      { level: "Silver", order: 1, annualRevenue: 50_000 },
      { level: "Premier", order: 2, annualRevenue: 500_000 },
    ]);
  return beside(tablesFile("Setup", exportedSetup(channel, TODAY).tables));
};

test("a Setup is taken after its preview: what partners have is asked first, and one undo takes all of it back", async () => {
  await choose(await channelFile());
  await screen.findByText("setup.xlsx is version 1; this workbook has none.");
  expect(screen.getByText("Growth on last year: 10% → 25%")).toBeInTheDocument();
  expect(screen.getByText("Silver, Annual revenue: 100,000 → 50,000")).toBeInTheDocument();
  expect(screen.getByText("New: Premier")).toBeInTheDocument();
  expect(screen.getByText(/Your own settings: As-of date/)).toBeInTheDocument();
  const press = take.press(1);
  expect(button(press)).toHaveAttribute("aria-disabled", "true");
  const asked = screen.getByLabelText(take.lacks("Gold", "Levels"));
  expect(screen.getByText(/1 row of Partners.*Say what becomes of it/)).toBeInTheDocument();
  await pane.user.selectOptions(asked, "It becomes Premier");
  await screen.findByText(/1 row of Partners takes the new name/);
  await pane.user.click(button(press));
  await screen.findByText(`${take.label(1)}.`);
  expect(await rows()).toEqual({ levels: ["Silver", "Premier"], tier: "Premier", version: 1 });
  await pane.user.click(button("Undo"));
  await waitFor(async () =>
    expect(await rows()).toEqual({ levels: ["Silver", "Gold"], tier: "Gold", version: null }),
  );
});

test("a file that is no Setup is refused in words", async () => {
  await choose("no workbook");
  await screen.findByText(/no Excel workbook/);
  await choose(
    await beside(tablesFile("Setup", [changeTable(settingsTable, [{ setting: "Currency", value: "EUR" }])])),
  );
  await screen.findByText(/no row "Setup version"/);
  expect((await rows()).version).toBeNull();
});

test("the workbook's own Setup is exported one version on, and not while a list is unsound", async () => {
  await pane.user.click(button(give.press("1")));
  await screen.findByText(/Channel Setup version 1\.xlsx is built/);
  expect(saved.map(({ name }) => name)).toEqual(["Channel Setup version 1.xlsx"]);
  expect((await rows()).version).toBe(1);
  const broken = changeTable(stagesTable, [{ stage: "Verbal" }]);
  await beside(workbook.apply({ label: "Stages", tables: [broken], sheets: [] }));
  await screen.findByText(/Stages, Verbal: Class is blank/);
  expect(button(give.press("2"))).toHaveAttribute("aria-disabled", "true");
});
