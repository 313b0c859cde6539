export const mostBytes = 10 * 1024 * 1024;

/** Types of files that can be attached, with the endings that their names may have. */
export const fileTypes: Record<string, readonly string[]> = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
};

/** The value of an `<input type=file accept>`. */
export const acceptedFiles = Object.values(fileTypes)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

/** Whether content of a sniffed type may carry that name: a type that we take, and an ending that tells the truth. */
export const isAllowedFile = (name: string, sniffed: string | undefined): boolean => {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return sniffed !== undefined && (fileTypes[sniffed]?.includes(ending) ?? false);
};

/** A file's name as it can be kept and shown: no folders, no control or direction characters, at most 200 characters with its ending. */
export function tidyFileName(name: string): string {
  const plain = (name.split(/[\\/]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  const dot = plain.lastIndexOf(".");
  const ending = dot > 0 ? plain.slice(dot).slice(0, 10) : "";
  return `${(dot > 0 ? plain.slice(0, dot) : plain).slice(0, 190)}${ending}`;
}
