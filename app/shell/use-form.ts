import { useActionData } from "@remix-run/react";
import type { FormReply, StartValues } from "#app/http/act.server.ts";
import { useFailedTitle } from "#app/shell/title.tsx";
import { useRoot, useSay } from "#app/shell/use-root.ts";

const listed = (value: StartValues[string]): string[] => (value === undefined || value === null ? [] : [value].flat().map(String));
const plain = (values: string[]) => values.join("\n").replace(/\r\n?/g, "\n").trim();

/**
 * The state of the page's form: what the action sent back after bad input or a refusal, else what was kept over a
 * sign-in, else the values that the page starts from. Works the same with and without JavaScript.
 */
export function useForm(start: StartValues = {}) {
  const reply = useActionData<FormReply>();
  const root = useRoot();
  const say = useSay();
  const typed = reply?.values ?? root?.kept ?? null;
  const errors: Record<string, string[]> = Object.fromEntries(Object.entries(reply?.errors ?? {}).map(([name, keys]) => [name, keys.map((k) => say(k))]));
  if (reply?.refusal) errors[""] = [say(reply.refusal)];
  const failed = Object.keys(errors).length > 0;
  useFailedTitle(failed);
  const all = (name: string): string[] => {
    return listed((typed ?? start)[name]);
  };
  /** What someone else has saved meanwhile, where it is not what was typed. */
  const savedNow = (name: string): string[] | undefined => {
    const saved = reply?.saved && listed(reply.saved[name]);
    return saved && plain(saved) !== plain(all(name)) ? saved : undefined;
  };
  return {
    /** for the error summary */
    errors,
    failed,
    /** the one value of a field */
    value: (name: string): string => all(name)[0] ?? "",
    /** every value of a group of checkboxes */
    values: all,
    /** spread into a field: name, start value, its errors, and what someone else has saved */
    field: (name: string) => ({ name, defaultValue: all(name)[0] ?? "", errors: errors[name], saved: savedNow(name) }),
    /** the same for a group of checkboxes */
    group: (name: string) => ({ name, defaultValues: all(name), errors: errors[name], saved: savedNow(name) }),
  };
}
