import { Button } from "@fluentui/react-components";

interface BuildForPartnerProps {
  /** Null while none is chosen: the button says so to whoever comes by. */
  partner: string | null;
  onBuild: (partner: string) => void;
  children: string;
}

/** The button that builds a partner's sheet from the page of its rows. */
export function BuildForPartner({ partner, onBuild, children }: BuildForPartnerProps) {
  return (
    <Button
      appearance="primary"
      disabledFocusable={partner === null}
      onClick={() => partner !== null && onBuild(partner)}
    >
      {children}
    </Button>
  );
}
