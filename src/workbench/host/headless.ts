import type { FWorkbook } from "@univerjs/sheets/facade";
import { type Argument, CustomFunctions, type FunctionEntry } from "./custom-functions";
import { Executor } from "./executor";
import type { FaultPlan } from "./faults";
import type { CalculateOption, HostModel } from "./model/host-model";
import { load } from "./model/load";
import { snapshot } from "./model/snapshot";
import type { Strictness } from "./model/strictness";
import { workbookOver } from "./model/workbook";
import { connectClient, type OfficeClient } from "./office-client";
import { type PlatformName, surroundingsOf } from "./platform";
import { isSetSupported } from "./requirements";
import { playUndoGroups } from "./undo-groups";
import { registerCustomFunctions } from "./univer/custom-functions";
import { createFeatureView } from "./univer/features";
import { UniverGrid } from "./univer/grid";
import { startHeadlessUniver } from "./univer/node";
import { disposeWithLocale } from "./univer/patches/late-locale";
import type { WorkbookData } from "../../xlsx/data/workbook-data";

export interface HeadlessOptions {
  /** Default `onRead`; `never` for runs that only write, results are then not there. */
  calculate?: CalculateOption;
  /** The workbook to begin with; default one blank Sheet1. */
  data?: WorkbookData;
  /** Shows tables and rules in the grid too, as the page does; default false. */
  features?: boolean;
  /** Custom functions, answered at once by `direct`. */
  functions?: {
    entries: readonly FunctionEntry[];
    direct: (entry: FunctionEntry, args: Argument[]) => unknown;
  };
  /** The Excel that is played; default the web in American English. */
  platform?: PlatformName;
  /** `de-DE` */
  culture?: string;
  /** What `isSetSupported` answers from; default what the platform has. */
  requirementSets?: Readonly<Record<string, string>>;
  /** Where this Excel is stricter than others; default where its platform is. */
  strict?: Strictness;
  /** Told of errors in the host itself, which the add-in sees as GeneralException. */
  log?: (error: unknown) => void;
}

/** Excel without a window: Microsoft's own client on the host's model and Univer's engine, all in this process. */
export interface HeadlessHost {
  Excel: OfficeClient["Excel"];
  OfficeExtension: OfficeClient["OfficeExtension"];
  /** `Excel.run`. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  model: HostModel;
  grid: UniverGrid;
  executor: Executor;
  faults: FaultPlan;
  functions: CustomFunctions;
  requirementSets: Readonly<Record<string, string>>;
  /** Other workbooks that the add-in opened, as files; undefined for a blank one. */
  opened: readonly (Uint8Array | undefined)[];
  /** Resolves when every formula has its result. */
  settle(): Promise<void>;
  snapshot(): WorkbookData;
  load(data: WorkbookData): void;
  /** What `edit` does to the workbook is a co-author's doing: events say Remote, and it is no step of the undo. */
  coAuthor(edit: (workbook: FWorkbook) => void): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  dispose(): void;
}

export async function createHeadlessHost(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  const surroundings = surroundingsOf(options);
  const grid = new UniverGrid(startHeadlessUniver(options.features));
  if (options.features) grid.features = createFeatureView(grid.instance, surroundings.strict);
  const workbook = workbookOver(grid);
  const { model } = workbook;
  model.calculate = options.calculate ?? "onRead";
  model.surroundings = surroundings;
  const functions = new CustomFunctions((id) => model.sheetName(id));
  functions.blank = surroundings.platform.blank;
  grid.calculation.calls = functions;
  if (options.functions) {
    functions.direct = options.functions.direct;
    registerCustomFunctions(grid.instance, functions, options.functions.entries);
  }
  const executor = new Executor(workbook, {}, options.log);
  executor.hooks = model;
  executor.payload = surroundings.platform.payload;
  executor.nullsDoNotChain = surroundings.strict.nullsDoNotChain ?? false;
  const client = connectClient(executor);
  model.events.emit = client.deliver;
  const requirementSets = options.requirementSets ?? surroundings.platform.requirementSets;
  if (isSetSupported("ExcelApi", "1.20", requirementSets)) playUndoGroups(client.Excel, grid);
  const opened: (Uint8Array | undefined)[] = [];
  model.view = { created: (bytes) => opened.push(bytes) };
  await grid.settle();
  if (options.data) load(model, options.data);
  return {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    run: (batch) => client.Excel.run(batch),
    model,
    grid,
    executor,
    faults: executor.faults,
    functions,
    requirementSets,
    opened,
    settle: () => grid.settle(),
    snapshot: () => snapshot(model),
    load: (data) => load(model, data),
    coAuthor: (edit) => {
      model.events.remote = true;
      try {
        grid.asSomeoneElse(edit);
      } finally {
        model.events.remote = false;
      }
    },
    undo: () => grid.undo(),
    redo: () => grid.redo(),
    dispose: () => {
      grid.dispose();
      disposeWithLocale(grid.instance);
    },
  };
}

/** Sets the globals that add-in code uses (`Excel`, `OfficeExtension`, `Office`); the returned function takes them back. */
export function installGlobals(host: HeadlessHost): () => void {
  const { platform, culture } = host.model.surroundings;
  const Office = {
    onReady: () => Promise.resolve({ host: "Excel", platform: platform.office }),
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", Mac: "Mac", OfficeOnline: "OfficeOnline" },
    context: {
      host: "Excel",
      platform: platform.office,
      displayLanguage: culture.name,
      contentLanguage: culture.name,
      requirements: {
        isSetSupported: (name: string, version?: string) =>
          isSetSupported(name, version, host.requirementSets),
      },
    },
  };
  const target = globalThis as unknown as Record<string, unknown>;
  const given = { Excel: host.Excel, OfficeExtension: host.OfficeExtension, Office };
  const before = Object.keys(given).map((name) => [name, target[name]] as const);
  Object.assign(target, given);
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete target[name];
      else target[name] = value;
  };
}
