/** zod compiles schemas with `new Function`, which a strict CSP forbids. Must run before any schema is made. */
import { config } from 'zod/v4/core';

config({ jitless: true });
