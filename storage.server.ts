import path from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { Storage } from "#domain/shared/storage.ts";

/** Uploads in a folder of the data directory. */
export function diskStorage(dataFolder: string): Storage {
  const disk = new Disk(new FSDriver({ location: path.join(dataFolder, "uploads"), visibility: "private" }));
  return {
    put: async (key, bytes, mediaType) => disk.put(key, bytes, { contentType: mediaType }),
    get: async (key) => disk.getBytes(key),
    remove: async (key) => disk.delete(key),
  };
}
