import "react";

// React 18 writes these attributes as they are, but its types do not know them yet.
// T must stand here, because TypeScript merges only interfaces with the same parameters.
/* eslint-disable @typescript-eslint/no-unused-vars */
declare module "react" {
  interface HTMLAttributes<T> {
    popover?: "auto" | "manual";
  }
  interface ButtonHTMLAttributes<T> {
    popovertarget?: string;
  }
}
