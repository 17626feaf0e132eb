const KINDS: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  zip: "application/zip",
  ics: "text/calendar",
};

/** A file that the page offers, with its address while the page lives. */
export interface OfferedFile {
  name: string;
  url: string;
}

export function offerFile(name: string, bytes: Uint8Array): OfferedFile {
  const type = KINDS[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return { name, url: URL.createObjectURL(new Blob([bytes.slice().buffer], { type })) };
}

/** Has the browser save a file. Whether it does, nobody says: the link to it stays. */
export function download({ name, url }: OfferedFile): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
