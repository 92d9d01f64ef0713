/**
 * zod compiles schemas with `new Function`, which a strict CSP forbids; this must be said before any schema is
 * made. It is said where zod looks for it, not through zod's `config`: the menu comes without zod.
 * A test asks zod whether it still looks there.
 */
const place = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
place.__zod_globalConfig = { ...place.__zod_globalConfig, jitless: true };

export {};
