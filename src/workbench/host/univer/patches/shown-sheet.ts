interface RenderController {
  _sheetSkeletonManagerService: { getCurrentParam(): object | null | undefined };
}
type Bounds = (this: RenderController, ranges: readonly object[]) => readonly object[];

/**
 * sheets-ui 0.25.1 looks up on the shown sheet where written cells are drawn. When an undo takes the shown sheet away and goes on, none is
 * shown until its end: each write then was an error that nobody caught, and whoever listens after it did not hear of the write. The class is
 * passed in: only the page has the plugin.
 */
export function drawOnShownSheets({ prototype }: { prototype: object }): void {
  const controller = prototype as { _rangeToBounds: Bounds };
  const stock = controller._rangeToBounds;
  controller._rangeToBounds = function (ranges) {
    return this._sheetSkeletonManagerService.getCurrentParam() ? stock.call(this, ranges) : [];
  };
}
