/** Facts of a duty carry a number below every customer's, and below -1 for "nobody". */
export const NOBODY = -1;
export const dutyNumber = (index: number): number => -2 - index;
export const dutyIndexOf = (customer: number): number => -2 - customer;
export const isDuty = (customer: number): boolean => customer < NOBODY;
