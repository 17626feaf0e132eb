import ts from "typescript";
import { readSource, sourceFiles } from "../support/source-files";

/** Folders beside each other that play one part each: there the same name says the same part. */
const SIBLINGS = [
  /^src\/sheets\/(?!shared\/|kit\/)[^/]+\//,
  /^src\/taskpane\/panes\/[^/]+\//,
  // Two ports over a workbook: the one that is open, and a file.
  /^src\/(?:excel|xlsx)\//,
];
/** Excel shows these functions by the names that the formulas have, whatever else is named so. */
const FORMULA_NAMES = /^src\/functions\/families\//;

function exportedNames(file: string): string[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true, kind);
  return source.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    const kinds = new Set(modifiers?.map((modifier) => modifier.kind));
    if (!kinds.has(ts.SyntaxKind.ExportKeyword) || kinds.has(ts.SyntaxKind.DefaultKeyword)) return [];
    const declared = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name)
      : ts.isFunctionDeclaration(statement) ||
          ts.isClassDeclaration(statement) ||
          ts.isInterfaceDeclaration(statement) ||
          ts.isTypeAliasDeclaration(statement) ||
          ts.isEnumDeclaration(statement)
        ? [statement.name]
        : [];
    return declared.flatMap((name) => (name && ts.isIdentifier(name) ? [name.text] : []));
  });
}

/** Whether files that export one name are each in another of the same sort of sibling folders. */
function playOnePart(files: readonly string[]): boolean {
  return SIBLINGS.some((sibling) => {
    const folders = files.map((file) => sibling.exec(file)?.[0]);
    return !folders.includes(undefined) && new Set(folders).size === files.length;
  });
}

test("an exported name stands once, so that a search for it finds one thing", () => {
  const places = new Map<string, Set<string>>();
  for (const file of sourceFiles("src", /\.tsx?$/)) {
    if (FORMULA_NAMES.test(file)) continue;
    for (const name of exportedNames(file)) places.set(name, (places.get(name) ?? new Set()).add(file));
  }
  expect(places.size).toBeGreaterThan(1000);
  const twice = [...places]
    .map(([name, files]) => [name, [...files]] as const)
    .filter(([, files]) => files.length > 1 && !playOnePart(files));
  expect(Object.fromEntries(twice)).toEqual({});
});
