import { spawnSync } from "node:child_process";
import { requireProgram } from "./programs.ts";

/** The path of pdftotext; see requireProgram. */
export const pdfToText = () => requireProgram({ programs: ["pdftotext"], debianPackage: "poppler-utils", advice: "install poppler-utils" });

/** The text of a PDF as a person reads it, page after page. */
export function textOfPdf(pdf: Uint8Array): string {
  const { status, stdout, stderr } = spawnSync(pdfToText(), ["-enc", "UTF-8", "-layout", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 50_000_000 });
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  return stdout;
}
