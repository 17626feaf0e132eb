import { camAttainment } from "../../src/domain/cam-scorecard/attainment";
import { camPayInput } from "../../src/domain/cam-scorecard/cam-inputs";
import { camPay, type Component, COMPONENT_KEYS } from "../../src/domain/cam-scorecard/cam-pay";
import { sum } from "../../src/domain/shared/sum";
import { payout as payoutFunction } from "../../src/functions/families/program";
import { camScorecardChange } from "../../src/sheets/cam-scorecard/change";
import type { SerialDate } from "../../src/domain/shared/serial-date";
import { type PartnerRow, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { CADENCE_AS_OF, cadenceExample, ODD_CADENCE } from "../support/cadence-example";
import { camExample } from "../support/cam-example";
import type { MemoryTables } from "../support/memory-tables";
import { ODD_PORTFOLIOS } from "../support/portfolio-books";
import { builtFile } from "../support/built-file";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells, type ExpectedNames, nameDifferences } from "../support/parity";
import { PORTFOLIO_AS_OF, portfolioExample } from "../support/portfolio-example";

const attained = (values: readonly number[]) =>
  Object.fromEntries(COMPONENT_KEYS.map((key, index) => [`${key}_attainment`, values[index]!]));
const EXAMPLE = [0.92, 1.1, 0.8, 1, 0.9, 0.75];
const CAM = "Kim";

/** What is typed over the example's defaults; `check` says whether it ties. */
const TYPED: Readonly<Record<string, { typed: Readonly<Record<string, number>>; check?: boolean }>> = {
  "the example of the program's rules": { typed: attained(EXAMPLE) },
  "what the tables tell": { typed: {} },
  "a shut gate": { typed: attained([1.4, 1.6, 0.8, 1, 0.59, 0.75]) },
  "other pay, shares, gate and bands": {
    typed: {
      ...attained([1.3, 0.7, 0.4, 0.6, 0.3, 2]),
      target_pay: 31_500.55,
      sales_share: 0.3,
      pipeline_share: 0.2,
      gate: 0.25,
      revenue_factor_2: 1.75,
      revenue_from_2: 0.5,
      other_factor_1: 0.5,
    },
  },
  "shares and bands that do not tie": {
    typed: { ...attained(EXAMPLE), sales_share: 0.4, revenue_from_3: 0.55 },
    check: false,
  },
};

function expected(
  tables: MemoryTables,
  { typed = {}, check = true, asOf = PORTFOLIO_AS_OF }: Pick<Book, "typed" | "check" | "asOf">,
): ExpectedNames {
  const { components, partners, time } = camAttainment(tables, CAM, asOf);
  const measured = Object.fromEntries(COMPONENT_KEYS.map((key) => [key, components[key].value])) as Record<
    Component,
    number | null
  >;
  const input = camPayInput((key) => typed[key], measured);
  const { attainment, shares } = input;
  const told: ExpectedNames = {
    attainment_parts: COMPONENT_KEYS.map((key) => components[key].part),
    attainment_wholes: COMPONENT_KEYS.map((key) => components[key].whole),
    partners: [partners.length],
    known_minutes: [time.minutes],
    development_share: [time.share],
    built_on: [asOf],
    check: [check],
  };
  if (!check) return told;
  const paid = camPay(input);
  const scoreOf = (keys: readonly Component[]) => {
    const known = keys.filter((key) => attainment[key] !== null);
    const weight = sum(known.map((key) => shares[key]));
    return weight === 0 ? null : (100 * sum(known.map((key) => attainment[key]! * shares[key]))) / weight;
  };
  return {
    ...told,
    attainments: COMPONENT_KEYS.map((key) => attainment[key]),
    shares: COMPONENT_KEYS.map((key) => paid.components[key].share),
    pays: COMPONENT_KEYS.map((key) => paid.components[key].pay),
    total_pay: [paid.total],
    gate_open: [paid.gateOpen],
    measured: [COMPONENT_KEYS.filter((key) => attainment[key] !== null).length],
    score: [scoreOf(COMPONENT_KEYS)],
    component_scores: [["sales", "pipeline"] as const, ...COMPONENT_KEYS.slice(2).map((key) => [key])].map(
      (keys) => scoreOf(keys as readonly Component[]),
    ),
  };
}

