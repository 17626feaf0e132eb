import { controlDefinition } from "../../src/sheets/control/definition";
import { readFile } from "node:fs/promises";
import { performanceScorecard } from "../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import { PERFORMANCE_KIND } from "../../src/domain/scorecard/score-kinds";
import { nearlyEqual } from "../../src/domain/shared/rounding";
import { serialFromIso } from "../../src/domain/shared/serial-date";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { cookRecipe } from "../../src/recipe/cook";
import { libreOfficeTest, recalculate, type Recalculated } from "../support/libreoffice";
import { deckDifferences } from "../support/deck-parity";
import { differences } from "../support/scorecard-parity";
import { sharedFile, sharedPath, SKIPPED } from "../support/shared-files";
import { workbookTables } from "../support/workbook-tables";

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|BUSY!)|^Err:/;

/** Every built scorecard of a workbook: its sheet's title by partner, read from the marks at the sheets' feet. */
function scorecards(book: Recalculated): Map<string, string> {
  const built = book.data.sheets.filter(
    (sheet) =>
      sheet.names?.some(({ name }) => name === "cam_kind") &&
      book.named("cam_kind", sheet.name)[0] === PERFORMANCE_KIND,
  );
  return new Map(built.map((sheet) => [String(book.named("cam_partner", sheet.name)[0]), sheet.name]));
}

function faults(book: Recalculated): string[] {
  return book.data.sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ row, column, value, formula }) => [
      ...(typeof value === "string" && ERROR.test(value) ? [`${sheet.name} ${row},${column}: ${value}`] : []),
      ...(formula?.includes("CAM.") ? [`${sheet.name} ${row},${column}: ${formula}`] : []),
    ]),
  );
}

/** Where the sheets, as LibreOffice calculates them, and the domain, over the tables of the same file, differ. */
function disagreements(book: Recalculated, asOf: string): string[] {
  const { data } = readScorecardData(workbookTables(book.data));
  return [...scorecards(book)].flatMap(([partner, sheet]) => {
    const card = performanceScorecard({ data, partner, asOf: serialFromIso(asOf)!, overrides: {} });
    return differences(card, (name) => book.named(name, sheet)).map((each) => `${sheet}: ${each}`);
  });
}

const CSV = [
  "Deal ID,Partner,Account,Stage,Amount,Closed on",
  ...[
    ["Acme*", '=HYPERLINK(""x"")', 100],
    ["Acme Corp", "Plain", 200],
    ["=X", "+1", 300],
    ["?", "@home", 400],
    ["Q", "-2", 500],
    ['O\'Neil ""Sons""', "O'Neil", 600],
    ["Löwe & Söhne 🦁 Vertriebsgesellschaft 40x", "Emoji", 700],
    ["~tilde~*", "Tilde", 800],
  ].map(
    ([partner, account, amount], index) =>
      `D${index},"${partner}","${account}",Won,${amount},2025-02-1${index}`,
  ),
].join("\n");

libreOfficeTest("partners with wildcards, signs, quotes and emoji count their own deals only", async () => {
  const partners = [
    "Acme*",
    "Acme Corp",
    "=X",
    "?",
    "Q",
    'O\'Neil "Sons"',
    "Löwe & Söhne 🦁 Vertriebsgesellschaft 40x",
    "~tilde~*",
  ];
  const recipe = {
    asOf: "2025-06-30",
    steps: [
      // A lone "?" mostly stands for no partner; here it is one.
      { do: "import-crm", deals: "deals.csv", noPartner: { Partner: "?" } },
      ...partners.map((partner) => ({ do: "performance-scorecard", partner })),
    ],
  };
  const bytes = await cookRecipe(JSON.stringify(recipe), {
    readFile: async () => new TextEncoder().encode(CSV),
  });
  const book = await recalculate(bytes);
  expect(faults(book)).toEqual([]);
  expect(disagreements(book, recipe.asOf)).toEqual([]);
  const cards = scorecards(book);
  expect([...cards.keys()]).toEqual(partners);
  expect(partners.map((partner) => book.named("perf_to_plan_actual", cards.get(partner)!)[0])).toEqual([
    100, 200, 300, 400, 500, 600, 700, 800,
  ]);
});

interface GoldenPartner {
  won_by_quarter: Record<string, number>;
  average_deal_size: number;
  win_rate: number;
  open_at_list_price: number;
}
const golden = sharedFile<{ partners: Record<string, GoldenPartner> }>("golden/maven-crm.json");
const FOLDER = sharedPath("data/maven-crm");
const TARGETS = "targets.csv";

if (golden === null || FOLDER === null) test(`the public CRM sample ${SKIPPED}`, () => undefined);
else
  libreOfficeTest(
    "the public CRM sample: imported and all 30 scorecards, half with targets, built in one recipe",
    async () => {
      const names = Object.keys(golden.partners);
      const targets = names
        .filter((_, index) => index % 2 === 0)
        .map((name, index) => `"${name}",${300_000 + 10_000 * index}`);
      const recipe = {
        asOf: "2017-12-31",
        fiscalYearStart: 1,
        steps: [
          {
            do: "import-crm",
            deals: "sales_pipeline.csv",
            products: "products.csv",
            partners: "sales_teams.csv",
            targets: TARGETS,
          },
          ...names.map((partner) => ({ do: "performance-scorecard", partner })),
          { do: "control" },
        ],
      };
      const bytes = await cookRecipe(JSON.stringify(recipe), {
        readFile: async (name) =>
          name === TARGETS
            ? new TextEncoder().encode(["Partner,Target", ...targets].join("\n"))
            : readFile(`${FOLDER}/${name}`),
      });
      const book = await recalculate(bytes);
      expect(faults(book)).toEqual([]);
      expect(disagreements(book, recipe.asOf)).toEqual([]);

      const control = (name: string) => book.named(name, controlDefinition.title)[0];
      expect([control("check"), control("failures"), control("rows_left_out")]).toEqual([true, 0, 0]);
      const cards = scorecards(book);
      expect(deckDifferences(book, cards, serialFromIso(recipe.asOf)!)).toEqual([]);
      expect([...cards.keys()].sort()).toEqual([...names].sort());
      const { rows } = workbookTables(book.data).table(partnersTable);
      expect([rows.length, rows.filter(({ annualTarget }) => annualTarget !== null).length]).toEqual([
        35, 15,
      ]);
      const wrong = names.flatMap((partner) => {
        const sheet = cards.get(partner)!;
        const published = golden.partners[partner]!;
        const pairs: [string, unknown, number][] = [
          ...Object.values(published.won_by_quarter).map((won, index): [string, unknown, number] => [
            `Q${index + 1}`,
            book.named("perf_to_plan_actual", sheet)[index],
            won,
          ]),
          ["open", book.named("open_pipeline", sheet)[0], published.open_at_list_price],
        ];
        const rounded: [string, unknown, number][] = [
          ["deal size", book.named("average_deal_size_actual", sheet)[4], published.average_deal_size],
          ["win rate", book.named("win_rate", sheet)[0], published.win_rate],
        ];
        return [
          ...pairs.filter(
            ([, actual, expected]) => !(typeof actual === "number" && nearlyEqual(actual, expected)),
          ),
          // published to nine and six decimals
          ...rounded.filter(
            ([, actual, expected]) => !(typeof actual === "number" && Math.abs(actual - expected) < 1e-6),
          ),
        ].map(([what, actual, expected]) => `${partner} ${what}: ${String(actual)}, published ${expected}`);
      });
      expect(wrong).toEqual([]);
    },
  );
