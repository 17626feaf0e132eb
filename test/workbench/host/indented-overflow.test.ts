import { overflowWithIndent } from "../../../src/workbench/host/univer/patches/indented-overflow";

/** What the spreadsheet's own class asks of a text, told instead of drawn. */
class Skeleton {
  readonly asked: number[] = [];
  _calculateOverflowCell(_row: number, _column: number, _config: object): boolean {
    this.getOverflowPosition({ width: 100, height: 15 });
    return false;
  }
  getOverflowPosition({ width }: { width: number; height: number }): void {
    this.asked.push(width);
  }
}

test("a text that runs over the cells beside it is given the room of its indent, too", () => {
  overflowWithIndent(Skeleton);
  const skeleton = new Skeleton();
  skeleton._calculateOverflowCell(0, 0, { style: { pd: { l: 9 } } });
  skeleton._calculateOverflowCell(1, 0, {});
  skeleton.getOverflowPosition({ width: 50, height: 15 });
  expect(skeleton.asked).toEqual([109, 100, 50]);
});
