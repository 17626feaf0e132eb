import type { BuiltSheet } from "../../src/book/workbook-port";
import { proposedAsOf } from "../../src/domain/program/proposed-as-of";
import type { SerialDate } from "../../src/domain/shared/serial-date";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type {
  ToolBefore,
  ToolDefinition,
  ToolNow,
  ToolTypes,
  WriteDefinition,
} from "../../src/taskpane/components/guided-tool/tool-definition";
import { openScreen, screensOf, toolBefore } from "../../src/taskpane/components/guided-tool/tool-state";
import { createFormat } from "../../src/taskpane/strings/format";
import type { MemoryTables } from "./memory-tables";

interface Over {
  tables: MemoryTables;
  today: SerialDate;
  partner?: string;
  sheets?: readonly BuiltSheet[];
}

/** A guided tool by its definition alone, as its page would use it, but without a page: type, go on, look, build. */
export function testTool<T extends ToolTypes>(
  definition: ToolDefinition<T>,
  { tables, today, partner = "", sheets = [] }: Over,
) {
  let draft = definition.empty;
  let chosen = partner;
  const before = (): ToolBefore<T> => {
    const snapshot = { table: tables.table.bind(tables), sheets };
    const facts = definition.facts(snapshot);
    return toolBefore(definition, {
      snapshot,
      facts,
      draft,
      partner: chosen,
      today,
      asOf: proposedAsOf(snapshot, today),
      format: createFormat(),
    });
  };
  const now = (): ToolNow<T> => {
    const { live, ...input } = before();
    if (live === null) throw new Error("Nothing is live: choose a partner first.");
    return { ...input, live };
  };
  const screens = () => screensOf(definition, before());
  const screen = () => openScreen(screens(), before());
  const write = ({ change, done, leaves }: WriteDefinition<T>) => {
    const full = now();
    const written: ChangeSet = change(full);
    tables.apply(written.tables);
    draft = leaves ? leaves(draft, full) : definition.empty;
    return { ...written, done: done(full) };
  };
  return {
    now,
    screens,
    screen,
    draft: () => draft,
    type: (change: (before: T["draft"]) => T["draft"]) => void (draft = change(draft)),
    choose: (name: string) => void (chosen = name),
    /** To the next screen; stays where that is not possible. */
    goOn: () => {
      const { id, blocked } = screen();
      const next = screens()[screens().findIndex((each) => each.id === id) + 1];
      if (next && !blocked) draft = { ...draft, step: next.id };
    },
    figures: () => ("figures" in definition ? definition.figures(now()) : []),
    /** What a build would write; nothing is written. */
    change: () => definition.build.change(now()),
    /** Writes the tables and forgets the draft as the page does; a sheet is returned, not kept. */
    build: () => write(definition.build),
    save: () => {
      if (!definition.save) throw new Error("The tool saves nothing on the way.");
      return write(definition.save);
    },
  };
}
