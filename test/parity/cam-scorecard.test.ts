import { camAttainment } from "../../src/domain/cam-scorecard/attainment";
import { camPayInput } from "../../src/domain/cam-scorecard/cam-inputs";
import { camPay, type Component, COMPONENT_KEYS } from "../../src/domain/cam-scorecard/cam-pay";
import { sum } from "../../src/domain/shared/sum";
import { payout as payoutFunction } from "../../src/functions/families/program";
import { camScorecardChange } from "../../src/sheets/cam-scorecard/change";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
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

function expected(typed: Readonly<Record<string, number>>, check: boolean): ExpectedNames {
  const { components } = camAttainment(portfolioExample(), CAM, PORTFOLIO_AS_OF);
  const measured = Object.fromEntries(COMPONENT_KEYS.map((key) => [key, components[key].value])) as Record<
    Component,
    number | null
  >;
  const input = camPayInput((key) => typed[key], measured);
  const { attainment, shares } = input;
  if (!check) return { check: [false] };
  const paid = camPay(input);
  const scoreOf = (keys: readonly Component[]) => {
    const known = keys.filter((key) => attainment[key] !== null);
    const weight = sum(known.map((key) => shares[key]));
    return weight === 0 ? null : (100 * sum(known.map((key) => attainment[key]! * shares[key]))) / weight;
  };
  return {
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
    check: [true],
  };
}

libreOfficeTest(
  "what a CAM is paid: the sheet agrees with the domain, and the example is 16,250",
  async () => {
    const found = await Promise.all(
      Object.entries(TYPED).map(async ([name, { typed, check = true }]) => {
        const tables = portfolioExample();
        const change = camScorecardChange(tables, { cam: CAM, asOf: PORTFOLIO_AS_OF, inputs: typed });
        const file = emptyWorkbook();
        const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
        await file.apply({ label: "Tables", tables: rows, sheets: [] });
        await file.apply(change);
        const book = await recalculate(file.save());
        const sheet = change.sheets[0]!.title;
        return [
          name,
          ...nameDifferences(expected(typed, check), (each) => book.named(each, sheet)),
          ...errorCells(book, sheet),
          ...(typed === TYPED["the example of the program's rules"]!.typed
            ? nameDifferences({ total_pay: [16_250] }, (each) => book.named(each, sheet))
            : []),
        ];
      }),
    );
    expect(found).toEqual(Object.keys(TYPED).map((name) => [name]));
  },
);

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
