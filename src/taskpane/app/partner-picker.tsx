import { makeStyles } from "@fluentui/react-components";
import { PartnerCombobox } from "../components/partner-picker/partner-combobox";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";

// The list takes the room that Office's own menu leaves beside the field.
const useStyles = makeStyles({ list: { "& [role=listbox]": { right: "-44px" } } });

/** The partner all pages are about. */
export default function PartnerPicker() {
  const { page, open, choosePartner } = useApp();
  const choose = (partner: string) => {
    choosePartner(partner);
    // On a tool's page the tool goes on with the partner.
    if (page === "today") open("partnerHome");
  };
  return (
    <PartnerCombobox
      input={{ "aria-label": sharedTexts.partner.label }}
      listClass={useStyles().list}
      onChoose={choose}
    />
  );
}
