/** Customers one by one, and what became of them: words for tests worked out by hand. */
import type { Draft } from '../../support/lesson.ts';
import type { Visit } from './study-kit.ts';

/** Customers of a category: minute of arrival, minutes of service, minutes of patience. */
export const coming = (
  category: string,
  list: readonly (readonly number[])[],
  more: Draft = {},
): Draft => ({
  category,
  trace: {
    arrive: list.map(([at]) => at),
    service: list.map(([, service]) => service),
    ...(list.some((one) => one.length > 2) && {
      patience: list.map(([, , patience]) => patience ?? 999),
    }),
  },
  ...more,
});

export const fixed = (value: string): Draft => ({ dist: 'fixed', value });
export const staff = (...ids: string[]): Draft[] => ids.map((id) => ({ id }));

/** Where customers go after a service. */
export const goingOn = (...routes: Draft[]): Draft => ({
  // biome-ignore lint/suspicious/noThenProperty: the word of the lesson format, never awaited
  then: routes,
});

export const seated = (visits: readonly Visit[]): number[] => visits.map((v) => v.seated);
export const windows = (visits: readonly Visit[]): string[] => visits.map((v) => v.window);
export const outcomes = (visits: readonly Visit[]): string[] => visits.map((v) => v.outcome);
