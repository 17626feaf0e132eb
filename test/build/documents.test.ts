import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const inFolder = (folder: string) =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `${folder}/${file}`);
const DOCUMENTS = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "test/MANUAL.md",
  ...inFolder("docs"),
  ...inFolder("docs/decisions"),
];
/** The words of the pane and of the functions' help. */
const inStrings = () =>
  ["src/taskpane/strings", "src/functions"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .map((file) => `${folder}/${String(file)}`)
      .filter((file) => file.endsWith(".ts")),
  );
/** The name of every file of ours, without its folder. */
const FILES = new Set([
  ...readdirSync(root),
  ...["src", "test"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.basename(String(file))),
  ),
]);
const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;

/** A heading's address within its page, as GitHub gives it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\d\s_-]/gu, "")
    .replaceAll(" ", "-");
}

function anchorsOf(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));
}

describe.each(DOCUMENTS)("%s", (file) => {
  const text = read(file);

  test("leads nowhere that is not there", () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
    const local = links.filter((target) => !/^https?:/.test(target));
    const missing = local.filter((target) => {
      const [page, anchor] = target.split("#");
      const linked = page ? path.join(path.dirname(file), page) : file;
      if (!existsSync(path.join(root, linked))) return true;
      return anchor !== undefined && !anchorsOf(linked).includes(anchor);
    });
    expect(missing).toEqual([]);
  });

  test("names folders and files that exist", () => {
    const paths = [...text.matchAll(/`((?:src|test|assets|docs|\.ci)\/[\w./-]+)`/g)].map(([, each]) => each!);
    expect(paths.filter((each) => !existsSync(path.join(root, each)))).toEqual([]);
  });

  test("names source files that exist, also where their folder is said before", () => {
    const named = [...text.matchAll(/`([\w.-]+\.(?:tsx?|[cm]js|json|xml))`/g)].map(([, each]) => each!);
    expect(named.filter((each) => !FILES.has(each))).toEqual([]);
  });

  test("names commands that exist", () => {
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test("the README is short, and docs holds the rest", () => {
  expect(read("README.md").split("\n").length).toBeLessThanOrEqual(121);
});

test("every decision stands in the list of decisions", () => {
  const listed = read("docs/decisions/README.md");
  const unlisted = inFolder("docs/decisions")
    .map((file) => path.basename(file))
    .filter((file) => file !== "README.md" && !listed.includes(`(${file})`));
  expect(unlisted).toEqual([]);
});

test("nothing that users read promises an iPad, where the add-in is not offered", () => {
  const told = [...DOCUMENTS, ...inStrings()].flatMap((file) =>
    read(file)
      .split("\n")
      .filter((line) => /\bi(Pad|OS)\b/.test(line))
      .map((line) => [file, line]),
  );
  expect(told.map(([file]) => file)).toContain("docs/compatibility.md");
  expect(told.filter(([, line]) => !/not offered/.test(line!))).toEqual([]);
});
