import { Button } from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { shell } from "../strings/shell";
import { useApp } from "../session/app-context";

/** From any page to that of the partner in the picker. */
export default function PartnerHomeButton() {
  const { open, partner, page } = useApp();
  if (!partner || page === "partnerHome") return null;
  const name = shell.partnerHome(partner);
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<PersonRegular />}
      aria-label={name}
      title={name}
      onClick={() => open("partnerHome")}
    />
  );
}
