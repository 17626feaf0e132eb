import path from "node:path";
import ts from "typescript";
import { readSource, sourceFiles } from "../support/source-files";

type Graph = ReadonlyMap<string, readonly string[]>;

/** The modules that a file names at its head. What it fetches later by `import()`, as a kind's definition its builders, is not needed to load it. */
function importedBy(file: string): string[] {
  const source = ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier &&
    ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
}

/** Which source file imports which; a type counts like a value, since a reader has to follow both. */
function importGraph(files: readonly string[]): Graph {
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const imported = importedBy(file)
        .filter((name) => name.startsWith("."))
        .map((name) => path.posix.join(path.posix.dirname(file), name))
        .flatMap((base) => [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`]);
      return [file, imported.filter((each) => known.has(each))];
    }),
  );
}

/** Files of circles, and between them: what is left when those without importers or imports are taken away again and again. */
function circles(graph: Graph): string[] {
  const left = new Set(graph.keys());
  let before: number;
  do {
    before = left.size;
    const imported = new Set([...left].flatMap((file) => graph.get(file)!));
    for (const file of [...left])
      if (!imported.has(file) || !graph.get(file)!.some((each) => left.has(each))) left.delete(file);
  } while (left.size < before);
  return [...left].map(
    (file) =>
      `${file} → ${graph
        .get(file)!
        .filter((each) => left.has(each))
        .join(", ")}`,
  );
}

test("a circle is found, what leads to it or from it is not", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c", "e"]],
    ["c", ["b", "d"]],
    ["d", []],
    ["e", []],
  ]);
  expect(circles(graph)).toEqual(["b → c", "c → b"]);
});

test("no file of the product imports itself by way of others", () => {
  const files = sourceFiles("src", /\.tsx?$/);
  expect(files.length).toBeGreaterThan(300);
  expect(circles(importGraph(files))).toEqual([]);
});

test("the megabyte that finds encodings is fetched when a file needs it", () => {
  const files = sourceFiles("src", /\.tsx?$/);
  const importers = (module: RegExp) =>
    files.filter((file) => importedBy(file).some((name) => module.test(name)));
  expect(importers(/^jschardet$/)).toEqual(["src/domain/crm/guess-encoding.ts"]);
  expect(importers(/\/guess-encoding$/)).toEqual([]);
});
