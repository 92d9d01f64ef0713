/** How a column with several rows is written as one text: the forms on the screen write it the same way. */
export { joinRows, rowsOf } from '../scenario/schema/form.ts';
