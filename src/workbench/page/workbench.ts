import type { ChartLayer } from "../charts/chart-layer";
import { parseAddress } from "../../book/cells/a1";
import { Executor } from "../host/executor";
import { CustomFunctions, type FunctionEntry } from "../host/custom-functions";
import type { GridCell } from "../host/grid";
import type { HostModel } from "../host/model/host-model";
import { load } from "../host/model/load";
import { snapshot } from "../host/model/snapshot";
import { workbookOver } from "../host/model/workbook";
import { type Surroundings, surroundingsOf } from "../host/platform";
import { registerCustomFunctions } from "../host/univer/custom-functions";
import { createFeatureView } from "../host/univer/features";
import { UniverGrid } from "../host/univer/grid";
import type { UniverInstance } from "../host/univer/lib";
import type { GridBox, Scalar, WorkbookData } from "../../xlsx/data/workbook-data";
import { byId, showMessage, showPaneBeside } from "./layout";
import { PaneFunctions } from "./pane-functions";
import { PaneHost } from "./pane-host";
import { playPlatform } from "./pane-platform";
import { blockPopUps } from "./pane-pop-ups";
import { AddinInternalService, AppRuntimeService, DynamicRibbon } from "./pane-services";
import { attachUndoGroups } from "./pane-undo";
import { PaneThemes } from "./pane-theme";

const OWN_PANE = "taskpane-workbench.html";

/** A spreadsheet, the host that makes it look like Excel to the office.js client, and the pane that the client runs in. */
export class Workbench {
  readonly model: HostModel;
  readonly executor: Executor;
  readonly themes = new PaneThemes();
  /** Enables or disables a ribbon button; the ribbon sets it when it is there. */
  enableControl: (controlId: string, enabled: boolean) => void = () => {};
  /** Takes another workbook that the add-in opened; the page's files set it when they are there. */
  showCreated: (bytes: Uint8Array | undefined) => void = () => {};
  /** The page is complete: workbook, pane and ribbon. */
  ready = false;
  private pane: PaneHost | null = null;
  private charts: ChartLayer | null = null;
  private readonly functions: PaneFunctions;

  /** `entries` are the custom functions that cells may call. Nothing is drawn yet. */
  constructor(
    private readonly univer: UniverInstance,
    entries: readonly FunctionEntry[],
    readonly grid = new UniverGrid(univer),
  ) {
    grid.calculation.automatic = true;
    const surroundings = wantedSurroundings();
    grid.features = createFeatureView(univer, surroundings.strict);
    const workbook = workbookOver(grid);
    const { platform } = surroundings;
    this.model = workbook.model;
    this.model.surroundings = surroundings;
    this.model.readOnly = asked("open") === "read-only";
    const functions = new CustomFunctions((id) => this.model.sheetName(id));
    functions.blank = platform.blank;
    grid.calculation.calls = functions;
    registerCustomFunctions(univer, functions, entries);
    this.functions = new PaneFunctions(functions, (rows) => this.pane?.tell(rows));
    this.executor = new Executor(
      workbook,
      {
        "Microsoft.ExcelServices.CustomFunctions": this.functions,
        "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(showPaneBeside),
        "Microsoft.DynamicRibbon.DynamicRibbon": new DynamicRibbon((id, enabled) =>
          this.enableControl(id, enabled),
        ),
        "Microsoft.InternalService.AddinInternalService": new AddinInternalService(),
      },
      (error) =>
        showMessage(`The workbench itself failed, the add-in was told GeneralException: ${String(error)}`),
    );
    this.executor.hooks = this.model;
    this.executor.payload = platform.payload;
    this.model.events.emit = (rows) => this.pane?.tell(rows);
    this.model.view = {
      chartsChanged: () => this.charts?.refresh(),
      refused: showMessage,
      created: (bytes) => this.showCreated(bytes),
      undone: showMessage,
    };
  }

  /** Draws the workbook; resolves when a user can work on it. */
  async draw(): Promise<void> {
    const { showGrid } = await import("./show-grid");
    this.charts = await showGrid(this.univer, this.model, this.executor);
  }

  /** Loads the pane's page anew. `?pane=<same-origin URL>` hosts another page than the add-in's. */
  startPane(): void {
    const { platform } = this.model.surroundings;
    this.pane?.dispose();
    this.functions.$restart();
    this.pane = new PaneHost(byId("pane-frame"), wantedPane(), {
      executor: this.executor,
      surroundings: this.model.surroundings,
      readOnly: this.model.readOnly,
      connected: (frame) => {
        this.themes.attach(frame);
        attachUndoGroups(frame, this.grid);
        playPlatform(frame, platform);
        if (platform.blocksPopUps) blockPopUps(frame);
      },
    });
    this.pane.frame.addEventListener("load", () => this.functions.$loaded());
    showPaneBeside(true);
  }

  /** False while the add-in is not ready for commands. */
  pressCommand(functionName: string, controlId: string): boolean {
    return this.pane?.invokeCommand(functionName, controlId) ?? false;
  }

  /** A cell's value when nothing is left to calculate; null when it is blank. */
  async cellValue(sheet: string, address: string): Promise<Scalar | null> {
    await this.executor.idle();
    await this.grid.settle();
    return this.cell(sheet, address)?.value ?? null;
  }

  /** A formula in Excel's own text, or a constant. */
  cellFormula(sheet: string, address: string): Scalar | null {
    const cell = this.cell(sheet, address);
    return cell?.text ?? cell?.formula ?? cell?.value ?? null;
  }

  select(sheet: string, address: string): void {
    const { id, box } = this.locate(sheet, address);
    this.grid.select(id, box);
  }

  private cell(sheet: string, address: string): GridCell | undefined {
    const { id, box } = this.locate(sheet, address);
    return this.grid.cell(id, box.row, box.column);
  }

  private locate(sheet: string, address: string): { id: string; box: GridBox } {
    const id = this.model.sheetIdByName(sheet);
    const at = parseAddress(address);
    if (id === undefined || !at) throw new Error(`There is no ${sheet}!${address}.`);
    return { id, box: at.box };
  }

  onChange(listener: () => void): void {
    this.grid.onChange(listener);
  }

  snapshot(): WorkbookData {
    return snapshot(this.model);
  }

  async replace(data: WorkbookData): Promise<void> {
    await this.executor.idle();
    // Answers that the old pane owes would never come.
    await this.grid.settle();
    load(this.model, data);
    this.startPane();
  }
}

const asked = (name: string) => new URLSearchParams(location.search).get(name) ?? undefined;

/** `?platform=windows&culture=de-DE&excelApi=1.19&date=1904&paint=kept&open=read-only` */
function wantedSurroundings(): Surroundings {
  const strict = { since1904: asked("date") === "1904", keepsPaint: asked("paint") === "kept" };
  try {
    return surroundingsOf({
      platform: asked("platform"),
      culture: asked("culture"),
      excelApi: asked("excelApi"),
      strict,
    });
  } catch (error) {
    showMessage(`${(error as Error).message} Excel on the web in American English is played instead.`);
    return surroundingsOf({ strict });
  }
}

function wantedPane(): string {
  const wanted = asked("pane") ?? OWN_PANE;
  if (new URL(wanted, location.href).origin === location.origin) return wanted;
  showMessage(
    `${wanted} is not shown as the pane: it must come from ${location.origin}. The add-in's own pane is shown instead.`,
  );
  return OWN_PANE;
}
