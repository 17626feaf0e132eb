import { decksTable } from "../../../domain/shared/tables/relations-tables";
import { useSnapshot } from "../../session/use-snapshot";
import { LookPart } from "../qbr/look-part";

const REQUEST = { tables: [decksTable] };

/** Colours, fonts and logo of the company, as its reviews have them. */
export function KeptLook() {
  const { snapshot } = useSnapshot(REQUEST);
  return snapshot && <LookPart rows={snapshot.table(decksTable).rows} />;
}
