import { lookOf } from "../../src/book/look";
import { pack } from "../../src/book/pack";
import { learnSeparator } from "../../src/excel/write/areas";
import { queueOperation } from "../../src/excel/write/queue-operation";
import { performanceScorecardSheet } from "../../src/sheets/performance-scorecard/sheet";
import { serialOf } from "../../src/domain/shared/serial-date";
import { openHost } from "../support/headless";

let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  host = await openHost({ calculate: "never" });
});
afterAll(() => host.close());

test("a sheet's look is sent in few calls, and takes no more of a request than was reckoned", async () => {
  const look = lookOf(
    performanceScorecardSheet({ partner: "Acme", asOf: serialOf(2025, 12, 31), overrides: {} }),
  );
  const operation = { type: "look", sheet: "Sheet1", from: null, to: look } as const;
  await learnSeparator();
  const execute = jest.spyOn(host.executor, "execute");
  await host.run(async (context) => {
    queueOperation(context, operation, { dateFormat: "yyyy-mm-dd", uid: "" });
    await context.sync();
  });
  const [request] = execute.mock.calls[0]!;
  const [batch] = pack([operation]);
  expect(JSON.stringify(request).length).toBeLessThan(batch!.bytes);
  const boxes = look.cells.reduce((sum, group) => sum + group.boxes.length, 0);
  const formatted = Object.values(request.ObjectPaths).filter(({ Name }) => Name === "GetRanges").length;
  expect(formatted).toBeGreaterThan(5);
  expect(formatted).toBeLessThan(boxes / 5);
});
