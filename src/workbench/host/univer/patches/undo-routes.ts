import type { IUndoRedoItem } from "@univerjs/core";
import type { UniverInstance } from "../lib";

export type PushStep = (item: IUndoRedoItem) => void;

interface RoutedPrototype {
  pushUndoRedo: PushStep & { routes?: Map<string, PushStep>; stock?: PushStep };
}

const prototypeOf = ({ lib }: UniverInstance) =>
  lib.core.LocalUndoRedoService.prototype as unknown as RoutedPrototype;

/**
 * Core 0.25.1 has no hook before a step is put on the undo stack, and hands its service out as a proxy: the prototype is what can be
 * replaced. Steps of this workbook go to `record`; other units keep the stock behaviour. Answers what really puts a step on the stack.
 */
export function routeUndoSteps(instance: UniverInstance, record: PushStep): PushStep {
  const { lib, univer, unit } = instance;
  const service = univer.__getInjector().get(lib.core.IUndoRedoService);
  const prototype = prototypeOf(instance);
  const stock = prototype.pushUndoRedo.stock ?? prototype.pushUndoRedo;
  const routes = prototype.pushUndoRedo.routes ?? new Map<string, PushStep>();
  routes.set(unit, record);
  if (!prototype.pushUndoRedo.routes)
    prototype.pushUndoRedo = Object.assign(
      function (this: unknown, item: IUndoRedoItem) {
        (routes.get(item.unitID) ?? stock.bind(this as never))(item);
      },
      { routes, stock },
    );
  // The proxy keeps a method once somebody asked for it, as the page's plugins do while they start.
  if (Object.hasOwn(service, "pushUndoRedo"))
    Object.defineProperty(service, "pushUndoRedo", {
      value: (item: IUndoRedoItem) => prototype.pushUndoRedo.call(service, item),
      configurable: true,
      writable: true,
    });
  return (item) => stock.call(service, item);
}

export function endUndoRoute(instance: UniverInstance): void {
  prototypeOf(instance).pushUndoRedo.routes?.delete(instance.unit);
}
