import { useRoot, useSay } from "#app/shell/use-root.ts";
import { Notification } from "#app/ui/notification.tsx";

/** The sentence of the last action, once, above the page's heading. */
export function FlashNotice() {
  const root = useRoot();
  const say = useSay();
  if (!root?.flash) return null;
  // what was refused on another page is said here too
  const refused = /^errors\.|\.refus(ed|al)\.|^demo\.back$/.test(root.flash.said);
  return <Notification tone={refused ? "warning" : "success"} title={say(root.flash.said, root.flash.values)} />;
}
