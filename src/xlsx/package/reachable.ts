import type { OfficePackage } from "./package";

/** Paths of the parts to which relations lead. */
export function reachable(parts: OfficePackage): Set<string> {
  const found = new Set<string>();
  const follow = (owner: string) => {
    for (const { external, target } of parts.relations(owner)) {
      const part = external ? undefined : parts.part(target);
      if (!part || found.has(part.path)) continue;
      found.add(part.path);
      follow(part.path);
    }
  };
  follow("");
  return found;
}
