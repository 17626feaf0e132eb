import type { AppliedChange } from "../../../book/workbook-port";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import type {
  DoneTexts,
  ToolStepProps,
  ToolBefore,
  ToolDefinition,
  ToolTypes,
  WriteDefinition,
} from "./tool-definition";

export interface WrittenTool {
  applied: AppliedChange;
  texts: DoneTexts;
  /** With its sheet; false where it was saved on the way. */
  built: boolean;
}

/** Building the tool's sheet, or saving what there is so far. */
export function useToolWork<T extends ToolTypes>(
  { build, save, empty }: ToolDefinition<T>,
  now: ToolBefore<T> | null,
  update: ToolStepProps<T>["update"],
) {
  const { workbook, refresh } = useApp();
  const { state: work, run, reset } = useWork<WrittenTool>();
  const write = (
    { preparing, change, done, leaves }: WriteDefinition<T>,
    { built, existing }: { built: boolean; existing: "rebuild" | "beside" },
  ) => {
    const live = now?.live;
    if (!now || !live) return;
    const full = { ...now, live };
    void run(preparing, async (handle) => ({
      applied: await workbook.apply(change(full), { ...handle, existing }),
      texts: done(full),
      built,
    })).then((result) => {
      // After a failure the workbook is as it was read, and what was typed stands.
      if (!result) return;
      update((before) => (leaves ? leaves(before, full) : empty));
      refresh();
    });
  };
  return {
    work,
    reset,
    build: (existing: "rebuild" | "beside") => write(build, { built: true, existing }),
    save: () => save && write(save, { built: false, existing: "rebuild" }),
  };
}
