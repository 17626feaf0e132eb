import type { Grid } from "../grid";
import { Application } from "./application";
import { DocumentProperties } from "./document-properties";
import { Functions } from "./functions";
import { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import { NamedItemCollection } from "./names";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { Worksheet, WorksheetCollection } from "./worksheet";

/** The root of every object path. */
export class Workbook extends ModelObject {
  get $type() {
    return "Workbook";
  }
  get $scalars() {
    return ["name", "readOnly"];
  }
  /** Nothing is saved under a name here. */
  get name(): string {
    return "Book1";
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
  get functions(): Functions {
    return new Functions(this.model);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.model);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.model);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.model);
  }
  /** What the client calls for `Excel.createWorkbook` on the web. */
  createAndOpenWorkbook(base64?: unknown): void {
    this.application.createWorkbook(base64).open();
  }
  getActiveCell(): Range {
    const { sheetId, boxes } = this.model.grid.selection();
    return new Range(this.model, sheetId, { row: 0, column: 0, ...boxes[0], rows: 1, columns: 1 });
  }
}

/** Excel over a grid: the root of its objects, with the model they stand on. */
export function workbookOver(grid: Grid): Workbook {
  const model: HostModel = new HostModel(grid, {
    worksheet: (sheetId) => new Worksheet(model, sheetId),
  });
  return new Workbook(model);
}
