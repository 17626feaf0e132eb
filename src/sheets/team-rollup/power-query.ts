import { partnersTable } from "../../domain/shared/tables/catalogue";
import { handOversTable } from "../../domain/shared/tables/sharing-tables";
import type { Columns, TableDefinition } from "../../domain/shared/tables/table-definition";
import type { CellFormat } from "../shared/styles";
import { ROLLUP_COLUMNS } from "./lists";
import { ROLLUP_TABLE } from "../rollup/sheet";

/** Where the workbooks are: a site of SharePoint and a folder of it, or a folder of the machine or the network. */
export type QueryPlace =
  { kind: "sharepoint"; site: string; folder: string } | { kind: "folder"; folder: string };

/** Columns of a Roll-up that say something outside of their workbook: links do not. */
const ABROAD = Object.values(ROLLUP_COLUMNS).filter(({ look, title }) => look !== "go" && title !== "No.");

const HANDED = headersOf(handOversTable, "partner", "direction", "day");
const STANDING = headersOf(partnersTable, "partner", "status");

const WHOLE = "Int64.Type";
const TYPES: Readonly<Partial<Record<CellFormat, string>>> = { whole: WHOLE, date: "type date" };

/**
 * Combines the Roll-ups of a folder's workbooks: a query in M to paste into Excel, Power BI or a dataflow. A row a partner, and one for every file
 * that gives none, with what to do about it in Problem. It reads what the workbooks' cells showed when they were saved.
 */
export function powerQuery(place: QueryPlace): string {
  const titles = ABROAD.map(({ title }) => title);
  const types = ABROAD.map(({ title, format }) => {
    const type = format === undefined ? "type text" : (TYPES[format] ?? "type number");
    return `{${mText(title)}, ${type}}`;
  });
  return `let
${sourceOf(place)}
    Columns = ${mList(titles)},
    Types = {${types.join(", ")}},
    Key = (value as any) as text => if value = null then "" else Text.Lower(Text.Trim(Text.From(value, "en-US"))),
    // Partners that another workbook has now: what a Roll-up still shows of them counts there.
    Elsewhere = (book as table) as list =>
        let
            Of = (name as text, columns as list) as table =>
                let
                    Found = Table.SelectRows(book, each [Kind] = "Table" and [Item] = name)
                in
                    if Table.IsEmpty(Found) then #table(columns, {})
                    else Table.SelectColumns(Found{0}[Data], columns, MissingField.UseNull),
            Handed = Table.AddIndexColumn(Of(${mText(handOversTable.name)}, ${mList(HANDED)}), "Index"),
            Dated = Table.AddColumn(Handed, "On", each try Number.From([${HANDED[2]}]) otherwise 0),
            Keyed = Table.AddColumn(Dated, "Key", each Key([${HANDED[0]}])),
            Ordered = Table.Buffer(Table.Sort(Keyed, {{"On", Order.Ascending}, {"Index", Order.Ascending}})),
            Last = Table.Group(Ordered, {"Key"}, {{"Way", each List.Last([${HANDED[1]}])}}),
            Given = Table.SelectRows(Last, each Key([Way]) = "given")[Key],
            Partners = Of(${mText(partnersTable.name)}, ${mList(STANDING)}),
            Inactive = Table.SelectRows(Partners, each Key([${STANDING[1]}]) = "inactive")[${STANDING[0]}]
        in
            List.Intersect({Given, List.Transform(Inactive, Key)}),
    // What a file gives: its rows, or why there are none.
    Read = (content as binary) as record =>
        let
            Book = Excel.Workbook(content, null, true),
            Found = Table.SelectRows(Book, each [Kind] = "Table" and [Item] = ${mText(ROLLUP_TABLE)}),
            Data = Table.SelectColumns(Found{0}[Data], Columns, MissingField.UseNull),
            Shown = Table.ReplaceValue(Data, "", null, Replacer.ReplaceValue, Columns),
            Named = Table.SelectRows(Shown, each [Partner] <> null),
            Gone = Elsewhere(Book),
            Own = Table.SelectRows(Named, each not List.Contains(Gone, Key([Partner]))),
            Typed = Table.TransformColumnTypes(Own, Types, "en-US")
        in
            if Table.IsEmpty(Found) then [Problem = "It has no Roll-up: build one", Rows = null]
            else if Table.IsEmpty(Data) then [Problem = "It has no partners", Rows = null]
            else if Table.IsEmpty(Named) then [Problem = "Its figures are blank: open and save once", Rows = null]
            else if Table.IsEmpty(Own) then [Problem = "Its partners were handed over", Rows = null]
            else [Problem = null, Rows = Table.Buffer(Typed)],
    Workbooks = Table.SelectRows(
        Files,
        each List.Contains({".xlsx", ".xlsm"}, Text.Lower([Extension])) and not Text.StartsWith([Name], "~$")
    ),
    Tried = Table.AddColumn(Workbooks, "Result", each try Read([Content])),
    Result = (tried as record) as record =>
        if tried[HasError] then [Problem = "It cannot be read: " & tried[Error][Message], Rows = null] else tried[Value],
    Given = Table.AddColumn(Tried, "Given", each Result([Result])),
    Problems = Table.AddColumn(Given, "Problem", each [Given][Problem], type text),
    Rows = Table.AddColumn(Problems, "Rows", each [Given][Rows], type table),
    Dated = Table.AddColumn(Rows, "Read on", each DateTime.LocalNow(), type datetime),
    Kept = Table.SelectColumns(Dated, {"Name", "Date modified", "Read on", "Problem", "Rows"}),
    Called = Table.RenameColumns(Kept, {{"Name", "Workbook"}, {"Date modified", "Saved on"}}),
    Partners = Table.ExpandTableColumn(Called, "Rows", Columns)
in
    Table.TransformColumnTypes(Partners, Types, "en-US")
`;
}

function sourceOf(place: QueryPlace): string {
  if (place.kind === "folder")
    return `    Folder = ${mText(place.folder)},
    Files = Folder.Files(Folder),`;
  return `    Site = ${mText(place.site)},
    Folder = ${mText(place.folder)},
    // From folder to folder: only these are asked for, not every file of the site.
    Path = List.Select(Text.Split(Folder, "/"), each _ <> ""),
    Files = List.Accumulate(
        Path,
        SharePoint.Contents(Site, [ApiVersion = 15]),
        (table, name) => table{[Name = name]}[Content]
    ),`;
}

const CODES: Readonly<Record<string, string>> = {
  '"': '""',
  "#(": "#(#)(",
  "\r": "#(cr)",
  "\n": "#(lf)",
  "\t": "#(tab)",
};

function headersOf<C extends Columns>({ columns }: TableDefinition<C>, ...fields: (keyof C)[]): string[] {
  return fields.map((field) => columns[field]!.header);
}

const mList = (texts: readonly string[]) => `{${texts.map(mText).join(", ")}}`;

/** A text as M writes it. */
export function mText(text: string): string {
  return `"${text.replace(/"|#\(|[\r\n\t]/g, (found) => CODES[found]!)}"`;
}
