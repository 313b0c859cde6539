import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "#app/shell/use-frame.tsx";
import { paths } from "#app/paths.ts";
import { PublicFrame } from "#app/ui/frame.tsx";

/** The frame of pages that anyone may see. */
export function PublicShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const frame = useFrame();
  return (
    <PublicFrame
      {...frame}
      nav={[frame.link(paths.programmes(), t("shell.programmes")), { href: paths.calls(), label: t("shell.calls"), current: false }, frame.link(paths.verify(), t("shell.verify"))]}
    >
      {children}
    </PublicFrame>
  );
}
