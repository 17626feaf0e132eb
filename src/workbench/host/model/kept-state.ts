import type { JsonValue, NameData } from "../../../xlsx/data/workbook-data";
import type { ModelState, SheetState } from "./state";

/** The state at one moment, as an undo step keeps it; two of the same state are the same object. */
export interface Memento {
  /** As JSON, by the grid's sheet id. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly names: string;
  readonly settings: Readonly<Record<string, JsonValue>>;
}

/**
 * Takes mementos. Texts of sheets that were not touched are those of the memento before, so that a step costs what it touched and not what
 * the workbook has: a hundred scorecards have megabytes of names, rules and charts.
 */
export class KeptState {
  private last: Memento = { sheets: new Map(), names: "[]", settings: {} };

  /** `touched` names the sheets whose state may have changed since the last time, and is emptied. */
  take({ sheets, names, settings }: ModelState, touched: Set<string>): Memento {
    const { last } = this;
    const now = {
      sheets: changedTexts(last.sheets, sheets, touched) ?? last.sheets,
      names: JSON.stringify(names),
      settings: isSame(last.settings, settings) ? last.settings : settings,
    };
    touched.clear();
    const isLast = now.sheets === last.sheets && now.names === last.names && now.settings === last.settings;
    return isLast ? last : (this.last = now);
  }

  /** The state of then: sheets that are now as they were are the same objects as now; of all others `different` is told. */
  restored(memento: Memento, now: ModelState, different: (sheetId: string) => void): ModelState {
    const { last } = this;
    for (const id of last.sheets.keys()) if (!memento.sheets.has(id)) different(id);
    const sheets = [...memento.sheets].map(([id, text]): [string, SheetState] => {
      if (text === last.sheets.get(id)) return [id, now.sheets[id]!];
      different(id);
      return [id, JSON.parse(text) as SheetState];
    });
    this.last = memento;
    return {
      sheets: Object.fromEntries(sheets),
      names: JSON.parse(memento.names) as NameData[],
      settings: memento.settings,
    };
  }
}

/** All texts, those of touched sheets anew; undefined where none differs. */
function changedTexts(
  before: Memento["sheets"],
  sheets: ModelState["sheets"],
  touched: ReadonlySet<string>,
): Map<string, string> | undefined {
  let texts: Map<string, string> | undefined;
  for (const id of touched) {
    const state = sheets[id];
    const text = state && JSON.stringify(state);
    if (text === before.get(id)) continue;
    texts ??= new Map(before);
    if (text === undefined) texts.delete(id);
    else texts.set(id, text);
  }
  return texts;
}

function isSame(before: Memento["settings"], after: Memento["settings"]): boolean {
  if (before === after) return true;
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  return keys.every(
    (key) => before[key] === after[key] || JSON.stringify(before[key]) === JSON.stringify(after[key]),
  );
}
