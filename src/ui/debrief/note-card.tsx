import { useState } from 'react';
import { Button } from '../kit/button.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';

/** What the learner wrote before the score; can still be written or mended. */
export function NoteCard() {
  const { model, setNote } = usePort();
  const { t, say } = useDebriefWords();
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null) setNote(draft.trim());
    setDraft(null);
  };
  return (
    <section className="panel card note" aria-label={t('note.title')}>
      <p className="note-question">{say(model.bundle.lesson.debrief.question)}</p>
      {draft === null ? (
        <div className="note-row">
          {model.note === '' ? (
            <p className="muted">{t('note.empty')}</p>
          ) : (
            <blockquote>{model.note}</blockquote>
          )}
          <Button className="button small" onPress={() => setDraft(model.note)}>
            {t(model.note === '' ? 'note.write' : 'note.edit')}
          </Button>
        </div>
      ) : (
        <div className="note-row">
          <input
            // biome-ignore lint/a11y/noAutofocus: it appears because the learner asked to write
            autoFocus
            maxLength={300}
            value={draft}
            aria-label={t('note.title')}
            onChange={(e) => setDraft(e.target.value)}
            onKeyDown={(e) => {
              if (e.nativeEvent.isComposing || e.keyCode === 229) return;
              if (e.key === 'Enter') save();
              if (e.key === 'Escape') setDraft(null);
            }}
          />
          <Button className="button small" tone="primary" keyCap="Enter" onPress={save}>
            {t('common:save')}
          </Button>
        </div>
      )}
    </section>
  );
}
