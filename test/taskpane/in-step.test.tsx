/** @jest-environment jsdom */
import { act, renderHook, waitFor } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { useDirectory } from "../../src/taskpane/session/use-directory";
import { MemoryWorkbook } from "../support/memory-workbook";
import "./support";

const partner = (partnerId: string) => ({
  label: partnerId,
  tables: [changeTable(partnersTable, [{ partnerId, partner: partnerId }])],
  sheets: [],
});

/** A workbook whose readings end when the test says so. */
function slowToRead() {
  const workbook = new MemoryWorkbook();
  const read = workbook.read.bind(workbook);
  const waiting: (() => void)[] = [];
  workbook.read = async (request) => {
    const found = await read(request);
    await new Promise<void>((resolve) => void waiting.push(resolve));
    return found;
  };
  return { workbook, waiting };
}

test("a reading that another was begun after is shown when it arrives: the pane is never staler than it has to be", async () => {
  const { workbook, waiting } = slowToRead();
  const { result } = renderHook(() => useDirectory(workbook));
  await waitFor(() => expect(waiting).toHaveLength(1));
  act(() => waiting[0]!());
  await waitFor(() => expect(result.current.directory?.partners).toEqual([]));
  await act(async () => void (await workbook.apply(partner("A"))));
  act(() => result.current.refresh());
  await waitFor(() => expect(waiting.length).toBeGreaterThanOrEqual(2));
  act(() => result.current.refresh());
  await waitFor(() => expect(waiting.length).toBeGreaterThanOrEqual(3));
  act(() => waiting[1]!());
  await waitFor(() => expect(result.current.directory?.partners.map((each) => each.partner)).toEqual(["A"]));
});

test("an older reading that arrives late does not take the newer one's place", async () => {
  const { workbook, waiting } = slowToRead();
  const { result } = renderHook(() => useDirectory(workbook));
  await waitFor(() => expect(waiting).toHaveLength(1));
  await act(async () => void (await workbook.apply(partner("A"))));
  act(() => result.current.refresh());
  await waitFor(() => expect(waiting.length).toBeGreaterThanOrEqual(2));
  act(() => waiting[1]!());
  await waitFor(() => expect(result.current.directory?.partners).toHaveLength(1));
  await act(async () => waiting[0]!());
  expect(result.current.directory?.partners).toHaveLength(1);
});

test("edits that go on and on are followed within a second", async () => {
  const workbook = new MemoryWorkbook();
  let edit = () => {};
  workbook.watch = async (listener) => {
    edit = listener;
    return async () => {};
  };
  const { result } = renderHook(() => useDirectory(workbook));
  await waitFor(() => expect(result.current.directory).not.toBeNull());
  jest.useFakeTimers();
  const before = result.current.revision;
  for (let ms = 0; ms < 1000; ms += 100) {
    edit();
    act(() => void jest.advanceTimersByTime(100));
  }
  expect(result.current.revision).toBeGreaterThan(before);
  jest.useRealTimers();
});
