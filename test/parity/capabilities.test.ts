import fc from "fast-check";
import { capabilitiesScorecard } from "../../src/domain/capabilities/capabilities-scorecard";
import { partnerView } from "../../src/domain/capabilities/partner-view";
import { answersTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { capabilitiesScorecardChange } from "../../src/sheets/capabilities-scorecard/change";
import { partnerViewChange } from "../../src/sheets/partner-view/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import {
  answered,
  AS_OF,
  assessmentsArbitrary,
  BEFORE,
  comparedTables,
  dataOf,
} from "../support/capabilities-example";
import { expectedCapabilities, expectedView } from "../support/capabilities-parity";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells, nameDifferences } from "../support/parity";
import { planWorkbook } from "../support/sheet-plan-workbook";

/** As of today, of the quarter before, of before anything, and in another life-stage. */
const OVERRIDES = [
  {},
  { as_of: BEFORE },
  { as_of: BEFORE - 400 },
  { life_stage: "Mature" },
  { life_stage: "Recruit" },
];

libreOfficeTest(
  "forty partners with forty answers each, at random: every named result agrees with the domain, no cell is an error",
  async () => {
    const [workbook] = fc.sample(assessmentsArbitrary, { numRuns: 1, seed: 20260603 });
    const { tables, asOf, partners } = workbook!;
    const forms = partners.map((partner, index) => ({
      partner,
      asOf,
      overrides: OVERRIDES[index]!,
      ...(index === 4 ? { assessedOn: asOf + 1, answers: { "fit-verticals-1": { level: 5 } } } : {}),
    }));
    const change = capabilitiesScorecardChange(tables, forms);
    tables.apply(change.tables);
    const views = partners.slice(0, 3).map((partner, index) => {
      const view = partnerViewChange(tables, { partner, asOf: asOf - 100 * index });
      tables.apply(view.tables);
      return view.sheets[0]!;
    });
    const sheets = [...change.sheets, ...views];
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, sheets)));
    const data = dataOf(tables);
    const typedDay = (index: number) =>
      sheets[index]!.inputs.find(({ name }) => name === "in_as_of")!.value as number | null;
    const groups = new Set<unknown>();
    const found = sheets.flatMap(({ subject: { partner } }, index) => {
      const sheet = `S${index + 1}`;
      const overrides = { ...OVERRIDES[index], as_of: typedDay(index) };
      if (index >= forms.length) {
        const view = partnerView({ data, partner, asOf, overrides });
        const room = book.named("answers", sheet).length;
        return [
          ...nameDifferences(expectedView(view, room), (name) => book.named(name, sheet)),
          ...errorCells(book, sheet),
        ];
      }
      const card = capabilitiesScorecard({ data, partner, asOf, overrides });
      groups.add(`${card.peers.group} ${card.peers.rank !== null} ${card.change !== null}`);
      const differences = nameDifferences(expectedCapabilities(card), (name) => book.named(name, sheet));
      return [...differences, ...errorCells(book, sheet)].map(
        (each) => `${partner} ${JSON.stringify(overrides)}: ${each}`,
      );
    });
    expect(found).toEqual([]);
    expect(groups.size).toBeGreaterThan(2);
  },
);

libreOfficeTest(
  "answers that cannot be read and partners that stand twice fail the check; a deleted question is only told",
  async () => {
    const tables = comparedTables();
    const names = ["Bold", "Crisp", "Dash", "Elan"];
    tables.with(answersTable, [
      ...tables.table(answersTable).rows,
      ...answered("Elan", BEFORE, { "gone-1": 5 }),
    ]);
    tables.apply(
      capabilitiesScorecardChange(
        tables,
        names.map((partner) => ({ partner, asOf: AS_OF })),
      ).tables,
    );
    tables.rows(answersTable).find((row) => row["partner"] === "Bold")!["level"] = 9;
    tables.with(partnersTable, [
      ...tables.table(partnersTable).rows,
      { partnerId: "P-99", partner: "Crisp" },
    ]);
    const capabilities = capabilitiesScorecardChange(
      tables,
      names.map((partner) => ({ partner, asOf: AS_OF })),
    );
    const views = names.map((partner) => partnerViewChange(tables, { partner, asOf: AS_OF }).sheets[0]!);
    const sheets = [...capabilities.sheets, ...views];
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, sheets)));
    const checks = sheets.map((_, index) => book.named("check", `S${index + 1}`)[0]);
    expect(checks).toEqual([false, false, true, true, false, false, true, true]);
    const told = book.data.sheets.find(({ name }) => name === "S4")!.cells.map(({ value }) => String(value));
    expect(told).toContainEqual(
      expect.stringContaining("1 answer is to questions that Questions no longer has"),
    );
    const data = dataOf(tables);
    const domain = names.map((partner) => capabilitiesScorecard({ data, partner, asOf: AS_OF }).check);
    expect(domain).toEqual([false, false, true, true]);
  },
);
