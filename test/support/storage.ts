import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { diskStorage } from "../../storage.server.ts";

/** A storage of its own, with nothing in it. */
export const emptyStorage = () => diskStorage(mkdtempSync(path.join(tmpdir(), "kohortti-storage-")));
