import { calculateWith, findLibreOffice } from "../../src/recipe/libre-office";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { capabilitiesScorecardChange } from "../../src/sheets/capabilities-scorecard/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { AS_OF, assessedPartners } from "../support/capabilities-example";
import { openHost } from "../support/headless";
import { planWorkbook } from "../support/sheet-plan-workbook";
import { countSyncs } from "./count-syncs";
import type { Figure } from "./figure";
import { milliseconds, quickest } from "./timing";

const PARTNERS = 200;
const SHEETS = 10;
/** Two to read, one to note the way back, one to write, one to make sure and show it. */
const SYNC_GOAL = 5;

/** Capabilities Scorecards among 200 assessed partners: what one costs to build, to keep and to calculate. */
export async function* measure(): AsyncGenerator<Figure> {
  const { tables, names } = assessedPartners(PARTNERS);
  const formsOf = (count: number) => names.slice(0, count).map((partner) => ({ partner, asOf: AS_OF }));
  const change = capabilitiesScorecardChange(tables, formsOf(1));
  const plan = change.sheets[0]!;
  const formulas = plan.cells.flatMap(({ content }) => (content.type === "formula" ? [content.formula] : []));
  yield {
    name: `Formulas of a Capabilities Scorecard among ${PARTNERS}`,
    value: formulas.length,
    unit: " formulas",
    detail: `${formulas.reduce((sum, each) => sum + each.length, 0)} characters, the longest ${Math.max(...formulas.map((each) => each.length))}`,
  };
  const host = await openHost({ calculate: "never" });
  try {
    const syncsOf = countSyncs(host);
    const workbook = createWorkbook();
    await workbook.apply({
      label: "Tables",
      tables: tables.changes,
      sheets: [],
    });
    const built = await quickest(1, () => syncsOf(() => workbook.apply(change)));
    yield {
      name: `Syncs to build it`,
      value: built.result.syncs,
      unit: " syncs",
      detail: milliseconds(built.ms),
      goal: SYNC_GOAL,
    };
  } finally {
    host.close();
  }
  const soffice = findLibreOffice();
  const sizes: number[] = [];
  const times: number[] = [];
  for (const count of [1, SHEETS + 1]) {
    const { sheets } = capabilitiesScorecardChange(tables, formsOf(count));
    const xlsx = await writeWorkbookData(planWorkbook(tables, sheets));
    sizes.push(xlsx.length);
    if (soffice) times.push((await quickest(1, () => calculateWith(soffice, xlsx, "xlsx"))).ms);
  }
  yield {
    name: "Bytes that each adds to the file",
    value: (sizes[1]! - sizes[0]!) / SHEETS,
    unit: " bytes",
    detail: `of ${SHEETS}`,
  };
  if (times.length)
    yield {
      name: "Time that LibreOffice takes for each",
      value: (times[1]! - times[0]!) / 1000 / SHEETS,
      unit: " s",
      detail: `opened, calculated and saved, of ${SHEETS}`,
    };
}
