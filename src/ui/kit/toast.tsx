import { useEffect } from 'react';

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
}

interface ToastProps {
  readonly message: ToastMessage | null;
  readonly onDone: () => void;
  /** ms on screen. */
  readonly stays?: number;
}

/** One quiet message at a time; spoken by screen readers without taking the focus. */
export function Toast({ message, onDone, stays = 3600 }: ToastProps) {
  const id = message?.id;
  useEffect(() => {
    if (id === undefined) return;
    const timer = window.setTimeout(onDone, stays);
    return () => window.clearTimeout(timer);
  }, [id, onDone, stays]);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {message === null ? null : (
        <div className="toast" data-tone={message.tone} key={message.id}>
          {message.text}
        </div>
      )}
    </div>
  );
}
