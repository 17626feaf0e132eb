import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { SHEETS } from "../../src/sheets/sheets";

const root = path.resolve(__dirname, "../..");
const AT_MOST = 3;

/** The product's sources and what all tests share; a test that takes a kind as its example names it as a user would. */
const FILES = ["src", "test/support", "test/e2e/support"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .map((file) => `${folder}/${String(file).split(path.sep).join("/")}`)
    .filter((file) => /\.(tsx?|[cm]js)$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") })),
);

/** The folder of the pane's page, as the list of pages has it. */
function folderOf(page: string): string {
  const { text } = FILES.find(({ file }) => file === "src/taskpane/app/pages.ts")!;
  return `src/taskpane/panes/${new RegExp(`\\b${page}: .*"\\.\\./panes/([\\w-]+)/`).exec(text)![1]!}/`;
}

/** Words that stand for more than a kind: a slide, a criterion and what is due are called so too. */
const ORDINARY: ReadonlySet<string> = new Set(["promises"]);
const KINDS = Object.values(SHEETS).filter(({ kind }) => !ORDINARY.has(kind));

describe.each(KINDS)("$kind", ({ kind, page }) => {
  test("is named by few files outside its own", () => {
    const own = (file: string) =>
      file.startsWith(folderOf(page)) || file.split("/").some((part) => part.replace(/\.\w+$/, "") === kind);
    const named = new RegExp(`["'\`]${kind}["'\`]`);
    const naming = FILES.filter(({ file, text }) => !own(file) && named.test(text)).map(({ file }) => file);
    const rule =
      `Outside folders and files called ${kind} and the pane's ${folderOf(page)} at most ${AT_MOST} files may name it as a string; ` +
      `others take it from src/sheets/${kind}/definition.ts.`;
    expect(naming.length > AT_MOST ? { rule, naming } : null).toBeNull();
  });
});
