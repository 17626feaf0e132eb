import { isSetSupported } from "../host/requirements";
import type { Surroundings } from "../host/platform";

/** As much of the client's globals as tells the add-in where it runs. */
interface ClientScope {
  OfficeExt: { HostName: { Host: { getInstance(): { platformRemappings: Record<string, string> } } } };
  Office: { onReady(): Promise<unknown>; context: { ui: { openBrowserWindow?: (url: string) => void } } };
}

/**
 * Microsoft's client for the web is the only one that speaks with a page. It has asked for its context, and is about to tell the add-in that it
 * runs on the web, without what desktops have besides.
 */
export function playPlatform(pane: Window, { office, requirementSets }: Surroundings["platform"]): void {
  const { OfficeExt, Office } = pane as unknown as ClientScope;
  OfficeExt.HostName.Host.getInstance().platformRemappings.web = office;
  if (!isSetSupported("OpenBrowserWindowApi", "1.1", requirementSets)) return;
  void Office.onReady().then(() => {
    Office.context.ui.openBrowserWindow = (url) => void pane.open(url, "_blank", "noopener");
  });
}
