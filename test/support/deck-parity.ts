import { partnerReview } from "../../src/domain/qbr/review";
import { readReviewData } from "../../src/domain/qbr/review-data";
import type { SerialDate } from "../../src/domain/shared/serial-date";
import { nearlyEqual, round9, roundTo } from "../../src/domain/shared/rounding";
import type { ChartItem, Deck, DeckCell, TableItem } from "../../src/qbr/deck";
import { reviewDeck } from "../../src/qbr/review-deck";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import type { Recalculated } from "./libreoffice";
import { workbookTables } from "./workbook-tables";

/** Where the decks of a workbook's partners and its recalculated scorecards say something else, one line a number. */
export function deckDifferences(
  book: Recalculated,
  sheets: ReadonlyMap<string, string>,
  asOf: SerialDate,
): string[] {
  const data = readReviewData(workbookTables(book.data));
  return [...sheets].flatMap(([partner, sheet]) => {
    const review = partnerReview({ data, partner, asOf });
    const deck = reviewDeck({ review, version: 75, audience: "presenter" });
    return differencesOf(deck, (name) => book.named(name, sheet)).map((each) => `${sheet}: ${each}`);
  });
}

const METRICS = [
  "perf_to_plan",
  "pipeline_to_target",
  "average_deal_size",
  "training_certs",
  "required_tasks",
];
const textOf = (cell: DeckCell) => (typeof cell === "string" ? cell : cell.text);

function differencesOf(deck: Deck, named: (name: string) => Scalar[]): string[] {
  const items = (id: string) => deck.slides.find((slide) => slide.id === id)!.items;
  const tables = (id: string) => items(id).filter((item): item is TableItem => item.kind === "table");
  const charts = (id: string) => items(id).filter((item): item is ChartItem => item.kind === "chart");
  const wrong: string[] = [];
  const says = (what: string, shown: string, expected: string) => {
    if (shown !== expected) wrong.push(`${what} is "${shown}" in the deck and "${expected}" on the sheet`);
  };
  METRICS.forEach((metric, index) => {
    const [, target, actual, reached, status] = tables("standing")[0]!.rows[index]!.map(textOf);
    const of = (part: string) => named(`${metric}_${part}`)[4]!;
    says(`${metric}_target`, target!, written(of("target"), metric));
    says(`${metric}_actual`, actual!, written(of("actual"), metric));
    says(`${metric}_score`, reached!, of("score") === "" ? "–" : `${roundTo(of("score") as number, 1)} %`);
    says(`${metric}_status`, status!.slice(2), String(of("status")));
  });
  const series = (chart: ChartItem | undefined, name: string) =>
    chart?.series.find((each) => each.name === name)?.values;
  const quarters = charts("plan")[0];
  for (const [shown, name] of [
    ["Won", "perf_to_plan_actual"],
    ["Target", "perf_to_plan_target"],
  ] as const)
    series(quarters, shown)?.forEach((value, index) => {
      const expected = named(name)[index]!;
      if (value === null ? expected !== "" : !nearlyEqual(value, Number(expected)))
        wrong.push(`${name} of quarter ${index + 1} is ${value} in the deck and ${expected} on the sheet`);
    });
  const score = named("score")[0]!;
  const { headline } = deck.slides.find(({ id }) => id === "standing")!;
  const floor = Math.floor(round9(10 * Number(score))) / 10;
  if (/ of 100/.test(headline)) says("score", headline.replace(/ of 100.*/, ""), String(floor));
  const [open] = charts("pipeline").flatMap((chart) => series(chart, "Pipeline")?.at(-1) ?? []);
  if (open !== undefined && !nearlyEqual(open, Number(named("open_pipeline")[0])))
    wrong.push("open_pipeline differs");
  return wrong;
}

/** As a table of the deck writes what a sheet holds. */
function written(value: Scalar, metric: string): string {
  if (value === "") return "–";
  const number = Number(value);
  if (metric === "required_tasks") return `${roundTo(100 * number, 1)} %`;
  const digits = metric === "training_certs" ? 2 : 0;
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: digits }).format(roundTo(number, digits));
}

type NamedOf = (
  sheet: "capabilities" | "marketing" | "nextMarketing" | "earned",
  name: string,
) => readonly (string | number | boolean | null)[];

