/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { isoOf, serialOf } from "../../src/domain/shared/serial-date";
import { shortNames } from "../../src/domain/program/short-names";
import { partnersTable, resultsTable, scoresTable } from "../../src/domain/shared/tables/catalogue";
import { certificatesTable } from "../../src/domain/shared/tables/relations-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { sampleChange } from "../../src/domain/crm/sample/sample-data";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, currentStep, openPane, type Pane, TODAY } from "./support";

let pane: Pane;
afterEach(() => pane.unmount());

const workbook = new MemoryWorkbook();
const read = () =>
  beside(
    workbook.read({ tables: [partnersTable, scoresTable, resultsTable], sheets: ["performance-scorecard"] }),
  );
const score = () => screen.getByRole("img", { name: /^Score so far/ }).getAttribute("aria-label");

async function chooseInHeader(name: string) {
  const header = within(screen.getByRole("banner"));
  await pane.user.type(
    await header.findByRole("combobox", { name: "Partner", expanded: false }),
    name.slice(0, 6),
  );
  const list = await screen.findByRole("listbox", { name: "Partner" });
  within(list).getByRole("option", { name: new RegExp(name) });
  await pane.user.keyboard("{Enter}");
}

test("sample data comes with one click, from the empty scorecard page too", async () => {
  pane = openPane(workbook, "scorecard");
  await screen.findByText("No partner to score yet");
  await pane.user.click(button("Use sample data"));
  await screen.findByText("Whose scorecard?");
  expect((await read()).table(partnersTable).rows.length).toBeGreaterThanOrEqual(10);
  await pane.user.click(button("Today"));
  expect(await screen.findByText(/0 of \d+ partners scored/)).toBeInTheDocument();
});

