import { type Outlines, PageBuilder, type PageFrame } from "./page-builder";
import { sheetProblems, withoutProblems } from "./plan-problems";
import type { Ref } from "./reference";
import type { PlannedName, PrintSetup, SheetPlan } from "./sheet-plan";
import { SHEET_SCHEMA } from "./sheet-schema";

type Frame = PageFrame & Pick<SheetPlan, "kind" | "subject">;

/** A page with results that have names, which is about something and is found again by it. */
export class SheetBuilder extends PageBuilder {
  private readonly names = new Map<string, Ref>();

  constructor(private readonly about: Frame) {
    super(about);
  }

  name(name: string, ref: Ref): this {
    if (this.names.has(name)) throw new Error(`The name ${name} is given twice.`);
    this.names.set(name, ref);
    return this;
  }

  build(print: PrintSetup, outlines?: Outlines): SheetPlan {
    const { kind, subject } = this.about;
    const plan: SheetPlan = {
      kind,
      subject,
      ...this.resolved(print, outlines),
      schema: SHEET_SCHEMA,
      names: [...this.names].map(([name, ref]): PlannedName => ({ name, box: ref.box })),
      foot: { row: this.nextRow + 1, column: print.area.column },
    };
    return withoutProblems(plan, sheetProblems(plan));
  }
}