const floored = (value: unknown) => (value === "" ? null : Math.floor(round9(10 * Number(value))) / 10);

/** Where slides on capabilities, marketing and earnings say something else than named results of built sheets, one line a number. */
export function builtDifferences(deck: Deck, named: NamedOf): string[] {
  const slide = (id: string) => deck.slides.find((each) => each.id === id)!;
  const of = <K extends "chart" | "table">(id: string, kind: K) =>
    slide(id).items.filter((item): item is Extract<typeof item, { kind: K }> => item.kind === kind);
  const wrong: string[] = [];
  const compare = (what: string, shown: unknown, expected: unknown) => {
    const same =
      typeof shown === "number" && typeof expected === "number"
        ? nearlyEqual(shown, expected)
        : shown === expected;
    if (!same) wrong.push(`${what} is ${String(shown)} in the deck and ${String(expected)} on the sheet`);
  };
  const bars = (what: string, chart: ChartItem, series: string, expected: readonly unknown[]) => {
    const { values } = chart.series.find(({ name }) => name === series)!;
    compare(`${what}: bars`, values.length, expected.length);
    values.forEach((value, index) => compare(`${what} ${index + 1}`, value, expected[index]));
  };

  const [categories, radar] = of("capabilities", "chart");
  const scores = named("capabilities", "category_scores").map(floored);
  bars("category_scores", categories!, "You", [...scores].reverse());
  bars("category_scores, radar", radar!, "Now", scores);
  if (Number(named("capabilities", "peers")[0]) >= 5)
    bars(
      "category_peers",
      categories!,
      "Peers",
      named("capabilities", "category_peers").map(floored).reverse(),
    );
  const [, said] = /^Capabilities ([\d.]+)/.exec(slide("capabilities").headline) ?? [];
  compare("score", Number(said), floored(named("capabilities", "score")[0]));

  const orNull = (value: unknown) => (value === "" ? null : value);
  const [earned] = of("standing", "chart");
  bars("earned", earned!, "This year", named("earned", "earned").map(orNull));
  bars("last_earned", earned!, "Last year", named("earned", "last_earned").map(orNull));

  const [ran, planned] = of("marketing", "table");
  const numbers = (cell: DeckCell) => (textOf(cell) === "–" ? null : Number(textOf(cell).replace(/,/g, "")));
  const byCampaign = (name: string) => named("marketing", `campaign_${name}`);
  ran!.rows.forEach(([, , mgos, cost, revenue], index) => {
    compare(`campaign_actual_mgos ${index + 1}`, numbers(mgos!), orNull(byCampaign("actual_mgos")[index]));
    compare(`campaign_actual_cost ${index + 1}`, numbers(cost!), orNull(byCampaign("actual_cost")[index]));
    compare(
      `campaign_actual_revenue ${index + 1}`,
      numbers(revenue!),
      orNull(byCampaign("actual_revenue")[index]),
    );
  });
  const total = (table: TableItem, column: number) =>
    table.rows.reduce((sum, row) => sum + (numbers(row[column]!) ?? 0), 0);
  for (const [column, name] of [
    [1, "actual_leads"],
    [2, "actual_mgos"],
    [3, "actual_cost"],
    [4, "actual_revenue"],
  ] as const)
    compare(name, total(ran!, column), Number(named("marketing", name)[0]));
  for (const [column, name] of [
    [2, "mgos"],
    [3, "cost"],
    [4, "mdf_ask"],
  ] as const) {
    const [value] = named("nextMarketing", name);
    // The table writes opportunities to a tenth, money to whole ones.
    compare(name, total(planned!, column), column === 2 ? floored(value) : roundTo(Number(value), 0));
  }
  const [opportunities] = of("marketing", "chart");
  bars("campaign_mgos", opportunities!, "Planned", byCampaign("mgos").map(floored));
  bars("campaign_actual_mgos", opportunities!, "Brought", byCampaign("actual_mgos").map(orNull));
  const [, brought] = / brought ([\d.]+) of revenue/.exec(slide("marketing").headline) ?? [];
  compare(
    "actual_revenue_return + 1",
    Number(brought),
    roundTo(Number(named("marketing", "actual_revenue_return")[0]) + 1, 2),
  );
  return wrong;
}
