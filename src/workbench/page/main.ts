import "./workbench.css";
import { connectFiles } from "./files";
import { byId, makeResizable, showMessage, showPane } from "./layout";
import type { PaneTheme } from "./pane-theme";
import { readRibbon, type RibbonControl, showRibbon } from "./ribbon";
import { sampleWorkbook } from "./sample-workbook";
import { Workbench } from "./workbench";

declare global {
  interface Window {
    /** For the console and the tests in the browser. */
    workbench: Workbench;
  }
}

async function start(): Promise<void> {
  makeResizable();
  const workbench = await Workbench.start();
  window.workbench = workbench;
  connectFiles(workbench);
  byId("close-pane").addEventListener("click", () => showPane(false));
  const theme = byId<HTMLSelectElement>("pane-theme");
  theme.addEventListener("change", () => workbench.themes.choose(theme.value as PaneTheme));
  await workbench.replace(sampleWorkbook());
  const manifest = await (await fetch("manifest.xml")).text();
  workbench.enableControl = showRibbon(byId("ribbon"), readRibbon(manifest), (control) => press(workbench, control));
}

function press(workbench: Workbench, { functionName, id, label }: RibbonControl): void {
  if (functionName === undefined) showPane(true);
  else if (!workbench.pressCommand(functionName, id)) showMessage(`${label} is not ready yet: the add-in is still starting. Press it again in a moment.`);
}

void start();
