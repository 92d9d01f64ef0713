import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { Dialog } from '../kit/dialog.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import type { ChoiceNode } from './choice-node.ts';
import { useControl } from './desk-control.ts';
import { useWords } from './words.ts';

const PAGE = 9;
/** Beyond so many one looks for a word rather than leafs. */
const MANY = 2 * PAGE;

/** Asks which object a verb means. Digits choose, PageUp and PageDown turn the page, Esc gives up. */
export function Chooser() {
  const { chooser } = useControl();
  return chooser === null ? null : <ChooserDialog key={chooser.title} node={chooser} />;
}

function ChooserDialog({ node }: { node: ChoiceNode }) {
  const { choose, closeChooser, say } = useControl();
  const { t } = useWords();
  const [page, setPage] = useState(0);
  const [search, setSearch] = useState('');
  const wanted = search.normalize('NFKC').trim().toLowerCase();
  const found = node.choices.filter(({ label }) => label.toLowerCase().includes(wanted));
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const shown = found.slice(page * PAGE, page * PAGE + PAGE);
  const first = Math.max(
    0,
    shown.findIndex((choice) => choice.reason === ''),
  );
  const turn = (by: number) => setPage((page + by + pages) % pages);

  const take = (index: number) => {
    const choice = shown[index];
    if (!choice) return;
    if (choice.reason === '') choose(choice.leads);
    else say(choice.reason, 'bad');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const field = event.currentTarget.querySelector('input');
    if (event.target === field && event.key === 'Enter') take(first);
    else if (event.target === field && !/^(Page|Arrow)/.test(event.key)) return;
    else if (event.key === '/' && field) field.focus();
    else if (/^[1-9]$/.test(event.key)) take(Number(event.key) - 1);
    else if (event.key === 'PageDown') turn(1);
    else if (event.key === 'PageUp') turn(-1);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.choice')];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      rows[(at + step + rows.length) % rows.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Dialog title={node.title} closeLabel={t('common:close')} onClose={closeChooser} side="popover">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for the buttons inside */}
      <div
        className="choices"
        onKeyDown={onKeyDown}
        data-chooser=""
        data-page={page}
        data-pages={pages}
      >
        {node.choices.length > MANY ? (
          <label className="talk-search">
            <KeyCap>/</KeyCap>
            <input
              type="text"
              value={search}
              placeholder={t('talk.search')}
              aria-label={t('talk.search')}
              onChange={(event) => {
                setSearch(event.target.value);
                setPage(0);
              }}
            />
          </label>
        ) : null}
        {shown.map((choice, index) => (
          <button
            key={`${page}-${choice.id}`}
            type="button"
            className="choice"
            data-choice={choice.id}
            aria-disabled={choice.reason !== '' || undefined}
            aria-keyshortcuts={String(index + 1)}
            // biome-ignore lint/a11y/noAutofocus: a question just asked; its first possible answer has the focus
            autoFocus={index === first && search === ''}
            onClick={() => take(index)}
          >
            <KeyCap>{String(index + 1)}</KeyCap>
            <span
              className="choice-label"
              data-lines={choice.label.includes('\n') ? '' : undefined}
            >
              {choice.label}
            </span>
            <span className="choice-note">
              {choice.reason === '' ? choice.note : choice.reason}
            </span>
          </button>
        ))}
        {pages > 1 ? (
          <div className="pager">
            <button type="button" className="pager-button" onClick={() => turn(-1)}>
              <KeyCap>PgUp</KeyCap>
              <span className="unseen">{t('page.previous')}</span>
            </button>
            <span>{t('page.of', { page: page + 1, pages })}</span>
            <button type="button" className="pager-button" onClick={() => turn(1)}>
              <KeyCap>PgDn</KeyCap>
              <span className="unseen">{t('page.next')}</span>
            </button>
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}
