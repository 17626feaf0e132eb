/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { cadenceLogTable } from "../../src/domain/shared/tables/cadence-tables";
import { commitmentsTable, decksTable } from "../../src/domain/shared/tables/relations-tables";
import { SCORECARD_TABLES } from "../../src/domain/scorecard/scored-tables";
import type { TableDefinition } from "../../src/domain/shared/tables/table-definition";
import { openReview, REVIEW_REQUEST, reviewSource } from "../../src/qbr/open-review";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { partsOf, pptxProblems, textOfPart } from "../support/pptx-check";
import { beside, button, choosePartner, openPane, TODAY, type Pane } from "./support";

const saved: { name: string; content: Blob }[] = [];
let offered: Blob[] = [];
beforeAll(() => {
  // jsdom keeps no files and follows no links.
  URL.createObjectURL = (content) => `blob:${offered.push(content as Blob) - 1}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, content: offered[Number(this.href.replace("blob:", ""))]! });
  };
});
let pane: Pane;
afterEach(() => pane.unmount());
beforeEach(() => {
  saved.length = 0;
  offered = [];
});

const workbook = new MemoryWorkbook();
const PARTNER = "Brightwater IT";
const rowsOf = async () => {
  const tables = [cadenceLogTable, decksTable, commitmentsTable] as const;
  const snapshot = await beside(workbook.read({ tables }));
  return {
    log: snapshot.table(cadenceLogTable).rows,
    decks: snapshot.table(decksTable).rows,
    commitments: snapshot.table(commitmentsTable).rows,
  };
};
const openReviewPage = async () => {
  pane = openPane(workbook, "qbr");
  await choosePartner(pane, PARTNER);
  return screen.findByRole("list", { name: "Slides" });
};

test("an empty workbook is told what a review is; sample data fills it", async () => {
  pane = openPane(workbook, "qbr");
  await screen.findByText("No partner to review yet");
  await pane.user.click(button("Use sample data"));
  await screen.findByText("Choose a partner to see the headlines of its review.");
});

test("a deck is built, saved, logged and offered again", async () => {
  const slides = await openReviewPage();
  expect(within(slides).getAllByRole("checkbox")).toHaveLength(10);
  await pane.user.click(button(`Build the deck for ${PARTNER}`));
  await screen.findByText(`${PARTNER} FY2017 Q4.pptx is built.`);
  expect(saved.map(({ name }) => name)).toEqual([`${PARTNER} FY2017 Q4.pptx`]);
  expect(pptxProblems(new Uint8Array(await beside(saved[0]!.content.arrayBuffer())))).toEqual([]);
  expect(screen.getByRole("link", { name: /^Save / })).toHaveAttribute("download", saved[0]!.name);
  expect((await rowsOf()).log).toMatchObject([{ partner: PARTNER, activity: "QBR" }]);
  await pane.user.click(button("The partner's file, without notes"));
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(saved[1]!.name).toBe(`${PARTNER} FY2017 Q4, partner.pptx`);
});

test("a headline that somebody writes is kept with placeholders; slides are left out and moved", async () => {
  const slides = await openReviewPage();
  await pane.user.click(within(slides).getByRole("button", { name: "Edit “Performance to plan”" }));
  const headline = screen.getByLabelText("Headline") as HTMLTextAreaElement;
  const figures = /USD \S+|\$\S+/.exec(headline.value)![0].replace(/[;:]$/, "");
  await pane.user.clear(headline);
  await pane.user.type(headline, `A hard quarter, 77 % and ${figures}`);
  await screen.findByText(/^Typed, not from the workbook: 77 %/);
  await pane.user.click(within(slides).getByRole("checkbox", { name: "Show “Marketing”" }));
  await pane.user.click(within(slides).getByRole("button", { name: "Move “Won and lost” up" }));
  await pane.user.click(button(`Build the deck for ${PARTNER}`));
  await screen.findByText(/is built\.$/);
  const kept = (await rowsOf()).decks;
  expect(kept.find(({ slide }) => slide === 4)?.headline).toMatch(/^A hard quarter, 77 % and \{\w+\}$/);
  expect(kept.find(({ slide }) => slide === 8)?.position).toBe(0);
  expect(kept.find(({ slide }) => slide === 6)?.position).toBe(5);
});

test("notes of one's own are kept with placeholders, shown again, and are in the presenter's file alone", async () => {
  const slides = await openReviewPage();
  await pane.user.click(within(slides).getByRole("button", { name: "Edit “Where we stand”" }));
  const headline = (screen.getByLabelText("Headline") as HTMLTextAreaElement).value;
  const [, score] = /^(\S+) of /.exec(headline)!;
  await pane.user.type(
    screen.getByLabelText("Your notes"),
    `Thank Ada first.{enter}Then ${score} of them, and 42 more`,
  );
  await screen.findByText(/^Typed in your notes, not from the workbook: 42/);
  await pane.user.click(button(`Build the deck for ${PARTNER}`));
  await screen.findByText(/is built\.$/);
  expect((await rowsOf()).decks.find(({ slide }) => slide === 3)?.notes).toMatch(
    /^Thank Ada first\.\nThen \{\w+\} of them, and 42 more$/,
  );
  const notesOf = async (index: number) => {
    const parts = partsOf(new Uint8Array(await beside(saved[index]!.content.arrayBuffer())));
    return [...parts.keys()]
      .filter((name) => /notes/.test(name))
      .map((name) => textOfPart(parts, name))
      .join();
  };
  expect(await notesOf(0)).toContain("Thank Ada first.");
  expect(await notesOf(0)).toContain(`Then ${score} of them, and 42 more`);
  await pane.user.click(button("The partner's file, without notes"));
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(await notesOf(1)).toBe("");
  pane.unmount();

  const again = await openReviewPage();
  await pane.user.click(within(again).getByRole("button", { name: "Edit “Where we stand”" }));
  expect(screen.getByLabelText("Your notes")).toHaveValue(
    `Thank Ada first.\nThen ${score} of them, and 42 more`,
  );
});

test("a promise of the review lands in the workbook", async () => {
  await openReviewPage();
  await pane.user.type(screen.getByLabelText("Promise"), "Two demo licences");
  await pane.user.type(screen.getByLabelText("Name"), "Ada");
  await pane.user.click(button("Add the promise"));
  await screen.findByText("The promise is saved.");
  expect((await rowsOf()).commitments).toMatchObject([
    {
      commitmentId: "QBR-0001",
      partner: PARTNER,
      commitment: "Two demo licences",
      by: "Vendor",
      owner: "Ada",
      from: "QBR FY2017 Q4",
    },
  ]);
});

test("all partners' decks come in one archive", async () => {
  await openReviewPage();
  await pane.user.selectOptions(screen.getByLabelText("Version"), "15");
  await pane.user.click(button(/^Build \d+ decks$/));
  await screen.findByText("Reviews FY2017 Q4.zip is built.");
  expect(saved.map(({ name }) => name)).toEqual(["Reviews FY2017 Q4.zip"]);
  expect((await rowsOf()).log.length).toBeGreaterThan(5);
});

test("building all decks shows how far it is, and stops when one cancels: no file, nothing logged", async () => {
  const before = await rowsOf();
  await openReviewPage();
  await pane.user.click(button(/^Build \d+ decks$/));
  await screen.findByText(/Building decks/);
  await pane.user.click(button("Cancel"));
  await screen.findByText(/No file was written and your workbook is as it was/);
  expect(saved).toEqual([]);
  expect(await rowsOf()).toEqual(before);
});

test("from Today the file is at most four presses away, with the partner found by typing", async () => {
  pane = openPane(workbook, "today");
  const press = jest.spyOn(pane.user, "click");
  await pane.user.click(await screen.findByRole("button", { name: /^Quarterly review/ }));
  await choosePartner(pane, PARTNER);
  await screen.findByRole("list", { name: "Slides" });
  await pane.user.click(button(`Build the deck for ${PARTNER}`));
  await screen.findByText(/is built\.$/);
  expect(saved).toHaveLength(1);
  expect(press.mock.calls.length).toBeLessThanOrEqual(4);
});

test("a file that holds no look is refused in words, and nothing is kept", async () => {
  await openReviewPage();
  const file = new File(["no deck"], "notes.pptx");
  await pane.user.upload(screen.getByLabelText("A PowerPoint file of yours"), file);
  await screen.findByText(/notes\.pptx: The file is broken or no PowerPoint file/);
  expect((await rowsOf()).decks.filter(({ slide }) => slide === 0)).toEqual([]);
});

test("the follow-up e-mail is copied, or shown to be copied", async () => {
  await openReviewPage();
  await pane.user.click(button("Copy the follow-up e-mail"));
  await screen.findByText(/The e-mail is copied|Select the text and copy it/);
});

test("figures that a built sheet has differently are listed with sheet, name and both values", async () => {
  const { log } = await rowsOf();
  const source = { tables: SCORECARD_TABLES as readonly unknown[] as TableDefinition[] };
  const change = performanceScorecardChange(await beside(workbook.read(source)), {
    partner: PARTNER,
    asOf: TODAY,
    recordPipeline: false,
  });
  const built = await beside(workbook.apply(change));
  const [sheet] = built.created;
  workbook.calculated.set("score", [12.5]);
  await openReviewPage();
  const line = await screen.findByText(/, score: /);
  expect(line.textContent).toMatch(new RegExp(`^${sheet}, score: 12\\.50 on the sheet, \\S+ in the deck$`));
  expect(screen.getAllByText(/ on the sheet, /)).toHaveLength(1);
  const [, deck] = /, (\S+) in the deck/.exec(line.textContent!)!;
  pane.unmount();

  const snapshot = await beside(workbook.read(REVIEW_REQUEST));
  const opened = openReview(reviewSource(snapshot), { partner: PARTNER, asOf: TODAY, quarterOf: null });
  expect(opened.review.card.score!.toFixed(2)).toBe(deck);
  workbook.calculated.set("score", [opened.review.card.score!]).set("status", ["Odd"]);
  await openReviewPage();
  expect((await screen.findAllByText(/ on the sheet, /)).map((each) => each.textContent)).toEqual([
    `${sheet}, status: Odd on the sheet, ${opened.review.card.status} in the deck`,
  ]);
  workbook.calculated.clear();
  await beside(built.undo());
  expect((await rowsOf()).log).toEqual(log);
});
