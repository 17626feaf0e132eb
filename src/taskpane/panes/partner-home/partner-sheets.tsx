import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { BuiltSheet } from "../../../book/workbook-port";
import type { PageId } from "../../../commands/page-requests";
import { SHEETS } from "../../../sheets/sheets";
import { DeletionNotice } from "../../components/delete-sheets";
import GoneSheet from "../../components/gone-sheet";
import { Buttons, Section } from "../../components/page-parts";
import { SheetButtons, sheetLabel, SheetLine, SheetList } from "../../components/sheet-row";
import { useApp } from "../../session/app-context";
import { sheetsOfPartner } from "../../session/built-list";
import { useSheetDeletion } from "../../session/use-built-sheets";
import { partnerHomeTexts as texts } from "../../strings/partner-home";
import { useOpenTool } from "./use-open-tool";

/** The partner's sheets by kind: to be opened, built again or deleted; a kind without one, to be built. */
export function PartnerSheets({ partner, sheets }: { partner: string; sheets: readonly BuiltSheet[] }) {
  const { open } = useApp();
  const openTool = useOpenTool();
  const deletion = useSheetDeletion();
  const [asked, ask] = useState<string | null>(null);
  const [lost, setLost] = useState<{ error: unknown; page: PageId } | null>(null);
  const own = texts.sheets;
  const isThere = sheets.some(({ sheetName }) => sheetName === asked);
  return (
    <Section title={own.title}>
      <DeletionNotice
        deletion={deletion}
        asked={asked !== null && isThere ? [asked] : []}
        onKeep={() => ask(null)}
      />
      {lost && <GoneSheet error={lost.error} onAgain={() => openTool(lost.page)} />}
      <SheetList>
        {sheetsOfPartner(sheets, partner).flatMap(({ kind, sheets: built }) => {
          const { label, page } = SHEETS[kind];
          const build = (text: string, name: string) => (
            <Button size="small" aria-label={`${text}: ${name}`} onClick={() => openTool(page)}>
              {text}
            </Button>
          );
          if (!built.length)
            return [
              <SheetLine key={kind} name={`${label}: ${own.notBuilt.toLowerCase()}`}>
                {build(own.build, label)}
              </SheetLine>,
            ];
          return built.map((sheet, index) => (
            <SheetLine key={sheet.sheetName} name={sheetLabel(sheet)}>
              {index === 0 && build(own.rebuild, sheetLabel(sheet))}
              <SheetButtons
                sheet={sheet}
                openLabel={own.open}
                onTrouble={(error) => setLost({ error, page })}
                onDelete={ask}
              />
            </SheetLine>
          ));
        })}
      </SheetList>
      <Buttons>
        <Button appearance="subtle" onClick={() => open("sheets")}>
          {own.all}
        </Button>
      </Buttons>
    </Section>
  );
}
