import "@univerjs/preset-sheets-core/lib/index.css";
import { LifecycleStages, LocaleType, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import texts from "@univerjs/preset-sheets-core/locales/en-US";

// The least that a page with a spreadsheet can be, without rules, tables and an add-in: what the workbench's own start is measured against.
const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: texts } });
for (const entry of UniverSheetsCorePreset({ container: document.body, ribbonType: "simple" }).plugins) {
  const [plugin, options] = Array.isArray(entry) ? entry : [entry];
  univer.registerPlugin(plugin, options);
}
const api = FUniver.newAPI(univer);
api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
  if (stage === LifecycleStages.Rendered) document.body.dataset.drawn = "";
});
api.createWorkbook({});
