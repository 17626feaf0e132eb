import { z } from "zod";
import {
  CLOSING_TABLES,
  closePeriodChange,
  closingProblem,
  reopenPeriodChange,
} from "../../domain/closing/closing-change";
import { endedQuarters, quarterToClose } from "../../domain/closing/periods-to-close";
import { readSettings } from "../../domain/program/settings";
import { counted } from "../../domain/crm/count-words";
import { quarterStart } from "../../domain/shared/fiscal-calendar";
import type { SerialDate } from "../../domain/shared/serial-date";
import { resultsTable, settingsTable } from "../../domain/shared/tables/catalogue";
import type { TableDefinition } from "../../domain/shared/tables/table-definition";
import type { WorkbookSnapshot } from "../../book/workbook-port";
import { RecipeError } from "../recipe-error";
import { type Kitchen, recipeStep } from "../recipe-step";

const quarter = z.string().trim().min(1, 'expected a quarter such as "FY2026 Q3"');
const QUARTER_SAYS = "such as `FY2026 Q3`, or a day of it";

const read = (workbook: Kitchen["workbook"]) =>
  workbook.read({ tables: CLOSING_TABLES as readonly unknown[] as readonly TableDefinition[] });

const startMonthOf = (snapshot: WorkbookSnapshot) =>
  readSettings(snapshot.table(settingsTable).rows).settings.fiscalStartMonth;

function named(text: string, snapshot: WorkbookSnapshot): SerialDate {
  const start = quarterStart(text, startMonthOf(snapshot));
  if (start === null) throw new RecipeError(`"quarter": "${text}" is no quarter`);
  return start;
}

/** Without a quarter the one that is to be closed next. */
function proposed(snapshot: WorkbookSnapshot, asOf: SerialDate): SerialDate {
  const fiscalStartMonth = startMonthOf(snapshot);
  const quarters = endedQuarters(snapshot.table(resultsTable).rows, { asOf, fiscalStartMonth });
  const next = quarterToClose(quarters, asOf);
  if (!next) throw new RecipeError('no quarter is to be closed by then: name one as "quarter"');
  return next.start;
}

/** As of the recipe's date. */
export const closePeriodStep = recipeStep(
  {
    name: "close-period",
    does: "Closes a quarter that has ended: targets, actuals, the level's requirements and scores stand as Closed.",
    says: { quarter: `${QUARTER_SAYS}; without it the next that ended ten working days ago` },
    schema: z.strictObject({ quarter: quarter.optional() }),
  },
  async ({ workbook, say, asOf }, { quarter: text }) => {
    const snapshot = await read(workbook);
    const period = text === undefined ? proposed(snapshot, asOf()) : named(text, snapshot);
    const problem = closingProblem(period, { asOf: asOf(), fiscalStartMonth: startMonthOf(snapshot) });
    if (problem) throw new RecipeError(problem);
    const change = closePeriodChange(snapshot, { period, on: asOf(), by: null });
    if (change.tables.length === 0) return say(`${change.label}: all of it is closed already`);
    await workbook.apply(change);
    const rows = change.tables.reduce((sum, { upserts }) => sum + upserts.length, 0);
    say(`${change.label}: ${counted(rows, "row", "rows")} closed`);
  },
);

export const reopenPeriodStep = recipeStep(
  {
    name: "reopen-period",
    does: "Opens a closed quarter again: its rows stand as they did before; what was typed over since stays.",
    says: { quarter: QUARTER_SAYS, reason: "why, for the log" },
    schema: z.strictObject({ quarter, reason: z.string().trim().min(1, "expected a reason") }),
  },
  async ({ workbook, say }, { quarter: text, reason }) => {
    const snapshot = await read(workbook);
    const change = reopenPeriodChange(snapshot, { period: named(text, snapshot), reason });
    if (change.tables.length === 0) throw new RecipeError(`nothing of ${text} is closed`);
    await workbook.apply(change);
    say(change.label);
  },
);
