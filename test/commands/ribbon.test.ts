/** @jest-environment jsdom */
import { onPageRequest } from "../../src/commands/page-requests";

const openBrowserWindow = jest.fn();
const showAsTaskpane = jest.fn(() => Promise.resolve());
let sets: string[] = [];

beforeEach(() => {
  jest.clearAllMocks();
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({ host: null }),
      HostType: { Excel: "Excel" },
      addin: { showAsTaskpane },
      context: {
        requirements: { isSetSupported: (name: string) => sets.includes(name) },
        ui: { openBrowserWindow },
      },
    },
  });
});
afterEach(() => {
  delete (globalThis as Partial<typeof globalThis>).Office;
});

async function pressHelp(): Promise<string[]> {
  const { COMMANDS } = await import("../../src/commands/index");
  const asked: string[] = [];
  const stop = onPageRequest((page) => asked.push(page));
  await COMMANDS.ShowHelp();
  stop();
  return asked;
}

test("Help opens the browser where Office can", async () => {
  sets = ["OpenBrowserWindowApi"];
  expect(await pressHelp()).toEqual([]);
  expect(openBrowserWindow).toHaveBeenCalledWith("http://localhost/help/index.html");
  expect(showAsTaskpane).not.toHaveBeenCalled();
});

test("Help opens the pane's functions on the web, where a window of its own would be blocked", async () => {
  sets = [];
  const open = jest.spyOn(window, "open").mockReturnValue(null);
  expect(await pressHelp()).toEqual(["functions"]);
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(open).not.toHaveBeenCalled();
});
