interface Config {
  style?: { pd?: { l?: number; r?: number } };
}
interface Skeleton {
  _calculateOverflowCell(row: number, column: number, config: Config): boolean;
  getOverflowPosition(size: { width: number; height: number }, ...rest: unknown[]): unknown;
}

/**
 * engine-render 0.25.1 leaves room for a text over the cells beside its own as if it had no indent, so that an indented one lost its end. The
 * class is passed in: only the page draws.
 */
export function overflowWithIndent({ prototype }: { prototype: object }): void {
  const skeleton = prototype as Skeleton;
  const { _calculateOverflowCell: calculate, getOverflowPosition: position } = skeleton;
  let indent = 0;
  skeleton._calculateOverflowCell = function (row, column, config) {
    const { l = 0, r = 0 } = config.style?.pd ?? {};
    indent = l + r;
    try {
      return calculate.call(this, row, column, config);
    } finally {
      indent = 0;
    }
  };
  skeleton.getOverflowPosition = function ({ width, height }, ...rest) {
    return position.call(this, { width: width + indent, height }, ...rest);
  };
}
