/** Deliberately plain: no kit, no router, no hooks of ours; only the words, in both languages at once. */
import en from '../text/messages/en/errors.json';
import zh from '../text/messages/zh-CN/errors.json';
import './crash-page.css';

interface CrashPageProps {
  readonly error: unknown;
  /** Whether the attempt is saved; null when there is none. */
  readonly kept: boolean | null;
  readonly exportRun: (() => Promise<void>) | null;
}

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);

export function CrashPage({ error, kept, exportRun }: CrashPageProps) {
  const both = (key: keyof typeof zh.crash) => (
    <>
      {zh.crash[key]} <span lang="en">{en.crash[key]}</span>
    </>
  );
  return (
    <main className="crash" role="alert">
      <h1>{both('title')}</h1>
      {kept !== null && <p>{both(kept ? 'kept' : 'notKept')}</p>}
      <div className="crash-actions">
        {exportRun && (
          <button type="button" onClick={() => void exportRun()}>
            {both('export')}
          </button>
        )}
        <button type="button" onClick={() => location.reload()}>
          {both('reload')}
        </button>
      </div>
      <details>
        <summary>{both('details')}</summary>
        <pre>{describe(error)}</pre>
      </details>
    </main>
  );
}
