/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { ImportQuestion } from "../../src/domain/crm/import-problem";
import {
  dealsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, currentStep, openPane, type Pane } from "./support";

interface Asked {
  /** The deals file; bytes as Latin-1 reads them. */
  file: string;
  step: string;
  field: string | RegExp;
  /** The value of a choice, or what is typed. */
  answer: string;
  /** What the first deal then holds. */
  deal: object;
  /** What is asked on the same step next. */
  then?: { field: RegExp; answer: string };
  /** The partner of a deal that the workbook has already, in EUR. */
  inWorkbook?: string;
}

const PARTNER_NOW = "Acme Group";
const KEPT = "W-1";

/** One file for every question an import may ask, in which nothing else is asked. */
const QUESTIONS: Readonly<Record<ImportQuestion["kind"], Asked | null>> = {
  // Only a recipe can name a column that the file lacks: the pane offers those of the file.
  "unknown-column": null,
  columns: {
    file: "ID,Partner,Stage,Expected Revenue\n1,Ochre,Won,1000 EUR\n",
    step: "Columns",
    field: /^Amount/,
    answer: "Expected Revenue",
    deal: { amount: 1000 },
  },
  encoding: {
    file: "Deal ID,Partner,Stage,Amount\nM-1,H\u008el\u008fne Mode,Won,45 EUR\n",
    step: "Files",
    field: "How deals.csv is encoded",
    answer: "macintosh",
    deal: { partner: "Hélène Mode" },
  },
  "date-order": {
    file: "Deal ID,Partner,Stage,Amount,Close date\n1,Ulsan,Won,10 EUR,2017-03-28\n2,Ulsan,Won,1 EUR,03/04/17\n",
    step: "Formats",
    field: "Close date",
    answer: "dmy",
    deal: {},
  },
  "decimal-mark": {
    file: "Deal ID;Partner;Stage;Amount\nA1;Luchs;Won;EUR 1.500\nA2;Luchs;Won;EUR 22.5\n",
    step: "Formats",
    field: "Amount",
    answer: ",",
    deal: { amount: 1500 },
  },
  "amount-word": {
    file: "Deal ID,Partner,Stage,Amount\nK-1,Acme,Won,45K EUR\n",
    step: "Formats",
    field: '"k" beside an amount means',
    answer: "1000",
    deal: { amount: 45_000 },
  },
  groupedBy: {
    file: "Partner  ↑,Deal ID,Stage,Amount\nTeal,G-1,Won,1 EUR\n,G-2,Won,2 EUR\n,G-3,Won,3 EUR\nUmber,G-4,Won,4 EUR\n,G-5,Won,5 EUR\n",
    step: "Rows",
    field: /^Rows by Partner/,
    answer: "above",
    deal: { partner: "Teal" },
  },
  repeatedDeals: {
    file: "Deal ID,Partner,Product,Stage,Amount\nR-1,Acme,X,Won,10 EUR\nR-1,Acme,Y,Won,20 EUR\n",
    step: "Rows",
    field: "Rows by Deal ID",
    answer: "sum",
    deal: { amount: 30 },
  },
  sharedDeals: {
    file: "Deal ID,Partner,Stage,Amount\nS-1,Acme; Bolt,Won,10 EUR\nS-2,Acme,Won,1 EUR\nS-3,Bolt,Won,1 EUR\n",
    step: "Rows",
    field: "Rows by Partner",
    answer: "first",
    deal: { partner: "Acme", influencedBy: "Bolt" },
  },
  noPartner: {
    file: "Deal ID,Partner,Stage,Amount\nN-1,Acme,Won,10 EUR\nN-2,(No value),Won,1 EUR\n",
    step: "Rows",
    field: "Rows by Partner",
    answer: "leave out",
    deal: { partner: "Acme" },
  },
  stage: {
    file: "Deal ID,Partner,Stage,Amount\nT-1,Acme,Won?,10 EUR\n",
    step: "Stages",
    field: "Won? is",
    answer: "Lost",
    deal: { stage: "Won?" },
  },
  "lost-partner": {
    file: "Deal ID,Partner,Stage,Amount\nL-1,Acme,Won,5 EUR\n",
    step: "Partners",
    field: "Acme (1 row) is",
    answer: PARTNER_NOW,
    deal: { partner: PARTNER_NOW },
    inWorkbook: "Acme",
  },
  "currency-name": {
    file: "Deal ID,Partner,Stage,Amount,Currency\nC-1,Acme,Won,5,kr\nC-2,Acme,Won,5,kr\n",
    step: "Currency",
    field: '"kr" in the file is',
    answer: "SEK",
    deal: { amount: 5 },
  },
  currency: {
    file: "Deal ID,Partner,Stage,Amount,Currency\nU-1,Acme,Won,5,GBP\nU-2,Acme,Won,7,EUR\n",
    step: "Currency",
    field: "The workbook's currency",
    answer: "GBP",
    deal: { amount: 5, currency: "GBP" },
    then: { field: /^1 EUR in GBP/, answer: "2" },
  },
  rate: {
    file: "Deal ID,Partner,Stage,Amount,Currency\nX-1,Acme Group,Won,5,USD\n",
    step: "Currency",
    field: /^1 USD in EUR/,
    answer: "2",
    deal: { amount: 10 },
    inWorkbook: PARTNER_NOW,
  },
};

