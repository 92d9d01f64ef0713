import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { Portrait } from './portrait.tsx';
import '../menu/shared.css';
import './debrief.css';

/** Asked before any score: one sentence of the learner's own. */
export function Reflection({ onDone }: { readonly onDone: () => void }) {
  const { model, setNote } = usePort();
  const { t, say, clock, address, caseOf } = useDebriefWords();
  const [text, setText] = useState(model.note);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() !== '') setNote(text.trim());
    onDone();
  };
  return (
    <main className="reflection">
      <form className="panel reflection-card" onSubmit={save}>
        <p className="reflection-over">{t('reflection.over')}</p>
        <h1 id="reflection-question">{say(model.bundle.lesson.debrief.question)}</h1>
        {model.score.cases.length === 0 ? null : (
          <ol className="reflection-people" aria-label={t('reflection.met')}>
            {model.score.cases.map((c) => (
              <li key={c.customer}>
                <Portrait
                  id={caseOf(c.case, c.variant)?.persona.portrait ?? ''}
                  name={address(c.case, c.variant)}
                  size={64}
                />
                <span>{address(c.case, c.variant)}</span>
                <time>{clock(c.startedAt)}</time>
              </li>
            ))}
          </ol>
        )}
        <textarea
          ref={field}
          rows={2}
          maxLength={300}
          value={text}
          aria-labelledby="reflection-question"
          placeholder={t('reflection.placeholder')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229) return;
            if (event.key === 'Enter' && !event.shiftKey) save(event);
            if (event.key === 'Escape') onDone();
          }}
        />
        <div className="reflection-foot">
          <p>{t('reflection.why')}</p>
          <Button tone="quiet" keyCap="Esc" onPress={onDone}>
            {t('reflection.skip')}
          </Button>
          <button type="submit" className="button" data-tone="primary">
            <span className="button-label">{t('reflection.go')}</span>
            <KeyCap>Enter</KeyCap>
          </button>
        </div>
      </form>
    </main>
  );
}
