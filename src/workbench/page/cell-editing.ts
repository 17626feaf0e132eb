import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/preset-sheets-core";

/** Tells whether the user is typing in a cell of the grid. */
export function whileEditing(api: FUniver): () => boolean {
  let isEditing = false;
  api.addEvent(api.Event.SheetEditStarted, () => (isEditing = true));
  api.addEvent(api.Event.SheetEditEnded, () => (isEditing = false));
  return () => isEditing;
}
