import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { takenOver } from "../../../domain/crm/taken-over";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { changeTable } from "../../../domain/shared/tables/table-change";
import type { AppliedChange } from "../../../book/workbook-port";
import { AppliedMessage } from "../../components/applied-message";
import { DateField } from "../../components/date-field";
import { ErrorMessage } from "../../components/message";
import { Buttons, Stack } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { useApp } from "../../session/app-context";
import type { PartnerEntry } from "../../session/directory";
import { useWork } from "../../session/use-work";
import { partnerHomeTexts } from "../../strings/partner-home";

const texts = partnerHomeTexts.cam;

/** What is typed: another CAM, and a day other than the one that is proposed. */
interface Typed {
  cam: string;
  since?: SerialDate | null;
}

/** Another CAM, with the day from which it looks after the partner: today where the partner changes hands. */
export function ChangeCam({ entry }: { entry: PartnerEntry }) {
  const { workbook, refresh, today } = useApp();
  const { state: work, run } = useWork<AppliedChange>();
  const [typed, type] = useState<Typed | null>(null);
  const cam = typed?.cam.trim() || null;
  const proposed = takenOver(entry, { cam }, today).camSince ?? entry.camSince ?? null;
  const since = typed?.since === undefined ? proposed : typed.since;
  const save = () => {
    const change = changeTable(partnersTable, [{ partnerId: entry.partnerId, cam, camSince: since }]);
    void run(texts.saving, async (handle) => {
      const applied = await workbook.apply(
        { label: texts.label(entry.partner), tables: [change], sheets: [] },
        handle,
      );
      type(null);
      return applied;
    }).then(refresh);
  };
  return (
    <>
      {work.kind === "done" && (
        <AppliedMessage applied={work.result} title={texts.saved} sheet={partnersTable.sheet} />
      )}
      {work.kind === "failed" && <ErrorMessage error={work.error} />}
      {typed === null ? (
        <Buttons>
          <Button onClick={() => type({ cam: entry.cam ?? "" })}>{texts.change}</Button>
        </Buttons>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Stack>
            <TextField
              label={partnersTable.columns.cam.header}
              value={typed.cam}
              onChange={(next) => type({ ...typed, cam: next })}
            />
            <DateField
              label={partnersTable.columns.camSince.header}
              value={since}
              hint={texts.hint}
              optional
              onChange={(next) => type({ ...typed, since: next })}
            />
            <Buttons>
              <Button type="submit" appearance="primary">
                {texts.save}
              </Button>
              <Button type="button" onClick={() => type(null)}>
                {texts.cancel}
              </Button>
            </Buttons>
          </Stack>
        </form>
      )}
    </>
  );
}
