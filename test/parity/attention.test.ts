import {
  attentionLines,
  decisionsFirst,
  prospectsFirst,
  quietFirst,
} from "../../src/domain/portfolio/attention";
import { readAttentionData } from "../../src/domain/portfolio/attention-data";
import { sum } from "../../src/domain/shared/sum";
import { asListed, attentionChange } from "../../src/sheets/attention/change";
import { attentionExample } from "../support/attention-example";
import { largeProgram } from "../support/large-program";
import { builtFile } from "../support/built-file";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells, type ExpectedNames, nameDifferences } from "../support/parity";
import { ODD_PORTFOLIOS } from "../support/portfolio-books";
import { PORTFOLIO_AS_OF } from "../support/portfolio-example";

const SHEET = "Attention";

type Book = ReturnType<(typeof ODD_PORTFOLIOS)[string]>;

function expected({ tables, asOf = PORTFOLIO_AS_OF }: Book, rowsOf: (name: string) => number): ExpectedNames {
  const data = readAttentionData(tables, asOf);
  const lines = [...attentionLines({ ...data, asOf })].sort(asListed);
  const all = lines.length ? lines : [null];
  const of = <T>(value: (line: (typeof lines)[number]) => T) =>
    all.map((line) => (line ? value(line) : null));
  const listed = (name: string, values: readonly (string | number | null)[]) => [
    ...values,
    ...Array<null>(Math.max(0, rowsOf(name) - values.length)).fill(null),
  ];
  const quiet = quietFirst(lines);
  const active = lines.filter((line) => line.active);
  const silent = (status: string) => active.filter((line) => line.silence?.status === status).length;
  const falling = active.filter((line) => line.falling);
  const zero = <T>(value: T | null) => value ?? 0;
  return {
    partner_names: of(({ partner }) => partner),
    quiet: of((line) => line.silence?.status ?? null),
    silent_days: of((line) => line.silence?.days ?? null),
    usual_gaps: of((line) => line.silence?.usual ?? null),
    falling: all.map((line) => (line?.falling ? 1 : 0)),
    prospect_days: of(({ prospectDays }) => prospectDays),
    margins: all.map((line) => zero(line && line.margin)),
    registrations: all.map((line) => zero(line && line.registrations)),
    late_registrations: all.map((line) => zero(line && line.late)),
    promises_due: all.map((line) => zero(line && line.promises.due)),
    promises_kept: all.map((line) => zero(line && line.promises.kept)),
    decision_states: of(({ state }) => state),
    touches: all.map((line) => zero(line && line.given.touches)),
    leads: all.map((line) => zero(line && line.given.leads)),
    mdf_approved: all.map((line) => zero(line && line.given.mdf)),
    answer_days: of(({ given }) => given.answerDays),
    level_touches: of(({ fairness }) => fairness.medians.touches),
    level_leads: of(({ fairness }) => fairness.medians.leads),
    level_mdf: of(({ fairness }) => fairness.medians.mdf),
    level_answer_days: of(({ fairness }) => fairness.medians.answerDays),
    quiet_partners: listed(
      "quiet_partners",
      quiet.map(({ partner }) => partner),
    ),
    their_last_acts: listed(
      "their_last_acts",
      quiet.map(({ lastAct }) => lastAct),
    ),
    our_last_contacts: listed(
      "our_last_contacts",
      quiet.map(({ ourContact }) => ourContact),
    ),
    waiting_prospects: listed(
      "waiting_prospects",
      prospectsFirst(lines).map(({ partner }) => partner),
    ),
    to_decide: listed(
      "to_decide",
      decisionsFirst(lines).map(({ partner }) => partner),
    ),
    silent_count: [silent("Red")],
    quiet_count: [silent("Yellow")],
    falling_count: [falling.length],
    fall: [sum(falling.map((line) => line.falling!.fall))],
    prospects_waiting: [prospectsFirst(lines).length],
    undecided: [lines.filter(({ state }) => state === "Undecided").length],
    to_review: [lines.filter(({ state }) => state === "Review due").length],
    far_from_level: [lines.filter((line) => line.fairness.short.length > 0).length],
    won_at_risk: [sum(quiet.map(({ wonTwelve }) => wonTwelve))],
    check: [true],
  };
}

async function differencesIn(book: Book): Promise<string[]> {
  const { tables, asOf = PORTFOLIO_AS_OF } = book;
  const change = attentionChange(tables, { asOf });
  const rowsOf = (name: string) => change.sheets[0]!.names.find((each) => each.name === name)!.box.rows;
  tables.apply(change.tables);
  const shown = await recalculate(await builtFile(tables, change));
  return [
    ...nameDifferences(expected(book, rowsOf), (name) => shown.named(name, SHEET)),
    ...errorCells(shown, SHEET),
  ];
}

const BOOKS: Readonly<Record<string, () => Book>> = {
  ...ODD_PORTFOLIOS,
  "quiet, falling, late and costly ones": () => ({ tables: attentionExample() }),
  "the same in a year from May, another margin": () => ({
    tables: attentionExample([
      { setting: "Fiscal year starts in month", value: 5 },
      { setting: "Vendor gross margin", value: 0.05 },
    ]),
  }),
  "200 partners": () => ({ tables: largeProgram(PORTFOLIO_AS_OF, { partners: 200, deals: 600 }) }),
  "the same seen half a year earlier": () => ({ tables: attentionExample(), asOf: PORTFOLIO_AS_OF - 180 }),
};

libreOfficeTest("Attention: every name agrees with the domain, no cell is an error", async () => {
  const found = await Promise.all(
    Object.entries(BOOKS).map(async ([name, make]) => [name, ...(await differencesIn(make()))]),
  );
  expect(found).toEqual(Object.keys(BOOKS).map((name) => [name]));
});
