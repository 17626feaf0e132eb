import { factsOf } from "../../domain/qbr/review-slides";
import type { Review } from "../../domain/qbr/review";
import { SLIDES, type SlideId } from "../../domain/qbr/slides/slides";
import type { CommitmentRow } from "../../domain/shared/tables/relations-tables";
import { rankedLevels } from "../../domain/program/levels";
import { nameKey } from "../../domain/shared/excel-text";
import { BODY, CONTENT, type DeckCell, type DeckItem } from "../deck";
import { columnsOf, rowsOfBox, titledChart, titledTable } from "./parts";
import {
  tally,
  dayText,
  exact,
  moneyFormat,
  percent,
  plain,
  shortDate,
  statusCell,
  inCurrency,
} from "./words";

/** The first slide: who, when, the quarter in one sentence, and what comes. */
export function titleItems(
  review: Review,
  headline: string,
  agenda: readonly { id: SlideId; title: string }[],
): DeckItem[] {
  const { vendor, partner, asOf } = review;
  const by = vendor ? ` by ${vendor}` : "";
  const listed = agenda.filter(({ id }) => id !== "title");
  const half = Math.ceil(listed.length / 2);
  const lines = listed.map(({ id, title }) => `${title}  ·  ${SLIDES[id].minutes} min`);
  const column = (x: number, texts: readonly string[]): DeckItem => ({
    kind: "text",
    box: { x, y: 4.85, w: 5.6, h: 1.75 },
    text: texts.join("\n"),
    size: 16,
    smallest: BODY,
    color: "tx2",
    valign: "top",
  });
  return [
    { kind: "shape", box: { x: 0.7, y: 1.75, w: 0.09, h: 2.45 }, color: "accent1" },
    {
      kind: "text",
      box: { x: 1, y: 3.1, w: 11.3, h: 0.6 },
      text: headline,
      size: 22,
      smallest: 16,
      color: "accent1",
    },
    {
      kind: "text",
      box: { x: 1, y: 3.75, w: 11.3, h: 0.45 },
      text: `Prepared for ${plain(partner)}${by}, figures as of ${dayText(asOf)}`,
      size: 16,
      smallest: BODY,
      color: "tx2",
    },
    column(1, lines.slice(0, half)),
    ...(lines.length > half ? [column(6.9, lines.slice(half))] : []),
  ];
}

const PROMISES = [
  { title: "Promise", width: 4 },
  { title: "Name", width: 2 },
  { title: "Due", width: 2.1, whole: true },
  { title: "State", width: 1.5, whole: true },
];

function promiseRow(row: CommitmentRow, asOf: number): DeckCell[] {
  const late = row.keptOn === null && row.due !== null && Math.floor(row.due) < asOf;
  const state: DeckCell =
    row.keptOn !== null
      ? { text: "● Kept", color: "green", bold: true }
      : late
        ? { text: "● Late", color: "red", bold: true }
        : { text: "○ Open", color: "tx2" };
  return [plain(row.commitment), plain(row.owner), shortDate(row.due), state];
}

export function promisesItems(review: Review): DeckItem[] {
  const { ours, theirs, issues } = factsOf("promises", review);
  const [top, bottom] = rowsOfBox(CONTENT, 0.58);
  const [left, right] = columnsOf(top);
  const rows = (side: typeof ours) =>
    [...side.late, ...side.open.filter((row) => !side.late.includes(row)), ...side.keptRows].map((row) =>
      promiseRow(row, review.asOf),
    );
  return [
    ...titledTable(
      left,
      "We promised",
      { columns: PROMISES, rows: rows(ours) },
      "None recorded: what do you need from us by when?",
    ),
    ...titledTable(
      right,
      "You promised",
      { columns: PROMISES, rows: rows(theirs) },
      "None recorded: what will you do by when?",
    ),
    ...titledTable(
      bottom,
      "Open issues",
      {
        columns: [
          { title: "Issue", width: 6 },
          { title: "Name", width: 2 },
          { title: "Open for", width: 1.2, align: "right" },
        ],
        rows: issues
          .slice(0, 5)
          .map(({ row, days }) => [
            plain(row.commitment),
            plain(row.owner),
            days === null ? "–" : `${days} days`,
          ]),
      },
      "No open issue recorded. What is in your way that is not here?",
    ),
  ];
}

