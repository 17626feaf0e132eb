import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { addressOf } from "../../../src/book/cells/a1";
import { cellsOf } from "../../../src/book/cells/boxes";
import type { Difference } from "./compared";
import type { History } from "./history";
import { STAND_IN, typedBy } from "./people";
import { firstLine, isAt } from "./places";

/** What may differ: what reports named, and what nobody can know of. */
export class Excuses {
  private namelessCharts: number;

  constructor(
    private readonly history: History,
    private readonly before: WorkbookData,
  ) {
    this.namelessCharts = history.errands.reduce((sum, { work }) => sum + work.namelessCharts, 0);
  }

  excuse(difference: Difference): boolean {
    return (
      difference.place === `${STAND_IN}: there` ||
      this.isNamed(difference) ||
      this.isUnheardOf(difference) ||
      this.isBroughtAlong(difference) ||
      this.isPastedOver(difference) ||
      this.isBehindHalf(difference) ||
      this.isNamelessChart(difference) ||
      this.isSorted(difference)
    );
  }

  private isUnheardOf({ other }: Difference): boolean {
    const { history } = this;
    return history
      .deeds()
      .some(({ deed, at }) => history.isUnheard(at) && other.includes(`"${typedBy(deed.number)}"`));
  }

  /**
   * What a user does with cells that a build has half written takes along what they hold and look like then: lines that are inserted look as
   * the ones before them, cells that are cut are pasted as they are. That is the user's when the build is taken back.
   */
  private isBroughtAlong({ sheet, place, cell, formatsOf }: Difference): boolean {
    const { history } = this;
    const title = history.firstTitle(sheet);
    return history.deeds().some((each) => {
      const { deed, at } = each;
      const isMove = deed.does === "cuts" || deed.does === "moves-row";
      if (!(isMove || deed.does === "inserts") || !history.isHalfWritten(at)) return false;
      if (cell === undefined) {
        const titles = deed.does === "cuts" ? [deed.title, deed.toTitle!] : [deed.title];
        const isOfCells = /: (validations|conditionalFormats|hyperlinks)$/.test(place);
        return isMove && isOfCells && titles.some((one) => history.firstTitle(one) === title);
      }
      if (deed.does === "inserts" && !formatsOf) return false;
      return history.placesOf(each).some((one) => isAt(one, title, cell));
    });
  }

  /** Excel breaks a name when cells are pasted over what it refers to; what a half-written sheet's names referred to then was elsewhere. */
  private isPastedOver({ sheet, broken }: Difference): boolean {
    if (!broken) return false;
    const { history } = this;
    const title = history.firstTitle(sheet);
    return history
      .deeds()
      .filter(({ deed, at }) => deed.does === "cuts" && history.isHalfWritten(at))
      .some((each) => {
        const places = history.placesOf(each);
        return [...cellsOf(broken)].every((cell) => places.some((one) => isAt(one, title, cell)));
      });
  }

  /**
   * Lines that a user inserts, removes or moves behind half a rebuild, or behind a table of which rows are half removed, where it reached further
   * before, move nothing of it: what comes back stands where it stood. What was typed there is looked for all the same.
   */
  private isBehindHalf({ sheet, cell }: Difference): boolean {
    const { history } = this;
    const title = history.firstTitle(sheet);
    return history.deeds().some(({ deed, at }) => {
      if (!deed.isBehind || !history.isHalfWritten(at) || history.firstTitle(deed.title) !== title)
        return false;
      if (deed.does !== "inserts" && deed.does !== "removes" && deed.does !== "moves-row") return false;
      const isColumns = deed.does !== "moves-row" && deed.axis === "columns";
      return !cell || (isColumns ? cell.column : cell.row) >= firstLine(deed);
    });
  }

  /** As many as requests ended between a chart's creation and its name: it may as well be somebody's own, and stays. */
  private isNamelessChart({ place, other }: Difference): boolean {
    return other === "" && /: chart Chart \d+$/.test(place) && this.namelessCharts-- > 0;
  }

