import { Check } from "lucide-react";

/** What became of the autosave: always there, so that screen readers hear its change. */
export const SaveState = ({ text }: { text: string }) => (
  <p className="save-state" role="status">
    {text && <Check size={20} aria-hidden="true" />}
    {text}
  </p>
);