test("a scorecard is built by keyboard with the live score in view, then read back and rebuilt", async () => {
  const partners = (await read()).table(partnersTable).rows;
  const name = partners[0]!.partner!;
  const shortName = shortNames(partners).get(name.toLowerCase())!;
  const held = { partner: name, certificate: "Design", role: "Technical" };
  const certificates = [
    { ...held, certificateId: "C-1", person: "Ann Field", validTo: TODAY + 30 },
    { ...held, certificateId: "C-2", person: "Bo Park", validTo: TODAY - 1 },
    { ...held, certificateId: "C-3", person: "Cy Lane", role: "Sales" },
  ];
  await workbook.apply({
    label: "Certificates",
    tables: [changeTable(certificatesTable, certificates)],
    sheets: [],
  });
  pane = openPane(workbook, "scorecard");
  await screen.findByText("Whose scorecard?");
  await chooseInHeader(name);
  // All that the workbook can answer is answered; the steps before are open.
  await waitFor(() => expect(currentStep()).toBe("Review"));
  await pane.user.click(button("Period"));
  expect(await screen.findByLabelText("As of")).toHaveValue("2017-12-31");
  await pane.goOn();

  expect(currentStep()).toBe("Targets");
  // Seen, so that it opens from here as well.
  await pane.user.click(button("Review"));
  expect(currentStep()).toBe("Review");
  await pane.user.click(button("Targets"));
  const before = score();
  const q4 = screen.getByLabelText("Q4 target");
  await pane.user.clear(q4);
  await pane.user.type(q4, "900m");
  await waitFor(() => expect(score()).not.toBe(before));

  // What cannot be read stays in the field, says why, and holds the form back.
  await pane.user.clear(q4);
  await pane.user.type(q4, "lots{Enter}");
  await pane.user.click(button("Review"));
  expect(currentStep()).toBe("Targets");
  expect(q4).toHaveFocus();
  expect(screen.getByText(/Type a number, for example/, { selector: "main *" })).toBeInTheDocument();
  await pane.user.clear(q4);
  await waitFor(() => expect(score()).toBe(before));
  await pane.user.type(q4, "1.2m");
  expect(screen.getByText(/^Typed here; default: /)).toBeInTheDocument();
  await pane.user.keyboard("{Enter}");

  expect(currentStep()).toBe("Metrics");
  await pane.user.type(screen.getByLabelText("Required tasks done"), "90%");
  expect(
    screen.getByText("Valid in Certificates: 2 certificates (1 Technical, 1 Sales)."),
  ).toBeInTheDocument();
  expect(screen.getByText("Ends within 90 days: Ann Field, Design, on 30 January 2018.")).toBeInTheDocument();
  expect(screen.queryByText(/Bo Park/)).toBeNull();
  const heldNow = screen.getByLabelText("Certifications held now");
  await pane.user.clear(heldNow);
  await pane.user.type(heldNow, "0");
  expect(screen.getAllByText(/^Typed here; a build records it/)).toHaveLength(2);
  await pane.goOn();
  expect(currentStep()).toBe("Review");
  expect(
    screen.getByText(
      `Creates 1 sheet: Score · ${shortName}. The score is recorded in Scores, the quarter's targets and actuals in Results.`,
    ),
  ).toBeInTheDocument();
  // What is missing is the partner's to do.
  expect(screen.getByRole("heading", { name: /^What .+ does to reach \w+$/ })).toHaveTextContent(name);
  expect(screen.getByText("Certifies").nextElementSibling).toHaveTextContent(/^\d+ more of its people$/);
  // What nobody has measured is not called missing.
  expect(screen.getByText("Capabilities score").nextElementSibling).toHaveTextContent(
    /^not measured; \d+ asked for$/,
  );
  // This is the quarter's last day.
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(screen.getByText(/^Open pipeline is recorded in a quarter's first 30 days/)).toBeInTheDocument();
  expect((await read()).sheets).toEqual([]);
  const shown = /([\d.]+) of 100/.exec(score()!)![1]!;

  await pane.goOn("Build scorecard");
  await screen.findByText(`Scorecard of ${name} is ready.`);
  const built = await read();
  expect(built.sheets).toMatchObject([
    {
      kind: "performance-scorecard",
      subject: { partner: name },
      inputs: { in_q4_target: 1_200_000, in_q1_target: null },
    },
  ]);
  expect(built.table(scoresTable).rows[0]?.score).toBeCloseTo(Number(shown), 1);
  expect(
    built
      .table(resultsTable)
      .rows.some((row) => row.partner === name && row.metric === "perf_to_plan" && row.basis === "Recorded"),
  ).toBe(true);

  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect((await read()).sheets).toEqual([]);
});

test("the period says in which month Setup lets the fiscal year start, and leads to where it is changed", async () => {
  pane = openPane(workbook, "scorecard");
  await pane.user.click(await screen.findByRole("radio", { name: /^All \d+ active partners$/ }));
  expect(await screen.findByText(/^Fiscal year starts in January \(Setup\)\./)).toBeInTheDocument();
  await pane.user.click(button("Change in Settings"));
  expect(await screen.findByLabelText("Fiscal year starts in month")).toBeInTheDocument();
});

test("every active partner at once, and what was typed on a sheet is kept", async () => {
  pane = openPane(workbook, "scorecard");
  await pane.user.click(await screen.findByRole("radio", { name: /^All \d+ active partners$/ }));
  const left = screen.getAllByRole("checkbox", { hidden: true });
  const [out] = left;
  await pane.user.click(out!);
  await screen.findByText(`${left.length - 1} of ${left.length} partners chosen`);
  await pane.goOn(`Build ${left.length - 1} for 31 December`);
  await screen.findByText(/scorecards are ready/, undefined, { timeout: 30_000 });
  const { sheets } = await read();
  expect(sheets.map(({ inputs }) => inputs.in_as_of)).toEqual(Array(left.length - 1).fill(TODAY));

  // The one that was left out is due; Today leads to it.
  await pane.user.click(button("Go to Today"));
  await screen.findByText(`${left.length - 1} of ${left.length} partners scored`);
  await pane.user.click(button(/^Build \d+ scorecards?$/));
  expect(await screen.findByRole("radio", { name: "The one that is due this month" })).toBeChecked();
  await pane.goOn("Build 1 for 31 December");
  await screen.findByText(/^Scorecard of .+ is ready\.$/);

  const { partner } = sheets[0]!.subject;
  await beside(
    workbook.setInput({
      kind: "performance-scorecard",
      subject: { partner },
      name: "in_q2_target",
      value: 777_000,
    }),
  );
  await pane.user.click(button("Another partner"));
  await pane.user.click(await screen.findByRole("radio", { name: "One partner" }));
  await choosePartner(pane, partner);
  expect(await screen.findByText(/exists. What was typed there is kept/)).toBeInTheDocument();
  await pane.goOn();
  await pane.goOn();
  await waitFor(() => expect(screen.getByLabelText("Q2 target")).toHaveValue("$777,000"));
  await pane.user.click(button(/^Restore .*Q2 target/));
  expect(screen.getByLabelText("Q2 target")).not.toHaveValue("$777,000");
  await pane.goOn();
  await pane.goOn();
  await pane.goOn("Update scorecard");
  await screen.findByText(`Scorecard of ${partner} is ready.`);
  expect(
    (await read()).sheets.find((sheet) => sheet.subject.partner === partner)?.inputs.in_q2_target,
  ).toBeNull();
});

test("many are built in blocks: what is finished when one fails stays, and the rest is a click away", async () => {
  const many = new MemoryWorkbook();
  await many.apply({ label: "Sample", tables: sampleChange(TODAY), sheets: [] });
  const { rows } = (await many.read({ tables: [partnersTable] })).table(partnersTable);
  const others = Array.from({ length: 30 - rows.length }, (_, index) => ({
    partnerId: `M-${index}`,
    partner: `Many ${index}`,
  }));
  await many.apply({ label: "Many", tables: [changeTable(partnersTable, others)], sheets: [] });
  pane = openPane(many, "scorecard");
  await pane.user.click(await screen.findByRole("radio", { name: "All 30 active partners" }));
  const apply = many.apply.bind(many);
  let blocks = 0;
  jest.spyOn(many, "apply").mockImplementation((...given) => {
    many.failWith(++blocks === 2 ? "GeneralException" : null);
    return apply(...given);
  });
  await pane.goOn("Build 30 for 31 December");
  expect(await screen.findByText("15 of 30 scorecards are ready.")).toBeInTheDocument();
  expect(screen.getByText(/^Finished, and kept: .+ \(15\)\.$/)).toBeInTheDocument();
  expect(screen.getByText(/^Not built: .+ to Many 9 \(15\)\.$/)).toBeInTheDocument();
  await pane.user.click(button("Build the other 15"));
  await pane.goOn("Build 15 for 31 December");
  expect(await screen.findByText("15 scorecards are ready.")).toBeInTheDocument();
  const built = await beside(many.read({ tables: [], sheets: ["performance-scorecard"] }));
  expect(new Set(built.sheets.map(({ subject }) => subject.partner)).size).toBe(30);
});

test("a month later the day of the build is the later one, and the sheet's own is one click away", async () => {
  const later = TODAY + 40;
  pane = openPane(workbook, "scorecard", later);
  await pane.user.click(await screen.findByRole("radio", { name: "One partner" }));
  await chooseInHeader((await read()).sheets[0]!.subject.partner);
  if (currentStep() === "Partner") await pane.goOn();
  else await pane.user.click(button("Period"));
  expect(await screen.findByLabelText("As of")).toHaveValue(isoOf(later));
  expect(screen.getByText(/That is today\./)).toBeInTheDocument();
  await pane.user.click(button(/^Use .*2017, as on the sheet$/));
  expect(screen.getByLabelText("As of")).toHaveValue("2017-12-31");
});

test("of data that stopped long ago the last day is proposed, and why", async () => {
  pane = openPane(workbook, "scorecard", TODAY + 400);
  await pane.user.click(await screen.findByRole("radio", { name: /^All \d+ active partners$/ }));
  const day = (await screen.findByLabelText("As of")) as HTMLInputElement;
  expect(day.value.slice(0, 7)).toBe("2017-12");
  expect(screen.getByText(/Nothing in your deals is newer\./)).toBeInTheDocument();
});

test("an annual target in words is said before everybody's are built, and last year does not stand in for it", async () => {
  const [row] = (await read()).table(partnersTable).rows;
  const set = (annualTarget: unknown) =>
    beside(
      workbook.apply({
        label: "Target",
        tables: [
          changeTable(partnersTable, [{ partnerId: row!.partnerId, annualTarget: annualTarget as number }]),
        ],
        sheets: [],
      }),
    );
  await set("six hundred");
  pane = openPane(workbook, "scorecard");
  const said = new RegExp(`^Partners, row 1 of the table: the annual target of ${row!.partner} is no number`);
  await pane.user.click(await screen.findByRole("radio", { name: /^All \d+ active partners$/ }));
  expect(await screen.findByText(said)).toBeInTheDocument();
  await pane.user.click(screen.getByRole("radio", { name: "One partner" }));
  await chooseInHeader(row!.partner!);
  while (currentStep() !== "Targets") await pane.goOn();
  expect(screen.getByText(said)).toBeInTheDocument();
  expect(screen.getByLabelText("Annual target")).toHaveValue("");
  await set(row!.annualTarget);
});

test("what the annual target of a partner that joined within the year stands for is asked once, with the months named", async () => {
  const [row] = (await read()).table(partnersTable).rows;
  const set = (cells: object) =>
    beside(
      workbook.apply({
        label: "Joined",
        tables: [changeTable(partnersTable, [{ partnerId: row!.partnerId, ...cells }])],
        sheets: [],
      }),
    );
  await set({ partnerSince: serialOf(2017, 7, 1), annualTarget: 400_000, targetIsFor: null });
  const openReview = async () => {
    pane = openPane(workbook, "scorecard");
    await screen.findByRole("radio", { name: "One partner" });
    await chooseInHeader(row!.partner!);
    await waitFor(() => expect(currentStep()).toBe("Review"));
  };
  await openReview();
  const rest = () => screen.getByRole("radio", { name: /^What is left of it, July 2017 to December 2017/ });
  expect(screen.getByRole("radio", { name: /^A full year, January 2017 to/ })).not.toBeChecked();
  expect(rest()).not.toBeChecked();
  await pane.user.click(rest());
  await pane.user.click(button("Targets"));
  expect(rest()).toBeChecked();
  expect(screen.getByLabelText("Q3 target")).toHaveValue("$200,000");
  await pane.user.click(button("Review"));
  await pane.goOn(/^(Build|Rebuild|Update)/);
  await screen.findByText(/^Scorecard of .+ is ready\.$/);
  expect((await read()).table(partnersTable).rows[0]!.targetIsFor).toBe("Rest of year");
  pane.unmount();
  await openReview();
  expect(screen.queryByRole("radio", { name: /^What is left of it/ })).toBeNull();
  await set({ partnerSince: row!.partnerSince, annualTarget: row!.annualTarget, targetIsFor: null });
});

test("the first page shows this month's progress and opens a partner that needs attention", async () => {
  pane = openPane(workbook, "today");
  await screen.findByText(/Every active partner is scored/);
  const tools = screen.getByRole("heading", { name: "Measure" }).closest("section")!;
  expect(within(tools).getByRole("button", { name: /Performance Scorecard/ })).toBeInTheDocument();
  await pane.user.click(await screen.findByRole("button", { name: "Remove sample data" }));
  await screen.findByText("Sample data removed.");
  expect((await read()).table(partnersTable).rows).toEqual([]);
});