  /** Rows that were sorted while they were half written stand in another order: they are compared by their keys. */
  private isSorted({ sheet, cell }: Difference): boolean {
    const { history } = this;
    return cell !== undefined && this.sortedOn.has(history.firstTitle(sheet)) && this.isInDeals(cell);
  }

  private get sortedOn(): Set<string> {
    const { history } = this;
    return new Set(
      history
        .deeds()
        .filter(({ deed, at }) => deed.does === "sorts" && history.isHalfWritten(at))
        .map(({ deed }) => history.firstTitle(deed.title)),
    );
  }

  private deals: { row: number; rows: number; column: number; columns: number } | null = null;

  private isInDeals({ row, column }: { row: number; column: number }): boolean {
    const box = this.deals;
    return (
      box !== null &&
      row > box.row &&
      row < box.row + box.rows &&
      column >= box.column &&
      column < box.column + box.columns
    );
  }

  /** Rows of deals that are not there, or hold what they should not, though nobody named that. */
  rowsAstray(now: WorkbookData, again: WorkbookData): string[] {
    const [found, wanted] = [dealsIn(now), dealsIn(again)];
    if (!this.sortedOn.size || !found || !wanted) return [];
    this.deals = found.box;
    const isNamed = (row: number, column: number) =>
      this.isNamed({
        sheet: found.title,
        place: `${found.title}!${addressOf({ row, column, rows: 1, columns: 1 })}`,
        one: "",
        other: "",
      });
    return [...wanted.rows].flatMap(([id, cells]) => {
      const row = found.rows.get(id);
      // Rows that have moved up are left all together, and named by their cells.
      if (!row) return this.isAnyNamedOn(found.title) ? [] : [`The deal ${id} is gone.`];
      return [...cells.values]
        .filter(([column, value]) => row.values.get(column) !== value && !isNamed(row.row, column))
        .map(
          ([column, value]) =>
            `The deal ${id} holds ${String(row.values.get(column))} in ${column}, not ${String(value)}.`,
        );
    });
  }

  private isAnyNamedOn(title: string): boolean {
    const { history } = this;
    return history.named.some((each) => each.startsWith(`${history.firstTitle(title)}!`));
  }

  private tablesOn(title: string): string[] {
    const sheet = this.before.sheets.find(({ name }) => name === title);
    return (sheet?.tables ?? []).map(({ name }) => name);
  }

  private isNamed({ sheet, place }: Difference): boolean {
    const { history } = this;
    const title = history.firstTitle(sheet);
    // Without the build, what was typed below a table has made it grow.
    if (place.endsWith(": tables") && history.named.some((each) => each.startsWith(`${title}!`))) return true;
    const cell = place.includes("!") ? `${title}${place.slice(place.lastIndexOf("!"))}` : "";
    return history.named.some(
      (each) =>
        each === cell ||
        each.includes(`"${title}"`) ||
        this.tablesOn(title).some((table) => each.includes(table)),
    );
  }
}

/** The rows of deals by their IDs. */
function dealsIn(data: WorkbookData) {
  for (const { name, cells, tables = [] } of data.sheets)
    for (const table of tables)
      if (table.name === "cam_deals") {
        const { box } = table;
        const rows = new Map<string, { row: number; values: Map<number, unknown> }>();
        const line = (row: number) => {
          const values = cells.filter(
            (cell) => cell.row === row && cell.column >= box.column && cell.column < box.column + box.columns,
          );
          return new Map(values.map((cell) => [cell.column, cell.formula ?? cell.value]));
        };
        for (let row = box.row + 1; row < box.row + box.rows; row++) {
          const values = line(row);
          const id = values.get(box.column);
          if (id !== undefined && id !== "") rows.set(String(id), { row, values });
        }
        return { title: name, box, rows };
      }
  return null;
}
