import { setImmediate } from "node:timers";
import {
  type AnyTable,
  type CellValue,
  keyOf,
  type TableDefinition,
} from "../../src/domain/shared/tables/table-definition";
import type { TableChange } from "../../src/domain/shared/tables/table-change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { trimmedNameKey } from "../../src/domain/shared/excel-text";
import { isAbout } from "../../src/sheets/shared/subject";
import { workbookError } from "../../src/excel/errors";
import { partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { withVersion } from "../../src/book/update/update";
import { withDone } from "../../src/book/done-things";
import { logEntry, type LoggedParts } from "../../src/book/log-entry";
import type { DoneOn } from "../../src/domain/cadence/log-done";
import { logTable } from "../../src/domain/shared/tables/history-tables";
import { newTitles } from "../../src/book/new-titles";
import type {
  AppliedChange,
  ApplyOptions,
  BuiltSheet,
  PlaceToShow,
  InputChange,
  Logging,
  ResultsRequest,
  SheetDeletion,
  SheetResults,
  WorkbookPort,
} from "../../src/book/workbook-port";
import { MemoryTables } from "./memory-tables";

interface State {
  tables: MemoryTables;
  sheets: readonly BuiltSheet[];
}
type Summary = AppliedChange["tables"][number];
type StoredRow = Readonly<Record<string, CellValue | undefined>>;

/**
 * A workbook for tests of the pane: rows by key and built sheets with their inputs, as the adapters leave them (test/excel), without
 * cells, formulas and a host. What it cannot represent it refuses.
 */
export class MemoryWorkbook implements WorkbookPort {
  private state: State = { tables: new MemoryTables(), sheets: [] };
  private readonly listeners = new Set<() => void>();
  private failure: Error | null = null;

  /** Lets every change fail with this code of Excel's, in the adapter's words and all of it taken back, until told otherwise. */
  failWith(code: string | null): void {
    const untouched = "Everything written so far was taken back: the workbook is as it was.";
    this.failure = code === null ? null : workbookError({ code }, untouched);
  }

  async read({ sheets: kinds = [], tables }: Parameters<WorkbookPort["read"]>[0]) {
    await turn();
    const asked = new Set(tables.map(({ name }) => name));
    const { sheets, tables: stored } = copyOf(this.state);
    return {
      table: ((definition: AnyTable) => {
        if (!asked.has(definition.name)) throw new Error(`${definition.name} was not asked for.`);
        return stored.table(definition as never);
      }) as MemoryTables["table"],
      sheets: sheets.filter(({ kind }) => kinds.includes(kind)),
    };
  }

  /** It calculates nothing: what a test gives here by name stands on every sheet. */
  readonly calculated = new Map<string, readonly CellValue[]>();

  async results(asked: readonly ResultsRequest[]): Promise<SheetResults> {
    await turn();
    const held = (names: readonly string[]) =>
      new Map(
        names.flatMap((name) =>
          this.calculated.has(name) ? [[name, this.calculated.get(name)!] as const] : [],
        ),
      );
    return new Map(asked.map(({ sheetName, names }) => [sheetName, held(names)]));
  }

  cells(): ReturnType<WorkbookPort["cells"]> {
    return Promise.resolve(new Map());
  }

  async apply(
    given: ChangeSet,
    { existing = "rebuild", signal, done }: ApplyOptions = {},
  ): Promise<AppliedChange> {
    const log = { done, parts: given };
    const change = withVersion(
      withDone(given, this.state.tables, done),
      this.state.tables.table(settingsTable).exists,
    );
    return this.write({ label: change.label, signal, log }, (state) => {
      const tables = change.tables.map((each) => changeTable(state.tables, each));
      const built = change.sheets.map((plan) => buildSheet(state, plan, existing));
      for (const { from, to } of change.renames ?? [])
        state.sheets = state.sheets.map((sheet) =>
          trimmedNameKey(sheet.subject.partner) === trimmedNameKey(from)
            ? { ...sheet, subject: { ...sheet.subject, partner: to } }
            : sheet,
        );
      const titles = (updated: boolean) =>
        built.filter((each) => each.updated === updated).map(({ sheetName }) => sheetName);
      const asked = new Set(given.tables.map(({ table }) => table.name));
      const told = tables.filter(({ name }) => asked.has(name));
      return { tables: told, created: titles(false), updated: titles(true) };
    });
  }

  async deleteSheets({ sheets: titles, done }: SheetDeletion): Promise<AppliedChange> {
    const label = titles.length === 1 ? `Delete ${titles[0]!}` : `Delete ${titles.length} sheets`;
    const gone = this.state.sheets.filter(({ sheetName }) => titles.includes(sheetName));
    const [about = "", ...others] = new Set(gone.map(({ subject }) => subject.partner));
    const parts = { ...NOTHING, label, about: others.length ? "" : about };
    const log = { done, parts, deleted: titles.length > 1 ? titles : [] };
    const applied = await this.write({ label, log }, (state) => {
      for (const title of titles)
        if (!state.sheets.some(({ sheetName }) => sheetName === title))
          throw new Error(`There is no sheet ${title}.`);
      state.sheets = state.sheets.filter(({ sheetName }) => !titles.includes(sheetName));
      return { tables: [], created: [], updated: [] };
    });
    return { ...applied, deleted: titles };
  }

  async setInput(
    { kind, subject, name, value }: InputChange,
    { done }: Logging = {},
  ): Promise<AppliedChange> {
    const label = `Set ${name}`;
    const title = this.state.sheets.findLast((each) => each.kind === kind && isAbout(each.subject, subject));
    const typed = `${title?.sheetName}: ${String(value ?? "") || "cleared"}`;
    const log = { done, parts: { ...NOTHING, label, about: subject.partner, logged: [typed] }, deleted: [] };
    return this.write({ label, log }, (state) => {
      const sheet = state.sheets.findLast((each) => each.kind === kind && isAbout(each.subject, subject));
      if (!sheet || !(name in sheet.inputs)) throw new Error(`There is no ${name} to type into.`);
      const typed = { ...sheet, inputs: { ...sheet.inputs, [name]: value } };
      state.sheets = state.sheets.map((each) => (each === sheet ? typed : each));
      return { tables: [], created: [], updated: [sheet.sheetName] };
    });
  }

  async readOnly() {
    return false;
  }

  unfinished(): Promise<null> {
    return Promise.resolve(null);
  }

  /** Where somebody was led last. */
  shown: PlaceToShow | null = null;

  goTo(place: PlaceToShow): Promise<void> {
    this.shown = place;
    return Promise.resolve();
  }

  activate(sheetName: string): Promise<void> {
    if (!this.state.sheets.some((sheet) => sheet.sheetName === sheetName))
      return Promise.reject(new Error(`There is no sheet ${sheetName}.`));
    return Promise.resolve();
  }

  culture(): ReturnType<WorkbookPort["culture"]> {
    return Promise.resolve({
      decimalSeparator: ".",
      groupSeparator: ",",
      dateOrder: "mdy",
      dateFormat: "mm/dd/yyyy",
    });
  }

  watch(listener: () => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  private async write(
    { label, signal, log }: { label: string; signal?: AbortSignal | undefined; log: Logged },
    change: (state: State) => Pick<AppliedChange, "tables" | "created" | "updated">,
  ): Promise<AppliedChange> {
    await turn();
    signal?.throwIfAborted();
    const before = this.state;
    const after = copyOf(before);
    const done = change(after);
    keepLog(after, before, done, log);
    if (this.failure) throw this.failure;
    this.become(after);
    return {
      label,
      ...done,
      overwritten: [],
      undo: async () => {
        await turn();
        if (this.state !== after) throw new Error("The workbook was changed since.");
        this.become(before);
      },
    };
  }

  private become(state: State): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

const NOTHING = { tables: [], sheets: [] };

interface Logged {
  done: DoneOn | undefined;
  parts: LoggedParts;
  /** Titles of sheets that go, or nothing else than sheets that say what they are. */
  deleted?: readonly string[];
}

/** As the adapter: a row for what wrote anything. */
function keepLog(
  after: State,
  before: State,
  { tables, created, updated }: Pick<AppliedChange, "tables" | "created" | "updated">,
  { done, parts, deleted }: Logged,
): void {
  const isNew = ({ name }: Summary) => !before.tables.has(name);
  const inputs = ({ sheets }: State) => JSON.stringify(sheets.map((sheet) => sheet.inputs));
  // A sheet that is built again as it is has nothing written to it.
  const wrote =
    created.length > 0 ||
    inputs(after) !== inputs(before) ||
    tables.some((each) => isNew(each) || touches(each));
  if (!done || (!wrote && !deleted)) return;
  const rows = after.tables.rows(logTable).length;
  const source = { before: (table: TableDefinition) => before.tables.rows(table), done, rows };
  const titles = deleted ? { created: [], updated: [], deleted } : { created, updated };
  const row = logEntry(parts, { ...titles, tables: [...tables] }, source);
  after.tables.apply([{ table: logTable as unknown as TableDefinition, upserts: [{ ...row }] }]);
}

const touches = ({ added, changed, removed }: Summary) => added + changed + removed > 0;

/** As any host: never before the pane has drawn what it is doing. */
function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

function copyOf({ tables, sheets }: State): State {
  const copy = new MemoryTables();
  for (const { table, rows } of tables.all) copy.with(table, rows as never);
  return { tables: copy, sheets: [...sheets] };
}

/** As the adapter: known columns alone, fields that are not given stay, rows are counted as changed when a cell is. */
function changeTable(tables: MemoryTables, change: TableChange): Summary {
  const { table, removals = [] } = change;
  const before = new Map(tables.rows(table).map((row) => [keyOf(table, row), { ...row }]));
  const upserts = change.upserts.map((row) =>
    Object.fromEntries(Object.entries(row as StoredRow).filter(([, value]) => value !== undefined)),
  ) as TableChange["upserts"];
  for (const field of upserts.flatMap((row) => Object.keys(row)))
    if (!(field in table.columns)) throw new Error(`${table.name} has no column for ${field}.`);
  const removed = removals.filter((row) => before.has(keyOf(table, row))).length;
  tables.apply([{ ...change, upserts }]);
  const after = tables.rows(table);
  const added = after.filter((row) => !before.has(keyOf(table, row))).length;
  const changed = after.filter((row) => {
    const old = before.get(keyOf(table, row));
    return old && Object.keys(row).some((field) => (old[field] ?? null) !== (row[field] ?? null));
  }).length;
  return { name: table.name, added, changed, removed };
}

/** As the adapter: what was typed is kept by name unless the plan says otherwise; null clears it. */
function buildSheet(
  state: State,
  plan: SheetPlan,
  existing: "rebuild" | "beside",
): { sheetName: string; updated: boolean } {
  const { kind, subject, schema } = plan;
  const old =
    existing === "rebuild"
      ? state.sheets.findLast((each) => each.kind === kind && isAbout(each.subject, subject))
      : undefined;
  const sheetName =
    old?.sheetName ??
    newTitles(state.tables.table(partnersTable).rows)(
      plan,
      state.sheets.map((each) => each.sheetName),
    );
  const inputs = Object.fromEntries(
    plan.inputs.map(({ name, value }) => {
      const kept = value === undefined ? (old?.inputs[name] ?? null) : value;
      return [name, kept === "" ? null : kept];
    }),
  );
  const { partner, edition } = subject;
  const sheet: BuiltSheet = {
    sheetName,
    kind,
    subject: { partner, ...(edition ? { edition } : {}) },
    schema,
    uid: old?.uid ?? `uid-${state.sheets.length + 1}`,
    inputs,
  };
  state.sheets = old ? state.sheets.map((each) => (each === old ? sheet : each)) : [...state.sheets, sheet];
  return { sheetName, updated: old !== undefined };
}
