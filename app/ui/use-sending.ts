import { useNavigation } from "@remix-run/react";
import { useState } from "react";

/**
 * Whether the form whose button or fields call `start` is on its way. Other forms of the page stay as they are, so a
 * list of small forms shows the one that was pressed.
 */
export function useSending() {
  const navigation = useNavigation();
  const busy = navigation.state !== "idle" && navigation.formMethod !== undefined;
  const [stage, setStage] = useState<"still" | "started" | "sending">("still");
  if (stage === "started" && busy) setStage("sending");
  if (stage === "sending" && !busy) setStage("still");
  return { sending: stage === "sending" && busy, start: () => setStage("started") };
}
