import { kindRequest } from "../../../book/kind-request";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { AgreedRule } from "../../../domain/relations/rules";
import { rulesTable } from "../../../domain/shared/tables/contact-tables";
import { ruleRowsChange, rulesChange, type RulesForm } from "../../../sheets/rules/change";
import { rulesDefinition } from "../../../sheets/rules/definition";
import { usePartnerRows } from "../../session/use-partner-rows";
import { ruleTexts as texts } from "../../strings/rules";

const REQUEST = kindRequest(rulesDefinition);

/** Keeps the rules with a partner, and builds the page to sign with them. */
export function useRuleWork() {
  const page = usePartnerRows(REQUEST);
  const save = (source: WorkbookSnapshot, partner: string, rules: readonly AgreedRule[]) =>
    page.write(ruleRowsChange(source, texts.label, { partner, rules }), {
      progress: texts.saving,
      title: texts.saved,
      body: texts.savedBody,
      sheet: rulesTable.sheet,
    });
  const build = (source: WorkbookSnapshot, form: RulesForm) =>
    page.build(rulesChange(source, [form]), {
      progress: texts.building,
      title: texts.built(form.partner),
      body: texts.builtBody,
    });
  return { page, save, build };
}
