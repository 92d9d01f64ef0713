const TRIES = 3;

/** Lines drop: what is fetched is asked for three times before it fails. */
export async function withRetries<T>(load: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await load();
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}
