import { Collection } from "../host-object";
import { invalidArgument } from "../rich-error";
import { boxGiven } from "./cell-block";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";

/** Where a printed page begins because somebody said so. */
export class PageBreak extends ModelObject {
  constructor(
    model: HostModel,
    readonly sheetId: string,
    readonly row: number,
  ) {
    super(model);
  }
  get $type() {
    return "PageBreak";
  }
  get $scalars() {
    return ["columnIndex", "rowIndex"];
  }
  override get $id() {
    return this.row;
  }
  get rowIndex(): number {
    return this.row;
  }
  get columnIndex(): number {
    return 0;
  }
}

/** Page breaks between rows, of the add-in and of the user. */
export class PageBreakCollection extends Collection<PageBreak> {
  constructor(
    readonly model: HostModel,
    readonly sheetId: string,
  ) {
    super();
  }
  get $type() {
    return "PageBreakCollection";
  }
  $items(): PageBreak[] {
    const { rowBreaks = [] } = this.model.sheet(this.sheetId).pageLayout;
    return rowBreaks.map((row) => new PageBreak(this.model, this.sheetId, row));
  }
  $nameOf({ row }: PageBreak): string {
    return String(row);
  }
  /** The range's first row begins a page. */
  add(range: unknown): PageBreak {
    const box = boxGiven(range, "PageBreakCollection.add");
    if (box.row === 0) invalidArgument("PageBreakCollection.add");
    const layout = this.model.sheet(this.sheetId).pageLayout;
    layout.rowBreaks = [...new Set([...(layout.rowBreaks ?? []), box.row])].sort((a, b) => a - b);
    return new PageBreak(this.model, this.sheetId, box.row);
  }
  removePageBreaks(): void {
    delete this.model.sheet(this.sheetId).pageLayout.rowBreaks;
  }
}
