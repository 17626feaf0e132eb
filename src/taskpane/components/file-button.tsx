import { Button } from "@fluentui/react-components";
import { useRef } from "react";

interface FileButtonProps {
  /** What the button says. */
  children: string;
  /** What is chosen, for whoever hears the page. */
  label: string;
  /** ".xlsx,.xlsm" */
  accept: string;
  onFile: (file: File) => void;
}

/** Chooses a file from the disk; the same one may be chosen again. */
export function FileButton({ children, label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>{children}</Button>
    </>
  );
}
