/**
 * Patches reach into parts of Univer that are not its interface: they hold for the versions they were written for and for no other.
 * Each stands in a file of its own, with the version and the reason; here is the list.
 */
interface UniverPatch {
  /** The file in this folder. */
  patch: string;
  /** The package whose insides it relies on. */
  target: string;
  version: string;
}

export const UNIVER_PATCHES: readonly UniverPatch[] = [
  { patch: "ascending-search", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "calculation-queue", target: "@univerjs/sheets-formula", version: "0.25.1" },
  { patch: "calculation-turns", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "comparison-index", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "empty-text", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "function-repairs", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "indexed-ifs", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "iterator-helpers", target: "@univerjs/core", version: "0.25.1" },
  { patch: "indented-overflow", target: "@univerjs/engine-render", version: "0.25.1" },
  { patch: "kept-dependents", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "kept-paint", target: "@univerjs/sheets-conditional-formatting", version: "0.25.1" },
  { patch: "kept-ranges", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "kept-trees", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "kept-types", target: "@univerjs/sheets", version: "0.25.1" },
  { patch: "known-texts", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "late-locale", target: "@univerjs/core", version: "0.25.1" },
  { patch: "lazy-branches", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "lexer-state", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "other-sheets", target: "@univerjs/sheets-formula", version: "0.25.1" },
  { patch: "plain-columns", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "plain-comparison", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "plain-numbers", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "plain-writes", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "remembered-styles", target: "@univerjs/core", version: "0.25.1" },
  { patch: "read-places", target: "@univerjs/core", version: "0.25.1" },
  { patch: "removed-lines", target: "@univerjs/sheets", version: "0.25.1" },
  { patch: "shared-parts", target: "@univerjs/engine-formula", version: "0.25.1" },
  { patch: "shown-sheet", target: "@univerjs/sheets-ui", version: "0.25.1" },
  { patch: "undo-routes", target: "@univerjs/core", version: "0.25.1" },
  { patch: "validated-sheets", target: "@univerjs/sheets-data-validation", version: "0.25.1" },
];

/** A sentence for each patch whose package is of another version than the patch was written for. */
export function patchComplaints(installed: (target: string) => string): string[] {
  return UNIVER_PATCHES.flatMap(({ patch, target, version }) => {
    const found = installed(target);
    return found === version
      ? []
      : [
          `The patch univer/patches/${patch}.ts was written for ${target} ${version}, installed is ${found}: see whether it is still needed and still fits, then change its version in versions.ts.`,
        ];
  });
}
