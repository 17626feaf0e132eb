import { officeReady } from "./office-ready";

export type CommandHandlers = Readonly<Record<string, () => Promise<void>>>;

/** Ties the ribbon buttons of the manifest to their handlers, once Office is there. A button is always released, even when its handler fails. */
export async function associateCommands(handlers: CommandHandlers): Promise<void> {
  const { inExcel } = await officeReady();
  if (!inExcel) return;
  for (const [name, handler] of Object.entries(handlers))
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      void handler().finally(() => event?.completed());
    });
}

/** Opens the task pane, or brings it forward. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** Opens one of the add-in's own help pages beside the workbook. Office on the web has no openBrowserWindow. */
export async function openHelp(path: string): Promise<void> {
  const url = new URL(path, window.location.href).href;
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1"))
    Office.context.ui.openBrowserWindow(url);
  else window.open(url, "_blank", "noopener");
}
