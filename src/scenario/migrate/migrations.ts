import { FORMAT_VERSION } from '../schema/common.ts';
import { defineMigrations } from './migration.ts';

/** All migrations of content files, oldest first. Version 1 is the first format. */
export const MIGRATIONS = defineMigrations(FORMAT_VERSION, []);
