import { PNL_INPUT_KEYS } from "../../domain/finance/pnl-inputs";
import { partnersTable } from "../../domain/shared/tables/catalogue";

/** What a step of a recipe does, and what its fields say; their types and bounds are the step's schema. */
export interface StepReference {
  does: string;
  fields: Readonly<Record<string, string>>;
}

const PARTNER = "the partner's name, as `cam_partners` has it";
const ASSESSMENT = {
  partner: PARTNER,
  answers:
    "question ID → level; `null` takes an answer back; without it the sheet is built from the answers that are there",
  assessed_on: "the day of the answers; default: the recipe's `asOf`",
};
const OTHER_PARTNER_COLUMNS = Object.values(partnersTable.columns)
  .map(({ header }) => header)
  .filter((header) => header !== partnersTable.columns.partner.header);

/** By the step's name. A test holds it to the steps and their fields. */
export const STEP_REFERENCE: Readonly<Record<string, StepReference>> = {
  "import-crm": {
    does: "Imports CSV files of a CRM, at least one. Fields below the files answer what the files leave open; columns are the files', by header.",
    fields: {
      deals: "path of a CSV file",
      products: "path of a CSV file",
      partners: "path of a CSV file",
      map: "our column → the file's; `null` where the file has none; without it columns are recognised",
      dateOrders: "column → how its dates are written",
      decimalMarks: "column → its decimal mark",
      stages: 'stage → its class, or class and probability: `{"class":"Open","probability":0.25}`',
      productNames: "name in the deals → the product it is; `null` for a product of its own",
      currency: "the workbook's, while it holds no amounts",
      rates: "currency → what one unit is worth in the workbook's",
      conflicts: "whose value stands in cells edited by hand; without it they stay and are told",
    },
  },
  "add-partner": {
    does: "Adds a partner, or changes the one of that name.",
    fields: {
      partner: "the partner's name",
      ...Object.fromEntries(OTHER_PARTNER_COLUMNS.map((header) => [header, "the column of `cam_partners`"])),
    },
  },
  "set-rows": {
    does: "Adds rows to a table, or changes those with the same key.",
    fields: {
      table: "`cam_…`",
      rows: "each row by column headers, dates as `2026-01-31`, with the table's key columns",
    },
  },
  "performance-scorecard": {
    does: "Builds a partner's Performance Scorecard.",
    fields: { partner: PARTNER, record_pipeline: "records the quarter's open pipeline in `cam_results`" },
  },
  "marketing-plan": {
    does: "Builds a partner's marketing plan of a quarter.",
    fields: {
      partner: PARTNER,
      quarter: "`FY2018 Q1`, or a day of it",
      quarters: "how many quarters",
      goal: 'MGOs, or `{"mgos": 60}`, or `{"revenue": 100000}`',
      tactics:
        "each by its name and month (`2018-02`); what is left out takes what earlier campaigns taught, else what is typical",
      request_mdf: "writes the MDF request to `cam_mdf`",
    },
  },
  "mgo-worksheet": {
    does: "Builds the MGO target.",
    fields: {
      lines: 'inputs by name without `in_`: `{"line_l": 5000000}`',
      scenario: "the one that counts",
      segments: "figures that are left out take the whole's",
    },
  },
  "mdf-budget": {
    does: "Builds the MDF budget over `cam_mdf` and `cam_campaigns`.",
    fields: { quarter: "its first day", budget: "the quarter's money" },
  },
  "rebate-roi": {
    does: "Builds the Rebate ROI over `cam_rebates`.",
    fields: {
      from: "quarters that begin on this day or later",
      to: "quarters that begin on this day or earlier",
      gross_margin: "for rows that give none",
      comparison: "what a quarter is compared with",
    },
  },
  "channel-pnl": {
    does: "Builds the Channel P&L over `cam_program`.",
    fields: {
      staff_basis: "basis of the staff's cost",
      ...Object.fromEntries(PNL_INPUT_KEYS.map((key) => [key, `the input \`in_${key}\``])),
    },
  },
  "capabilities-scorecard": {
    does: "Answers questions about a partner and builds its Capabilities Scorecard.",
    fields: ASSESSMENT,
  },
  "partner-view": {
    does: "Answers a partner's questions about us and builds its view of us.",
    fields: ASSESSMENT,
  },
  "action-plan": { does: "Builds a partner's page of actions.", fields: { partner: PARTNER } },
  "business-plan": {
    does: "Builds a partner's business plan as a draft; beside an agreed plan as a new version.",
    fields: {
      partner: PARTNER,
      input: "the plan's figures, see [recipes](recipes.md#a-business-plans-input)",
      scenario: "the one shown",
      start_month: "a day of the first month; default: the next fiscal quarter",
    },
  },
  set: {
    does: "Types a value into an input of a built sheet, as a person would.",
    fields: {
      kind: "the kind of sheet",
      partner: "where the kind has partners",
      quarter: "where the kind has quarters; without it the newest",
      version: "where the kind has versions; without it the newest",
      name: "`in_…`",
      value: "`null` clears the input; a date is `2026-01-31`",
    },
  },
};
