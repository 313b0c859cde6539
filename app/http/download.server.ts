/** A file that people attached; always as a download, never shown inside our own origin. */
export const asDownload = (file: { name: string; mediaType: string; bytes: Uint8Array }): Response =>
  new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
