import { ChartLayer } from "../charts/chart-layer";
import { Executor } from "../host/executor";
import { HostModel } from "../host/model/host-model";
import { load } from "../host/model/load";
import { snapshot } from "../host/model/snapshot";
import { Workbook } from "../host/model/workbook";
import { REQUIREMENT_SETS } from "../host/requirements";
import { UniverGrid } from "../host/univer/grid";
import type { UniverInstance } from "../host/univer/lib";
import type { WorkbookData } from "../host/workbook-data";
import { byId, showMessage, showPane } from "./layout";
import { PaneHost } from "./pane-host";
import { AddinInternalService, AppRuntimeService, DynamicRibbon } from "./pane-services";
import { PaneThemes } from "./pane-theme";
import { startUniver } from "./univer-page";

const OWN_PANE = "taskpane-workbench.html";

/** A spreadsheet, the host that makes it look like Excel to the office.js client, and the pane that the client runs in. */
export class Workbench {
  readonly model: HostModel;
  readonly executor: Executor;
  readonly themes = new PaneThemes();
  /** Enables or disables a ribbon button; the ribbon sets it when it is there. */
  enableControl: (controlId: string, enabled: boolean) => void = () => {};
  private pane: PaneHost | null = null;

  private constructor(
    univer: UniverInstance,
    container: HTMLElement,
    readonly grid = new UniverGrid(univer),
  ) {
    this.model = new HostModel(grid);
    this.executor = new Executor(
      new Workbook(this.model),
      {
        "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(showPane),
        "Microsoft.DynamicRibbon.DynamicRibbon": new DynamicRibbon((id, enabled) => this.enableControl(id, enabled)),
        "Microsoft.InternalService.AddinInternalService": new AddinInternalService(),
      },
      (error) => showMessage(`The workbench itself failed, the add-in was told GeneralException: ${String(error)}`),
    );
    this.executor.hooks = this.model;
    this.model.events.emit = (rows) => this.pane?.tell(rows);
    const charts = new ChartLayer(univer.api, this.model, container);
    this.model.view = { chartsChanged: () => charts.refresh(), refused: showMessage };
  }

  static async start(): Promise<Workbench> {
    const container = byId("grid");
    return new Workbench(await startUniver(container), container);
  }

  /** Loads the pane's page anew. `?pane=<same-origin URL>` hosts another page than the add-in's. */
  startPane(): void {
    this.pane?.dispose();
    const url = new URLSearchParams(location.search).get("pane") ?? OWN_PANE;
    this.pane = new PaneHost(this.executor, REQUIREMENT_SETS, (frame) => this.themes.attach(frame), byId("pane-frame"), url);
    showPane(true);
  }

  /** False while the add-in is not ready for commands. */
  pressCommand(functionName: string, controlId: string): boolean {
    return this.pane?.invokeCommand(functionName, controlId) ?? false;
  }

  snapshot(): WorkbookData {
    return snapshot(this.model);
  }

  async replace(data: WorkbookData): Promise<void> {
    await this.executor.idle();
    load(this.model, data);
    this.startPane();
  }
}
