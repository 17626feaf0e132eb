import fs from "fs";
import path from "path";
import ts from "typescript";

const ROOT = path.join(__dirname, "..", "..");
const FLOOR = 12;

interface Use {
  member: string;
  /** Minor version of ExcelApi 1.x. */
  set: number;
  guarded: boolean;
  where: string;
}

function sources(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? sources(full) : entry.name.endsWith(".ts") ? [full] : [];
  });
}

/** Every member of the Excel namespace that the files use, with the requirement set that its typing names. */
function excelUses(files: readonly string[]): Use[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["office-js", "node"],
  };
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file)!;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(node.name);
      else if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) note(node.propertyName ?? node.name);
      ts.forEachChild(node, visit);
    };
    const note = (name: ts.Node): void => {
      const parent = name.parent;
      const symbol = ts.isBindingElement(parent)
        ? checker.getTypeAtLocation(parent.parent).getProperty(name.getText(source))
        : checker.getSymbolAtLocation(name);
      const declaration = symbol?.declarations?.[0];
      if (!declaration || !declaration.getSourceFile().fileName.includes("office-js")) return;
      const comment = declaration
        .getSourceFile()
        .text.slice(declaration.getFullStart(), declaration.getStart());
      const set = /\[Api set: ExcelApi 1\.(\d+)/.exec(comment);
      if (!set) return;
      const owner =
        declaration.parent && "name" in declaration.parent
          ? (declaration.parent.name as ts.Identifier | undefined)?.text
          : undefined;
      uses.push({
        member: `${owner ?? "Excel"}.${symbol.name}`,
        set: Number(set[1]),
        guarded: isGuarded(name, Number(set[1])),
        where: `${path.relative(ROOT, file)}:${source.getLineAndCharacterOfPosition(name.getStart()).line + 1}`,
      });
    };
    visit(source);
  }
  return uses;
}

/** True when an enclosing function asks Office for that set, or a newer one, itself. */
function isGuarded(node: ts.Node, set: number): boolean {
  for (let at: ts.Node = node; at; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue;
    for (const [, asked] of at.getText().matchAll(/isSetSupported\("ExcelApi", "1\.(\d+)"\)/g))
      if (Number(asked) >= set) return true;
  }
  return false;
}

const uses = excelUses(sources(path.join(ROOT, "src", "excel")));

test("the typings are read: members of known sets are found", () => {
  const set = (member: string) => uses.find((use) => use.member === member)?.set;
  expect(set("Range.formulas")).toBe(1);
  expect(set("Table.resize")).toBe(13);
  expect(uses.length).toBeGreaterThan(50);
});

test("nothing above ExcelApi 1.12 is used without asking whether it is there", () => {
  expect(
    uses
      .filter(({ set, guarded }) => set > FLOOR && !guarded)
      .map(({ member, where }) => `${member} (${where})`),
  ).toEqual([]);
});
