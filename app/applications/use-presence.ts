import { useEffect, useState } from "react";
import * as z from "zod";

const Reply = z.object({ names: z.array(z.string()) });

const every = 20_000;

/** Who else writes here, as it was when the page was loaded and, with script, as it is: asked anew while the page is in view. */
export function usePresence(url: string, start: string[]): string[] {
  const [names, setNames] = useState(start);
  useEffect(() => {
    const stay = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const response = await fetch(url, { method: "POST", body: new FormData(), redirect: "manual" });
        const reply = response.ok ? Reply.safeParse(await response.json()) : null;
        if (reply?.success) setNames((now) => (now.join() === reply.data.names.join() ? now : reply.data.names));
      } catch {
        // without a connection nothing is known of others; the autosave says that it is gone
      }
    };
    void stay();
    const timer = setInterval(() => void stay(), every);
    return () => clearInterval(timer);
  }, [url]);
  return names;
}
