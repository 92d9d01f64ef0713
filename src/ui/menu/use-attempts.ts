import { useCallback, useEffect, useState } from 'react';
import type { AttemptSummary } from '../../session/ports.ts';
import { useSession } from '../kit/session-context.tsx';

export interface Attempts {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly list: readonly AttemptSummary[];
  /** Reads the list again. */
  readonly refresh: () => void;
}

/** The attempts kept on this machine, newest first. */
export function useAttempts(): Attempts {
  const session = useSession();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Pick<Attempts, 'status' | 'list'>>({
    status: 'loading',
    list: [],
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is what asks again
  useEffect(() => {
    let current = true;
    session.listAttempts().then(
      (list) => {
        const sorted = [...list].sort((a, b) => b.updatedAt - a.updatedAt);
        if (current) setState({ status: 'ready', list: sorted });
      },
      () => current && setState({ status: 'failed', list: [] }),
    );
    return () => {
      current = false;
    };
  }, [session, round]);
  const refresh = useCallback(() => setRound((n) => n + 1), []);
  return { ...state, refresh };
}
