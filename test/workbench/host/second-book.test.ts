import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../../src/xlsx/data/write-workbook-data";
import { openHost } from "../../support/headless";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host | undefined;
afterEach(() => {
  host?.close();
  host = undefined;
});

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const create = (file?: string) =>
  host!.Excel.createWorkbook(file).then(
    () => undefined,
    (error: OfficeExtension.Error) => error.code,
  );

test("an add-in opens a second workbook beside its own, which stays as it was", async () => {
  host = await openHost();
  const before = host.snapshot();
  const data = { sheets: [{ name: "Copy", cells: [{ row: 0, column: 0, value: "handed out" }] }] };
  expect(await create(base64(await writeWorkbookData(data)))).toBeUndefined();
  expect(host.opened).toHaveLength(1);
  expect(readWorkbookData(host.opened[0]!).data).toEqual(data);
  expect(host.snapshot()).toEqual(before);
});

test("without a file it is a blank one", async () => {
  host = await openHost();
  expect(await create()).toBeUndefined();
  expect(host.opened).toEqual([undefined]);
});

test("Excel on the web asks its host by another name, which opens it too", async () => {
  host = await openHost();
  const file = base64(await writeWorkbookData({ sheets: [{ name: "Copy", cells: [] }] }));
  const answer = await host.executor.execute({
    Actions: [
      {
        Id: 1,
        ActionType: 3,
        Name: "CreateAndOpenWorkbook",
        ObjectPathId: 1,
        ArgumentInfo: { Arguments: [file] },
      },
    ],
    ObjectPaths: { 1: { ObjectPathType: 1, Name: "" } },
  });
  expect(answer).not.toHaveProperty("Error");
  expect(host.opened).toHaveLength(1);
});

test.each([
  ["no base64", "§$%"],
  ["no workbook", base64(new TextEncoder().encode("Deal;Amount\n1;2\n"))],
])("a file that is %s is refused", async (_what, file) => {
  host = await openHost();
  expect(await create(file)).toBe("InvalidArgument");
  expect(host.opened).toEqual([]);
});

test.each([
  ["web", "RequestPayloadSizeLimitExceeded"],
  ["windows", undefined],
] as const)("a file of 4 MB, which is more than 5 MB in base64, on %s: %s", async (platform, code) => {
  host = await openHost({ platform });
  const file = new Uint8Array(4 * 1024 * 1024);
  file.set([0x50, 0x4b]);
  expect(await create(base64(file))).toBe(code);
  expect(host.opened).toHaveLength(code ? 0 : 1);
});
