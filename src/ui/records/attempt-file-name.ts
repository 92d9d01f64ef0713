/** "first-shift-k3f9ab12.ocrun": what it is, sorts by lesson, safe in every file system. */
export const attemptFileName = (lesson: string, attempt: string): string =>
  `${`${lesson}-${attempt.slice(0, 8)}`.replace(/[^\w.-]+/g, '-')}.ocrun`;
