/** What a command is made of. `leadsTo` lists the facts it can cause; bots use it to find a way to (or into) a fact. */
import { z } from 'zod';
import type { FactType } from './facts.ts';

export interface CommandDefinition {
  readonly args: z.ZodObject;
  readonly leadsTo: readonly FactType[];
  readonly zh: string;
  readonly en: string;
}

export const id = (zh: string, en: string) => z.string().min(1).describe(`${zh} / ${en}`);

export const command = <S extends z.ZodRawShape>(
  zh: string,
  en: string,
  shape: S,
  leadsTo: readonly FactType[],
) => ({ zh, en, args: z.strictObject(shape), leadsTo });
