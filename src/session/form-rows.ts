import { joinRows, rowsOf } from '../scenario/schema/form.ts';

/** How a column with several rows is written as one text: the forms on the screen write it as the sim does. */
export const formRows = { of: rowsOf, join: joinRows };
