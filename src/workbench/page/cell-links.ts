import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/preset-sheets-core";
import { linkTarget, linkToFollow } from "../host/model/hyperlinks";
import type { HostModel } from "../host/model/host-model";
import { showMessage } from "./layout";

/** Follows a link into the workbook when its cell is clicked; a link out of it is only told, for nothing leaves this page. */
export function followLinks(api: FUniver, model: HostModel): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const sheetId = worksheet.getSheetId();
    const link = linkToFollow(model, { sheetId, row, column });
    if (!link) return;
    const { address, documentReference } = link;
    if (address !== undefined || documentReference === undefined)
      return showMessage(`The link leads to ${address}. The workbench does not open it.`);
    const target = linkTarget(model, sheetId, documentReference);
    if (target) model.grid.select(target.sheetId, target.box);
    else showMessage(`The link leads to ${documentReference}, which is not in the workbook.`);
  });
}
