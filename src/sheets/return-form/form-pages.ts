import { counted } from "../../domain/crm/count-words";
import { readSettings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import { FORM_ITEMS } from "../../domain/return-form/form-tables";
import { longDate } from "../../domain/shared/plain-words";
import type { SerialDate } from "../../domain/shared/serial-date";
import { settingsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import type { TableChange } from "../../domain/shared/tables/table-change";
import type { PageBuilder } from "../shared/page-builder";
import type { PagePlan } from "../shared/sheet-plan";
import { type FormPage, formPagesAsking } from "./form-columns";
import { FIRST_COLUMN, formPage } from "./form-page";

/** In characters: what, in words, how many rows. */
const [WHAT, IN_WORDS, ROWS] = [24, 88, 16];
/** Points. */
const LINE = 19.5;

const ABOUT_PAGE: FormPage = {
  columns: [
    { field: "item", width: WHAT, style: "passage" },
    { field: "value", width: IN_WORDS, style: "inputText", format: "date", typed: { type: "date" } },
  ],
  beside: ROWS,
  isTheirs: ({ item }) => item === FORM_ITEMS.answeredOn,
};

/** A partner's form as pages to fill in; plain contents alone, which every program shows before anything is calculated. */
export function returnFormPages(
  source: TableSource,
  form: readonly TableChange[],
  { partner, day }: { partner: string; day: SerialDate },
): PagePlan[] {
  const { companyName } = readSettings(source.table(settingsTable).rows).settings;
  const stages = source
    .table(stagesTable)
    .rows.flatMap(({ stage, class: kind }) => (kind === "Open" && stage !== null ? [stage] : []));
  const subtitle = `For ${partner}${companyName ? `, from ${companyName}` : ""}  ·  ${longDate(day)}`;
  const [about, ...asking] = form;
  const pages = formPagesAsking(stages);
  return [
    formPage(about!, ABOUT_PAGE, {
      title: "Return form",
      subtitle,
      put: (sheet, row) => putContents(sheet, row, asking),
    }),
    ...asking.map((change) =>
      formPage(change, pages[change.table.name]!, { title: change.table.sheet, subtitle }),
    ),
  ];
}

/** What is asked on which page; then comes whose form it is. */
function putContents(sheet: PageBuilder, row: number, asking: readonly TableChange[]): number {
  const heading = (at: number, text: string) =>
    sheet
      .put(at, FIRST_COLUMN, text, "heading")
      .shade(at, FIRST_COLUMN + 1, FIRST_COLUMN + 2, "heading")
      .height(at, LINE);
  heading(row, "What is asked");
  asking.forEach(({ table, upserts }, index) => {
    const at = row + 1 + index;
    sheet
      .put(at, FIRST_COLUMN, table.sheet, "metric")
      .put(at, FIRST_COLUMN + 1, table.purpose, "label")
      .put(at, FIRST_COLUMN + 2, counted(upserts.length, "row", "rows"), "label")
      .height(at, LINE);
  });
  const below = row + 2 + asking.length;
  heading(below, "Whose form it is");
  return below + 1;
}
