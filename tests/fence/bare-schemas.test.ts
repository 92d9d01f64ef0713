/** The browser's schemas say the same as all others, without the words for authors. */
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { withoutDescriptions } from '../../.ci/bare-schemas.mjs';

const bare = (code: string) => withoutDescriptions(code, parseAst(code));

test('descriptions go, at every depth, and nothing else', () => {
  expect(
    bare(`
      export const a = z.object({ b: z.string().min(1).describe('书 (甲) / book'), c: other })
        .describe(\`\${words} / “)”\`)
        .refine((describe) => describe.b !== 'describe(');
    `),
  ).toBe(`
      export const a = z.object({ b: z.string().min(1), c: other })
        .refine((describe) => describe.b !== 'describe(');
    `);
});
