import { useEffect, useRef } from "react";
import { WorkbookError } from "../../book/workbook-error";
import type { AppliedChange } from "../../book/workbook-port";
import type { ChangeSet } from "../../sheets/shared/change-set";
import { useApp } from "./app-context";
import { download, offerFile, type OfferedFile } from "./download";
import type { WorkHandle } from "./use-work";

/** A file that was made, and what the workbook knows of it: null where it could not be told, and why. */
export interface BuiltFile {
  file: OfferedFile;
  applied: AppliedChange | null;
  notLogged: string;
}

/** Hands files to the browser, whose links live as long as the page, and logs them in the workbook. */
export function useHandedFiles() {
  const { workbook, refresh } = useApp();
  const offered = useRef<OfferedFile[]>([]);
  useEffect(() => {
    const files = offered.current;
    return () => files.forEach(({ url }) => URL.revokeObjectURL(url));
  }, []);

  const hand = (name: string, bytes: Uint8Array): OfferedFile => {
    const file = offerFile(name, bytes);
    offered.current.push(file);
    download(file);
    return file;
  };
  /** The file is there even where the workbook takes no line: only an older workbook is asked about first. */
  const log = async (change: ChangeSet, handle: WorkHandle): Promise<Omit<BuiltFile, "file">> => {
    try {
      const applied = await workbook.apply(change, handle);
      refresh();
      return { applied, notLogged: "" };
    } catch (error) {
      if (error instanceof WorkbookError && (error.problem === "older" || error.problem === "unfinished"))
        throw error;
      return { applied: null, notLogged: error instanceof Error ? error.message : String(error) };
    }
  };
  return { hand, log };
}
