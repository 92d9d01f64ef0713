import { type DragEvent, useState } from 'react';
import { useFiles, useSession } from '../kit/session-context.tsx';
import { useWords } from './use-words.ts';

export interface ImportNotice {
  readonly text: string;
  readonly ok: boolean;
  /** Attempt that can be looked at now; "" when the import failed. */
  readonly attempt: string;
}

export interface Import {
  readonly notice: ImportNotice | null;
  readonly over: boolean;
  readonly dismiss: () => void;
  readonly choose: () => void;
  /** For the element that takes dropped files. */
  readonly drop: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Brings in an attempt file, chosen or dropped. */
export function useImport(onDone: () => void): Import {
  const session = useSession();
  const files = useFiles();
  const { t } = useWords('menu');
  const [notice, setNotice] = useState<ImportNotice | null>(null);
  const [over, setOver] = useState(false);
  const failed = (code: string) =>
    setNotice({ text: t(`errors:file.${code}`), ok: false, attempt: '' });
  const take = async (bytes: Uint8Array) => {
    const outcome = await session.importAttempt(bytes);
    if (!outcome.ok) return failed(outcome.code);
    setNotice({
      text: t(outcome.known ? 'import.known' : 'import.done'),
      ok: true,
      attempt: outcome.id,
    });
    onDone();
  };
  const choose = async () => {
    const bytes = await files.open();
    if (bytes) await take(bytes);
  };
  const unreadable = () => failed('not-an-archive');
  return {
    notice,
    over,
    dismiss: () => setNotice(null),
    choose: () => void choose().catch(unreadable),
    drop: {
      onDragOver: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event) => {
        // Leaving a child is not leaving the page.
        if (event.currentTarget === event.target) setOver(false);
      },
      onDrop: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file)
          void file
            .arrayBuffer()
            .then((buffer) => take(new Uint8Array(buffer)))
            .catch(unreadable);
      },
    },
  };
}
