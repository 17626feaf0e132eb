import type {
  ChartData,
  ConditionalFormatData,
  JsonValue,
  LinkData,
  NameData,
  PageLayoutData,
  ProtectionData,
  TableData,
  ValidationData,
} from "../../../xlsx/data/workbook-data";

export type Identified<T> = T & { id: string };

export type TableState = Identified<TableData>;
export type ChartState = Identified<ChartData>;
export type ConditionalFormatState = Identified<ConditionalFormatData>;
export type ValidationState = Identified<ValidationData>;

/** What the host knows of a sheet beyond its cells and layout, which live in the grid. */
export interface SheetState {
  tables: TableState[];
  names: NameData[];
  /** The first has priority. */
  conditionalFormats: ConditionalFormatState[];
  validations: ValidationState[];
  hyperlinks: Identified<LinkData>[];
  charts: ChartState[];
  protection: ProtectionData | null;
  pageLayout: PageLayoutData;
  /** Levels of the outline by row and by column; the grid knows which are hidden. */
  rowLevels: Record<number, number>;
  columnLevels: Record<number, number>;
  /** Hidden so that the user can't bring it back; the grid knows hidden only. */
  veryHidden: boolean;
}

/** JSON through and through: an undo step keeps it as text, and settings as they are, since none is changed but replaced. */
export interface ModelState {
  /** By the grid's sheet id; a deleted sheet's entry stays, in case it comes back. */
  sheets: Record<string, SheetState>;
  names: NameData[];
  settings: Readonly<Record<string, JsonValue>>;
}

export function emptySheet(): SheetState {
  return {
    tables: [],
    names: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    charts: [],
    protection: null,
    pageLayout: {},
    rowLevels: {},
    columnLevels: {},
    veryHidden: false,
  };
}

export function emptyState(): ModelState {
  return { sheets: {}, names: [], settings: {} };
}
