/** Where uploads live: a folder or an object store. Keys are made by the application, never from what people typed. */
export type Storage = {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  get(key: string): Promise<Uint8Array>;
  remove(key: string): Promise<void>;
};
