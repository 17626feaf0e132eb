export const DEVELOPMENT = "https://localhost:3000";

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
