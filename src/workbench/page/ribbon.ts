/** A button of the manifest's tab. */
export interface RibbonControl {
  id: string;
  label: string;
  tip: string;
  /** Same-origin address of the 32 pixel icon. */
  icon: string;
  /** Name of the command; absent for a button that only opens the pane. */
  functionName?: string;
}

interface RibbonGroup {
  label: string;
  controls: RibbonControl[];
}

/** What of the manifest shows in Excel. */
interface ManifestParts {
  /** Of the tab. */
  label: string;
  groups: RibbonGroup[];
  /** What the custom functions' names begin with. */
  namespace: string;
}

/** The tab that the manifest gives Excel's ribbon, and the functions' namespace. @throws when the manifest has no tab. */
export function readManifest(manifest: string): ManifestParts {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  const all = (owner: ParentNode, name: string) =>
    [...owner.querySelectorAll("*")].filter((element) => element.localName === name);
  const resources = new Map(
    ["Image", "Url", "String"].flatMap((name) =>
      all(xml, name).map((e) => [e.getAttribute("id") ?? "", e.getAttribute("DefaultValue") ?? ""] as const),
    ),
  );
  const child = (owner: Element, name: string) => [...owner.children].find((e) => e.localName === name);
  const text = (owner: Element | undefined) => resources.get(owner?.getAttribute("resid") ?? "") ?? "";
  const tab = all(xml, "CustomTab")[0];
  if (!tab) throw new Error("The manifest has no tab of its own.");
  const control = (button: Element): RibbonControl => {
    const tip = child(button, "Supertip");
    const icon = all(button, "Image").find((image) => image.getAttribute("size") === "32");
    const functionName = all(button, "FunctionName")[0]?.textContent?.trim();
    return {
      id: button.getAttribute("id") ?? "",
      label: text(child(button, "Label")),
      tip: tip ? text(child(tip, "Description")) : "",
      // The manifest names the place of hosting; the workbench has the same files.
      icon: new URL(text(icon)).pathname,
      ...(functionName ? { functionName } : {}),
    };
  };
  return {
    label: text(child(tab, "Label")),
    namespace: text(all(xml, "Namespace")[0]),
    groups: all(tab, "Group").map((group) => ({
      label: text(child(group, "Label")),
      controls: all(group, "Control").map(control),
    })),
  };
}

/** Shows the tab; `press` is called with the control. Returns how to enable and disable a control. */
export function showRibbon(
  container: HTMLElement,
  layout: ManifestParts,
  press: (control: RibbonControl) => void,
): (controlId: string, enabled: boolean) => void {
  const buttons = new Map<string, HTMLButtonElement>();
  const tab = element("span", "tab", layout.label);
  const groups = layout.groups.map((group) => {
    const row = element("div", "buttons");
    for (const control of group.controls) {
      const button = document.createElement("button");
      button.type = "button";
      button.title = control.tip;
      button.id = `ribbon-${control.id}`;
      const icon = document.createElement("img");
      [icon.src, icon.alt, icon.width, icon.height] = [control.icon, "", 28, 28];
      button.append(icon, element("span", "", control.label));
      button.addEventListener("click", () => press(control));
      buttons.set(control.id, button);
      row.append(button);
    }
    const box = element("div", "group");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", group.label);
    box.append(row, element("span", "group-label", group.label));
    return box;
  });
  container.replaceChildren(tab, ...groups);
  return (controlId, enabled) => {
    const button = buttons.get(controlId);
    if (button) button.disabled = !enabled;
  };
}

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
