import { Application } from "./application";
import { ModelObject } from "./model-object";
import { NamedItemCollection } from "./names";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheet";

/** The root of every object path. */
export class Workbook extends ModelObject {
  get $type() {
    return "Workbook";
  }
  get $scalars() {
    return ["name", "readOnly"];
  }
  get name(): string {
    return this.model.fileName;
  }
  get readOnly(): boolean {
    return this.model.readOnly;
  }
  get application(): Application {
    return new Application(this.model);
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.model);
  }
  get tables(): TableCollection {
    return new TableCollection(this.model, null);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.model, null);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.model);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.model);
  }
  getSelectedRange(): Range {
    const { sheetId, boxes } = this.model.grid.selection();
    return new Range(this.model, sheetId, boxes[0] ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }
  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }
}
