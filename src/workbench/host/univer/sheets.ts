import type { ICommandService, Workbook, Worksheet as UniverSheet } from "@univerjs/core";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { type GridListener, type GridSheet, NoSheet } from "../grid";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { UniverInstance } from "./lib";
import { DEFAULT_SIZE } from "./measures";
import { Observer } from "./observer";
import { History } from "./undo";

const NO_STATE = {};
const NEW_SHEET = { rowCount: 200, columnCount: 26 };

/** The workbook's sheets, and what all changes of it go through: commands, history, observer. */
export abstract class UniverSheets {
  listener: GridListener | null = null;
  protected readonly commands: ICommandService;
  protected readonly book: Workbook;
  protected readonly facade: FWorkbook;
  protected readonly history: History;
  protected readonly observer: Observer;

  constructor(readonly instance: UniverInstance) {
    const { lib, univer, api, unit } = instance;
    this.commands = univer.__getInjector().get(lib.core.ICommandService);
    const facade = api.getWorkbook(unit);
    if (!facade) throw new Error(`Univer has no workbook ${unit}.`);
    this.facade = facade;
    this.book = facade.getWorkbook();
    univer.__getInjector().get(lib.core.IUniverInstanceService).focusUnit(unit);
    this.history = new History(instance, this.commands);
    this.observer = new Observer(unit, () => this.listener, this.history);
    this.observer.currentName = (id) => this.book.getSheetBySheetId(id)?.getName();
    this.history.owner = {
      memento: () => this.listener?.memento() ?? NO_STATE,
      restore: (memento) => this.listener?.restore(memento),
      leaving: (step) => this.listener?.leaving(step),
      complete: () => {
        this.observer.host(() => this.listener?.settleStructure());
        this.observer.stepDone();
      },
    };
  }

  protected sheet(id: string): FWorksheet {
    const sheet = this.facade.getSheetBySheetId(id);
    if (!sheet) throw new NoSheet(id);
    return sheet;
  }

  protected run(id: string, params: object): void {
    this.observer.host(() => this.commands.syncExecuteCommand(id, { unitId: this.instance.unit, ...params }));
  }

  sheets(): GridSheet[] {
    return this.book.getSheets().map(described);
  }
  sheetOf(id: string): GridSheet | undefined {
    const sheet = this.book.getSheetBySheetId(id);
    return sheet ? described(sheet) : undefined;
  }
  sheetIds(): string[] {
    return this.book.getSheets().map((sheet) => sheet.getSheetId());
  }
  addSheet(name: string): string {
    const active = this.activeSheet();
    const id = this.instance.lib.core.generateRandomId(8);
    this.run("sheet.command.insert-sheet", {
      sheet: { id, name, ...NEW_SHEET, ...DEFAULT_SIZE },
      index: this.book.getSheetSize(),
    });
    this.activate(active);
    return id;
  }
  removeSheet(id: string): void {
    this.run("sheet.command.remove-sheet", { subUnitId: id });
  }
  renameSheet(id: string, name: string): void {
    this.run("sheet.command.set-worksheet-name", { subUnitId: id, name });
  }
  moveSheet(id: string, position: number): void {
    this.run("sheet.command.set-worksheet-order", { subUnitId: id, order: position });
  }
  setHidden(id: string, hidden: boolean): void {
    this.run(hidden ? "sheet.command.set-worksheet-hidden" : "sheet.command.set-worksheet-show", {
      subUnitId: id,
    });
  }
  setTabColor(id: string, color: string): void {
    this.run("sheet.command.set-tab-color", { subUnitId: id, value: color });
  }
  setGridlines(id: string, shown: boolean): void {
    this.run("sheet.command.toggle-gridlines", { subUnitId: id, showGridlines: shown ? 1 : 0 });
  }
  activeSheet(): string {
    return this.facade.getActiveSheet().getSheetId();
  }
  activate(id: string): void {
    this.observer.host(() => this.facade.setActiveSheet(this.sheet(id)));
  }
  selection(): { sheetId: string; boxes: GridBox[] } {
    const sheetId = this.activeSheet();
    return { sheetId, boxes: this.observer.selected(sheetId) };
  }
}

function described(sheet: UniverSheet): GridSheet {
  const { tabColor, showGridlines } = sheet.getConfig();
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    hidden: sheet.isSheetHidden() === 1,
    tabColor: tabColor || "",
    showGridlines: showGridlines !== 0,
  };
}
