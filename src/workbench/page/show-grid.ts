import { ChartLayer } from "../charts/chart-layer";
import type { Executor } from "../host/executor";
import type { HostModel } from "../host/model/host-model";
import type { UniverInstance } from "../host/univer/lib";
import { whileEditing } from "./cell-editing";
import { followLinks } from "./cell-links";
import { drawUniver } from "./draw-univer";
import { byId } from "./layout";

/** Shows the workbook's grid with its links and charts; resolves when it is drawn. */
export async function showGrid(
  univer: UniverInstance,
  model: HostModel,
  executor: Executor,
): Promise<ChartLayer> {
  const container = byId("grid");
  const api = await drawUniver(univer, container);
  if (model.surroundings.platform.refusesWhileEditing) executor.editing = whileEditing(api);
  followLinks(api, model);
  const charts = new ChartLayer(api, model, container);
  charts.refresh();
  return charts;
}
