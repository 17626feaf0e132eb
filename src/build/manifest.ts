export const DEVELOPMENT = "https://localhost:3000";

/** The manifest for a way of distribution; throws on any other word than those. */
export function manifestOf(manifest: string, target: string = "organisation"): string {
  if (target === "organisation") return manifest;
  if (target === "marketplace") return forMarketplace(manifest);
  throw new Error(`The target is organisation or marketplace, not ${target}.`);
}

/**
 * An add-in of the Marketplace may no longer open its pane from code, so every button opens it by itself (`ShowTaskpane`). A shared runtime has
 * one pane at one address, which cannot be told a page: buttons that would all do the same are left out, and what only they used.
 */
function forMarketplace(manifest: string): string {
  const buttons = manifest
    .replace(/\n *<Control (?:(?!<\/Control>)[^])*?"ExecuteFunction"[^]*?<\/Control>/g, "")
    .replace(/\n *<Group (?:(?!<\/Group>|<Control)[^])*<\/Group>/g, "");
  const used = new Set([...buttons.matchAll(/ resid="([^"]+)"/g)].map(([, id]) => id));
  return buttons.replace(/\n *<bt:(?:Image|Url|String) id="([^"]+)"[^>]*\/>/g, (resource, id: string) =>
    used.has(id) ? resource : "",
  );
}

/**
 * The manifest for a place where the add-in is hosted, e.g. https://addins.example.com/cadence.
 * Throws when an address of the development server is left over.
 */
export function manifestFor(manifest: string, baseUrl: string = DEVELOPMENT): string {
  const base = baseUrl.replace(/\/+$/, "");
  if (base === DEVELOPMENT) return manifest;
  const url = new URL(base);
  if (url.protocol !== "https:") throw new Error(`The add-in must be hosted over https, not at ${base}.`);
  const written = manifest
    // An app domain is an origin, without a path.
    .replaceAll(`<AppDomain>${DEVELOPMENT}</AppDomain>`, `<AppDomain>${url.origin}</AppDomain>`)
    .replaceAll(DEVELOPMENT, base);
  const left = /[^"<>]*localhost[^"<>]*/.exec(written);
  if (left) throw new Error(`The manifest still names the development server: ${left[0]}`);
  return written;
}
