import { useRoot, useSay } from "#app/shell/use-root.ts";
import { Notification } from "#app/ui/notification.tsx";

/** The sentence of the last action, once, above the page's heading. */
export function FlashNotice() {
  const root = useRoot();
  const say = useSay();
  if (!root?.flash) return null;
  return <Notification tone="success" title={say(root.flash.said, root.flash.values)} />;
}
