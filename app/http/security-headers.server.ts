import type express from "express";
import helmet from "helmet";

const nonce = (_req: unknown, res: unknown) => `'nonce-${(res as express.Response).locals.nonce}'`;

/** Content-Security-Policy with a nonce a request, and the usual rest. */
export const securityHeaders = ({ secure, dev }: { secure: boolean; dev: boolean }) =>
  helmet({
    contentSecurityPolicy: {
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'", "'strict-dynamic'", nonce],
        "script-src-attr": ["'none'"],
        "style-src": ["'self'", dev ? "'unsafe-inline'" : nonce],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'", ...(dev ? ["ws:"] : [])],
        "frame-src": ["'self'"],
        "upgrade-insecure-requests": null,
      },
    },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" }, // no-referrer makes browsers send "Origin: null" with a form, which Remix refuses
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
  });
