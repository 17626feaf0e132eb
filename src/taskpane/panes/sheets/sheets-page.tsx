import { Button, Checkbox, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { AppliedChange, BuiltSheet } from "../../../book/workbook-port";
import { kindRequest } from "../../../book/kind-request";
import { indexDefinition } from "../../../sheets/index/definition";
import { AppliedMessage } from "../../components/applied-message";
import { DeletionNotice } from "../../components/delete-sheets";
import { EmptyState } from "../../components/empty-state";
import GoneSheet from "../../components/gone-sheet";
import { ErrorMessage } from "../../components/message";
import { Buttons, Lead, Note, Section, Stack } from "../../components/page-parts";
import { SheetButtons, sheetLabel, SheetLine, SheetList } from "../../components/sheet-row";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { groupedSheets, sheetsOfNobody } from "../../session/built-list";
import { useBuiltSheets, useSheetDeletion } from "../../session/use-built-sheets";
import { useWork } from "../../session/use-work";
import { count } from "../../strings/format";
import { sheetsTexts as texts } from "../../strings/sheets";

/** Every sheet that the add-in has built, to be opened or deleted, and the index of them. */
export default function SheetsPage() {
  const { directory, open } = useApp();
  const { sheets, error } = useBuiltSheets();
  if (error != null) return <ErrorMessage error={error} />;
  if (!sheets || !directory) return <Spinner size="small" label={texts.reading} />;
  if (!sheets.length)
    return (
      <EmptyState
        title={texts.page.none}
        actions={
          <Button appearance="primary" onClick={() => open("scorecard")}>
            {texts.gone.again}
          </Button>
        }
      >
        {texts.page.noneBody}
      </EmptyState>
    );
  return <BuiltSheets sheets={sheets} hollow={sheetsOfNobody(sheets, directory.partners)} />;
}

function BuiltSheets({ sheets, hollow }: { sheets: readonly BuiltSheet[]; hollow: readonly BuiltSheet[] }) {
  const { format } = useApp();
  const deletion = useSheetDeletion();
  const [chosen, choose] = useState<ReadonlySet<string>>(
    () => new Set(hollow.map(({ sheetName }) => sheetName)),
  );
  const [asked, ask] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<unknown>(null);
  const groups = groupedSheets(sheets);
  const about = groups.filter(({ partner }) => partner !== "").length;
  const there = sheets.map(({ sheetName }) => sheetName);
  const picked = there.filter((title) => chosen.has(title));
  const toggle = (title: string, on: boolean) =>
    choose((before) => new Set(on ? [...before, title] : [...before].filter((each) => each !== title)));
  return (
    <Stack>
      <Lead>
        {texts.page.lead(
          count(sheets.length, "sheet", "sheets", format),
          count(about, "partner", "partners", format),
        )}
      </Lead>
      <DeletionNotice
        deletion={deletion}
        asked={asked.filter((title) => there.includes(title))}
        onKeep={() => ask([])}
      />
      {trouble != null && <GoneSheet error={trouble} />}
      {picked.length > 0 && (
        <Buttons>
          <Button onClick={() => ask(picked)}>{texts.deleteMany(picked.length)}</Button>
        </Buttons>
      )}
      <IndexSheet exists={sheets.some(({ kind }) => kind === indexDefinition.kind)} />
      {groups.map(({ partner, sheets: own }) => (
        <Section key={partner} title={partner || texts.page.workbook}>
          <SheetList>
            {own.map((sheet) => (
              <SheetLine
                key={sheet.sheetName}
                name={
                  <Checkbox
                    checked={chosen.has(sheet.sheetName)}
                    label={sheetLabel(sheet)}
                    aria-label={texts.page.select(sheet.sheetName)}
                    onChange={(_, { checked }) => toggle(sheet.sheetName, checked === true)}
                  />
                }
              >
                <SheetButtons
                  sheet={sheet}
                  openLabel={OPEN}
                  onTrouble={setTrouble}
                  onDelete={(title) => ask([title])}
                />
              </SheetLine>
            ))}
          </SheetList>
        </Section>
      ))}
    </Stack>
  );
}

const OPEN = "Open";

/** Builds the index, or builds it again. */
function IndexSheet({ exists }: { exists: boolean }) {
  const { workbook, refresh } = useApp();
  const { state: work, run } = useWork<AppliedChange>();
  const build = () =>
    void run(texts.page.building, async (handle) => {
      const [{ indexChange }, snapshot] = await Promise.all([
        indexDefinition.load(),
        workbook.read(kindRequest(indexDefinition)),
      ]);
      return workbook.apply(indexChange(snapshot), handle);
    }).then(refresh);
  return (
    <Section title={texts.page.index}>
      <Note>{texts.page.indexBody}</Note>
      {work.kind === "done" && (
        <AppliedMessage key={work.result.label} applied={work.result} title={texts.page.built} />
      )}
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      <Buttons>
        {work.kind === "running" ? (
          <WorkProgress progress={work.progress} onCancel={work.cancel} />
        ) : (
          <Button onClick={build}>{exists ? texts.page.rebuildIndex : texts.page.buildIndex}</Button>
        )}
      </Buttons>
    </Section>
  );
}
