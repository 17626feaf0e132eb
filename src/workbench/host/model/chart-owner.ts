import type { HostModel } from "./host-model";
import type { ChartState } from "./state";

/** What the parts of a chart know of it: where it is, and its data. */
export interface ChartOwner {
  readonly model: HostModel;
  readonly sheetId: string;
  readonly $data: Readonly<ChartState>;
  /** The same to be changed: AccessDenied where the sheet protects its objects. */
  readonly $edited: ChartState;
}
