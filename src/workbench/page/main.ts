import "./workbench.css";
import { connectFiles } from "./files";
import type { FunctionEntry } from "../host/custom-functions";
import { WorkbookKeeper } from "./kept-workbook";
import { byId, makeResizable, showMessage, showPaneBeside } from "./layout";
import { functionEntries } from "./pane-functions";
import type { PaneTheme } from "./pane-theme";
import { paneStands } from "./pane-stands";
import { readManifest, type RibbonControl, showRibbon } from "./ribbon";
import { connectRegions } from "./regions";
import { sampleWorkbook } from "./sample-workbook";
import { startUniver } from "./univer-page";
import { Workbench } from "./workbench";

declare global {
  interface Window {
    /** For the console and the tests in the browser. */
    workbench: Workbench;
  }
}

async function start(): Promise<void> {
  makeResizable();
  connectRegions();
  const fetched = Promise.all([
    fetch("manifest.xml").then((response) => response.text()),
    fetch("functions.json").then((response) => response.json() as Promise<{ functions: FunctionEntry[] }>),
  ]);
  const univer = startUniver();
  const [manifest, metadata] = await fetched;
  const ribbon = readManifest(manifest);
  const workbench = new Workbench(univer, functionEntries(metadata, ribbon.namespace));
  window.workbench = workbench;
  byId("close-pane").addEventListener("click", () => showPaneBeside(false));
  const theme = byId<HTMLSelectElement>("pane-theme");
  theme.addEventListener("change", () => workbench.themes.choose(theme.value as PaneTheme));
  const former = await WorkbookKeeper.former();
  await workbench.replace(sampleWorkbook());
  const offer = connectFiles(workbench);
  if (former) offer(former);
  workbench.enableControl = showRibbon(byId("ribbon"), ribbon, (control) => press(workbench, control));
  // One thread draws both: whoever waits waits for the pane.
  await paneStands(byId("pane-frame"));
  await workbench.draw();
  workbench.ready = true;
}

function press(workbench: Workbench, { functionName, id, label }: RibbonControl): void {
  if (functionName === undefined) showPaneBeside(true);
  else if (!workbench.pressCommand(functionName, id))
    showMessage(`${label} is not ready yet: the add-in is still starting. Press it again in a moment.`);
}

void start();
