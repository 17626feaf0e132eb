import type { TableChange } from "../../domain/shared/tables/table-change";
import type { CellValue, Column } from "../../domain/shared/tables/table-definition";
import { printScale } from "../kit/print-size";
import { innerWidth } from "../kit/sheet-sizes";
import { wrappedHeight } from "../kit/text-measure";
import { putMessage, putTitle } from "../shared/head";
import { Ref } from "../shared/reference";
import { PageBuilder } from "../shared/page-builder";
import type { PagePlan } from "../shared/sheet-plan";
import type { StyleName } from "../shared/styles";
import type { FormColumn, FormPage } from "./form-columns";

/** What stands above a form's table: its words, and lines of the page's own from a row on; they say which row is the first below them. */
export interface FormHead {
  title: string;
  subtitle: string;
  put?: (sheet: PageBuilder, row: number) => number;
}

type FormRow = Readonly<Record<string, CellValue | undefined>>;

/** Where a page's title, its one sentence and what follows begin. */
const [TITLE, MESSAGE, BELOW] = [0, 3, 5];
const MARGIN = 2;
export const FIRST_COLUMN = 1;
/** Points. */
const [PADDING, SPACER] = [4.5, 8];
const KEY_WIDTH = 26;
const NOTHING_NEW = "Leave it blank where you have nothing new to say.";

/** A table to fill in, below the sentence that says how. */
export function formPage({ table, upserts }: TableChange, page: FormPage, head: FormHead): PagePlan {
  const { beside, key } = page;
  const printed = page.columns.length + (beside ? 1 : 0);
  const columns = key ? [...page.columns, keyColumn(key)] : page.columns;
  const columnWidths = [MARGIN, ...columns.map(({ width }) => width), ...(beside ? [beside] : [])];
  const sheet = new PageBuilder({
    title: table.sheet,
    columnWidths,
    // The titles of a table that is alone on its page stay in sight.
    frozen: { rows: head.put ? 0 : BELOW + 1, columns: 0 },
  });
  putTitle(sheet, { row: TITLE, column: FIRST_COLUMN }, head.title, head.subtitle);
  putMessage(sheet, MESSAGE, [FIRST_COLUMN, printed], table.purpose);
  for (const spacer of [MESSAGE - 1, MESSAGE + 1]) sheet.height(spacer, SPACER);
  const titles = head.put?.(sheet, BELOW) ?? BELOW;
  const height = (texts: readonly string[]) =>
    Math.max(
      ...texts.map((text, index) =>
        wrappedHeight([text], innerWidth({ columnWidths }, FIRST_COLUMN + index)),
      ),
    ) + PADDING;
  const headers = columns.map(({ field }) => table.columns[field]!.header);
  headers.forEach((header, index) =>
    sheet.put(titles, FIRST_COLUMN + index, header, titleStyle(columns[index]!)),
  );
  sheet.height(titles, height(headers));
  shownRows(upserts, page).forEach((row, down) => {
    const at = titles + 1 + down;
    putRow(sheet, at, row, { page: { ...page, columns }, table: table.columns });
    sheet.height(
      at,
      height(page.columns.map(({ field, format }) => (format ? "" : String(row[field] ?? "")))),
    );
  });
  sheet.table(
    table.name,
    columns.map(({ field }, index) =>
      new Ref(field, 1, upserts.length).place(titles + 1, FIRST_COLUMN + index),
    ),
  );
  const area = { row: 0, column: FIRST_COLUMN, rows: titles + 1 + upserts.length, columns: printed };
  const print = { orientation: "landscape", area } as const;
  const scale = printScale(sheet.sizes, print);
  return sheet.page({
    ...{ ...print, scale, pagesWide: 1, pagesTall: 1 },
    ...{ header: head.subtitle, footer: head.title },
  });
}

function keyColumn(field: string): FormColumn {
  return { field, width: KEY_WIDTH, style: "smallBeside" };
}

/** Of rows of one group the first alone says which. */
function shownRows(rows: readonly FormRow[], { group }: FormPage): readonly FormRow[] {
  if (group === undefined) return rows;
  return rows.map((row, index) =>
    rows[index - 1]?.[group] === row[group] ? { ...row, [group]: null } : row,
  );
}

const WORDS: readonly StyleName[] = ["passage", "passageTop", "inputPassage", "inputText", "smallBeside"];

function titleStyle({ style }: FormColumn): StyleName {
  return WORDS.includes(style) ? "columnHeaderLeft" : "columnHeader";
}

interface RowOf {
  page: FormPage;
  table: Readonly<Record<string, Column>>;
}

function putRow(sheet: PageBuilder, at: number, row: FormRow, { page, table }: RowOf): void {
  const { columns, group, isTheirs = () => true } = page;
  columns.forEach(({ field, style, format, typed }, index) => {
    const place = { row: at, column: FIRST_COLUMN + index };
    const { header, help = NOTHING_NEW } = table[field]!;
    if (typed && isTheirs(row))
      sheet.input(new Ref(header), place, `in_${field.toLowerCase()}_${at}`, {
        ...{ rule: typed, prompt: { title: header, message: help }, style },
        ...(format ? { format } : {}),
      });
    else if (typed) sheet.put(at, place.column, row[field] ?? null, "passage");
    else
      sheet.put(at, place.column, row[field] ?? null, {
        style: field === group && row[field] ? "metricTop" : style,
        format,
      });
  });
}
