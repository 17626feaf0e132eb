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

/**
 * Opens one of the add-in's own help pages in the browser; false where that cannot be, as in Excel on the web: it has no openBrowserWindow,
 * and a ribbon button is no click of the page's own, so that a new window would be blocked.
 */
export function openHelp(path: string): boolean {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
  Office.context.ui.openBrowserWindow(new URL(path, window.location.href).href);
  return true;
}
