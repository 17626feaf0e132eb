import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { shell } from "../strings/shell";
import { useApp } from "../session/app-context";

/** To the page before this one. */
export default function BackButton() {
  const { back } = useApp();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowLeftRegular />}
      aria-label={shell.back}
      title={`${shell.back} (Alt+←)`}
      onClick={back}
    />
  );
}