export function standingItems(review: Review): DeckItem[] {
  const facts = factsOf("standing", review);
  const [left, right] = columnsOf(CONTENT, 0.57);
  const [top, bottom] = rowsOfBox(right, 0.47);
  const figure = (value: number | null, unit: string) =>
    unit === "share" ? percent(value) : unit === "money" ? exact(value) : tally(value);
  const measures = facts.lines.map(({ metric, columns }): DeckCell[] => {
    const { target, actual, score, status } = columns[4];
    return [
      plain(metric.label),
      figure(target, metric.unit),
      figure(actual, metric.unit),
      score === null ? "–" : percent(score / 100),
      statusCell(status),
    ];
  });
  const [table, line] = rowsOfBox(left, 0.8);
  return [
    ...titledTable(
      table,
      inCurrency("To date", review),
      {
        columns: [
          { title: "Measure", width: 2.8 },
          { title: "Target", width: 1.7, align: "right" },
          { title: "Actual", width: 1.7, align: "right" },
          { title: "Reached", width: 1.4, align: "right" },
          { title: "Status", width: 1.9, whole: true },
        ],
        rows: measures,
      },
      "",
    ),
    {
      kind: "text",
      box: line,
      text: plain(facts.levelText),
      size: 16,
      smallest: BODY,
      color: "tx1",
      bold: true,
      valign: "top",
    },
    ...ladder(review, facts, top),
    ...earningsChart(review, facts, bottom),
  ];
}

type Standing = ReturnType<typeof factsOf<"standing">>;

function ladder(review: Review, { level }: Standing, box: typeof CONTENT): DeckItem[] {
  const levels = rankedLevels(review.data.capability.scorecard.levels);
  const here = levels.findIndex((row) => nameKey(row.level) === nameKey(level));
  const rows = levels
    .slice(0, 5)
    .map((row, index): DeckCell[] => [
      { text: plain(row.level), bold: index === here },
      exact(row.annualRevenue),
      tally(row.certifications),
      index === here
        ? { text: "◀ you are here", color: "accent1", bold: true }
        : index < here
          ? { text: "reached", color: "tx2" }
          : "",
    ]);
  return titledTable(
    box,
    "Levels and what they ask for",
    {
      columns: [
        { title: "Level", width: 1.4 },
        { title: "12-month revenue", width: 2, align: "right" },
        { title: "Certificates", width: 1.7, align: "right" },
        { title: "", width: 2.1, whole: true },
      ],
      rows: [...rows].reverse(),
    },
    "The program has no levels yet.",
  );
}

function earningsChart(review: Review, { earnings }: Standing, box: typeof CONTENT): DeckItem[] {
  const { thisYear, lastYear, year } = earnings;
  const totals = (of: typeof thisYear) => of.quarters.map((quarter) => quarter?.total ?? null);
  const [now, before] = [totals(thisYear), totals(lastYear)];
  return titledChart(
    box,
    {
      shape: "columns",
      title: inCurrency("What you earned with us", review),
      categories: year.quarters.map(({ label }) => label),
      series: [
        { name: "Last year", values: before, color: "grey" },
        { name: "This year", values: now, color: "accent1" },
      ],
      format: moneyFormat([...now, ...before]),
      alt: `What the partner earned by quarter: ${year.quarters
        .map(
          ({ label }, index) => `${label} ${exact(now[index] ?? null)} after ${exact(before[index] ?? null)}`,
        )
        .join(", ")}`,
    },
    "Margin, rebate and services of your level are not known yet.",
  );
}
