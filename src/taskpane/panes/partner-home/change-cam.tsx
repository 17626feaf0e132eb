import { useState } from "react";
import { takenOver } from "../../../domain/crm/taken-over";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { DateField } from "../../components/date-field";
import { TextField } from "../../components/text-field";
import { useApp } from "../../session/app-context";
import type { PartnerEntry } from "../../session/directory";
import { partnerHomeTexts } from "../../strings/partner-home";
import { PartnerEdit } from "./partner-edit";

const texts = partnerHomeTexts.cam;

/** What is typed: another CAM, and a day other than the one that is proposed. */
interface Typed {
  cam: string;
  since?: SerialDate | null;
}

/** Another CAM, with the day from which it looks after the partner: today where the partner changes hands. */
export function ChangeCam({ entry }: { entry: PartnerEntry }) {
  const { today } = useApp();
  const [typed, type] = useState<Typed | null>(null);
  const cam = typed?.cam.trim() || null;
  const proposed = takenOver(entry, { cam }, today).camSince ?? entry.camSince ?? null;
  const since = typed?.since === undefined ? proposed : typed.since;
  return (
    <PartnerEdit
      texts={texts}
      open={typed !== null}
      onOpen={() => type({ cam: entry.cam ?? "" })}
      onClose={() => type(null)}
      edit={() => ({
        row: { partnerId: entry.partnerId, cam, camSince: since },
        label: texts.label(entry.partner),
      })}
    >
      {typed && (
        <>
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
        </>
      )}
    </PartnerEdit>
  );
}