interface Book {
  tables?: MemoryTables;
  asOf?: SerialDate;
  typed?: Readonly<Record<string, number>>;
  /** What is changed after the sheet was built. */
  then?: (tables: MemoryTables) => MemoryTables;
  check?: boolean;
}

async function differencesIn({ tables = portfolioExample(), then, ...book }: Book): Promise<string[]> {
  const { typed = {}, asOf = PORTFOLIO_AS_OF } = book;
  const change = camScorecardChange(tables, { cam: CAM, asOf, inputs: typed });
  tables.apply(change.tables);
  const now = then?.(tables) ?? tables;
  const read = await recalculate(await builtFile(now, change));
  const sheet = change.sheets[0]!.title;
  return [
    ...nameDifferences(expected(now, book), (each) => read.named(each, sheet)),
    ...errorCells(read, sheet),
    ...(typed === TYPED["the example of the program's rules"]!.typed
      ? nameDifferences({ total_pay: [16_250] }, (each) => read.named(each, sheet))
      : []),
  ];
}

/** Every book's differences, by its name. */
async function differences(books: Readonly<Record<string, Book>>): Promise<Record<string, string[]>> {
  const found = await Promise.all(
    Object.entries(books).map(async ([name, book]) => [name, await differencesIn(book)] as const),
  );
  return Object.fromEntries(found.filter(([, lines]) => lines.length));
}

libreOfficeTest(
  "what a CAM is paid: the sheet agrees with the domain, and the example is 16,250",
  async () => {
    expect(await differences(TYPED)).toEqual({});
  },
);

const mine = (tables: MemoryTables) => {
  const { rows } = tables.table(partnersTable);
  return tables.with(
    partnersTable,
    rows.map((row) => ({ ...row, cam: CAM })),
  );
};

libreOfficeTest("attainment over odd workbooks: the sheet agrees with the domain", async () => {
  const odd = Object.entries(ODD_PORTFOLIOS).map(([name, make]): [string, Book] => {
    const { tables, asOf } = make();
    return [name, { tables: mine(tables), ...(asOf === undefined ? {} : { asOf }) }];
  });
  const routines = [1, 2, 3].map((seed): [string, Book] => [
    `odd routine ${seed}`,
    {
      tables: mine(
        cadenceExample({
          seed,
          ...(seed === 1 ? {} : { cadence: ODD_CADENCE }),
          settings: seed === 3 ? [{ setting: "Fiscal year starts in month", value: 4 }] : [],
        }),
      ),
      asOf: CADENCE_AS_OF,
    },
  ]);
  expect(await differences(Object.fromEntries([...odd, ...routines]))).toEqual({});
});

libreOfficeTest(
  "handovers, base cases, certificates and answers: the sheet agrees with the domain",
  async () => {
    const books = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((seed) => [`full book ${seed}`, { tables: camExample(seed) }] as const),
    );
    expect(
      await differences({ ...books, "another day": { tables: camExample(7), asOf: PORTFOLIO_AS_OF - 61 } }),
    ).toEqual({});
  },
);

libreOfficeTest("what changes after the build is followed, or said", async () => {
  const changed = (change: (row: PartnerRow) => Partial<PartnerRow>) => (tables: MemoryTables) =>
    tables.with(
      partnersTable,
      tables.table(partnersTable).rows.map((row) => ({ ...row, ...change(row) })),
    );
  expect(
    await differences({
      "all handed over yesterday": {
        tables: camExample(8),
        then: changed(() => ({ camSince: PORTFOLIO_AS_OF - 1 })),
      },
      "one goes to another CAM": {
        tables: camExample(9),
        then: changed(({ partner }) => (partner === "Acme" ? { cam: "Somebody else" } : {})),
        check: false,
      },
    }),
  ).toEqual({});
});

test("the function PAYOUT says the same of each component", () => {
  const revenue = [
    [0, 0],
    [0.6, 2.5],
    [1, 1.5],
    [1.25, 1],
    [1.5, 0],
  ];
  const others = [
    [0, 0],
    [0.5, 2],
    [1, 0],
  ];
  const pays = EXAMPLE.map((value, index) =>
    payoutFunction(value, [7000, 3000, 3000, 2000, 3000, 2000][index]!, index < 2 ? revenue : others),
  );
  expect(pays).toEqual([5600, 3450, 1800, 2000, 2400, 1000].map((pay) => expect.closeTo(pay, 9)));
  expect(sum(pays)).toBeCloseTo(16_250, 9);
});