let pane: Pane;
afterEach(() => pane.unmount());

async function workbookWith(partner: string | undefined): Promise<WorkbookPort> {
  const workbook = new MemoryWorkbook();
  if (!partner) return workbook;
  const tables = [
    changeTable(partnersTable, [{ partnerId: "P-1", partner: PARTNER_NOW, status: "Active" }]),
    changeTable(dealsTable, [{ dealId: KEPT, partner, stage: "Won", amount: 5 }]),
    changeTable(stagesTable, [{ stage: "Won", class: "Won", probability: 1 }]),
    changeTable(settingsTable, [{ setting: "Currency", value: "EUR" }]),
  ];
  await workbook.apply({ label: "Tables", tables, sheets: [] });
  return workbook;
}

/** Goes on with Tab until the field has the focus, as somebody without a mouse does. */
async function tabTo(field: HTMLElement): Promise<void> {
  for (let presses = 0; presses < 60 && document.activeElement !== field; presses++) await pane.user.tab();
  expect(field).toHaveFocus();
}

async function answer({ field: label, answer: given }: Pick<Asked, "field" | "answer">): Promise<void> {
  const field = await screen.findByLabelText(label, { selector: "select,input" });
  await tabTo(field);
  // What keys do within a native choice is the browser's own.
  if (field instanceof HTMLSelectElement) await pane.user.selectOptions(field, given);
  else await pane.user.keyboard(given);
}

const asked = Object.entries(QUESTIONS).flatMap(([kind, each]) => (each ? [{ kind, ...each }] : []));

test.each(asked)("$kind is asked where it belongs and answered by keyboard", async (question) => {
  const workbook = await workbookWith(question.inWorkbook);
  pane = openPane(workbook, "import");
  const bytes =
    question.kind === "encoding" ? Uint8Array.from(question.file, (each) => each.charCodeAt(0)) : null;
  const input = await screen.findByLabelText("Choose files", { selector: "input" });
  await pane.user.upload(input, new File([bytes ?? question.file], "deals.csv"));
  await screen.findByText("deals.csv");
  while (currentStep() !== question.step) await pane.goOn();
  await waitFor(() => expect(button("Next")).toHaveAttribute("aria-disabled", "true"));
  await answer(question);
  if (question.then) await answer(question.then);
  while (currentStep() !== "Review") await pane.goOn();
  await pane.goOn(/^(Import|Save)/);
  await screen.findByText(/^(Imported|Saved)/);
  const { rows } = (await beside(workbook.read({ tables: [dealsTable] }))).table(dealsTable);
  expect(rows.find(({ dealId }) => dealId !== KEPT)).toMatchObject(question.deal);
});
