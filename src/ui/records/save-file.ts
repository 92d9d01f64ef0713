/** Hands bytes to the browser as a download. */
export function saveFile(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the address by the next task.
  window.setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** "first-shift-2026-11-23-0905.ocrun" */
export function attemptFileName(lesson: string, startedAt: string): string {
  const stamp = startedAt.slice(0, 16).replace('T', '-').replace(':', '');
  return `${lesson}-${stamp}.ocrun`;
}
