import type { KeyboardEvent } from 'react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { KeyCap } from '../kit/key-cap.tsx';
import { Panel } from '../kit/panel.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { Tooltip } from '../kit/tooltip.tsx';
import { useControl } from './desk-control.ts';
import { catalogue, type Entry, entriesOf, searchEntries } from './desk-entries.ts';
import { useDesk } from './desk-port.ts';
import { addressees, matterInHand, personName } from './who-speaks.ts';
import { useWords } from './words.ts';

const TABS = [
  { id: 'ask', keyCap: 'Q' },
  { id: 'say', keyCap: 'W' },
  { id: 'do', keyCap: 'E' },
] as const;
const MOST = 9;
const ROW = 40;

export interface TalkKeys {
  digit(n: number): void;
  turn(by: number): void;
  group(by: number): void;
  search(): void;
}

/** Ask, say, do: the same list for every customer. */
export function TalkPanel({ keys }: { keys: { current: TalkKeys | null } }) {
  const control = useControl();
  const { t } = useWords();
  const { view } = useDesk();
  const { setTab, say } = control;
  // In a matter with nobody to speak to there is only something to do.
  const alone = matterInHand(view) !== undefined && addressees(view.encounter).length === 0;
  const tab = alone ? 'do' : control.tab;
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const [rows, setRows] = useState(6);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(() => {
      const coarse = window.matchMedia('(pointer: coarse)').matches;
      setRows(
        Math.max(3, Math.min(MOST, Math.floor((element.clientHeight + 4) / (coarse ? 48 : ROW)))),
      );
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const searching = search !== '';
  const found = useMemo(() => (searching ? catalogue(control) : []), [control, searching]);
  const listed = searching ? searchEntries(found, search) : entriesOf(control, tab);
  const groups = useGroups(tab, searching ? [] : listed);
  const all = groups.in === '' ? listed : listed.filter(({ theme }) => theme === groups.in);
  const pages = Math.max(1, Math.ceil(all.length / rows));
  const at = Math.min(page, pages - 1);
  const shown = all.slice(at * rows, at * rows + rows);
  const turn = (by: number) => setPage((at + by + pages) % pages);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its first page
  useEffect(() => setPage(0), [tab, search, control.to, groups.in]);

  const act = (entry: Entry | undefined) => {
    if (!entry) return;
    const { reason } = entry;
    if (reason === '') entry.run();
    else say(reason, 'bad');
  };

  useEffect(() => {
    keys.current = {
      digit: (n) => act(shown[n - 1]),
      turn,
      group: groups.turn,
      search: () => field.current?.focus(),
    };
  });

  const leaveSearch = () => {
    setSearch('');
    field.current?.blur();
  };

  const onSearchKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      const first = all.find((entry) => entry.reason === '') ?? all[0];
      if (search !== '' && first) {
        leaveSearch();
        act(first);
      }
    } else if (event.key === 'Escape') leaveSearch();
    else if (event.key === 'PageDown') turn(1);
    else if (event.key === 'PageUp') turn(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const named = ({ id, keyCap }: (typeof TABS)[number]) => ({ id, keyCap, label: t(`talk.${id}`) });

  return (
    <Panel className="talk">
      <Tabs
        label={t('talk.label')}
        panelId="talk-list"
        selected={tab}
        onSelect={(next) => {
          setSearch('');
          setTab(next);
        }}
        items={alone ? TABS.slice(-1).map(named) : TABS.map(named)}
      />
      {tab === 'do' ? null : <Addressees />}
      <Groups groups={groups} />
      <div
        className="talk-list"
        id="talk-list"
        role="tabpanel"
        aria-label={t(`talk.${tab}`)}
        ref={list}
        data-page={at}
        data-pages={pages}
      >
        {shown.map((entry, index) => (
          <TalkRow
            key={entry.id}
            entry={entry}
            note={groups.in === '' ? entry.note : ''}
            n={index + 1}
            onPress={() => act(entry)}
          />
        ))}
        {all.length === 0 ? <p className="talk-empty">{t('talk.nothingFound')}</p> : null}
      </div>
      <div className="talk-foot">
        <label className="talk-search">
          <KeyCap>/</KeyCap>
          <input
            ref={field}
            type="text"
            value={search}
            placeholder={t('talk.search')}
            aria-label={t('talk.search')}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={onSearchKey}
          />
        </label>
        {pages > 1 ? (
          <div className="pager">
            <button
              type="button"
              className="pager-button"
              aria-label={t('page.previous')}
              onClick={() => turn(-1)}
            >
              ‹
            </button>
            <span>{t('page.of', { page: at + 1, pages })}</span>
            <button
              type="button"
              className="pager-button"
              aria-label={t('page.next')}
              onClick={() => turn(1)}
            >
              ›
            </button>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}

interface GroupChoice {
  /** Those with something to say in this list, in the order of the bank; the empty one stands for all. */
  readonly ids: readonly string[];
  readonly in: string;
  choose(id: string): void;
  turn(by: number): void;
}

/** A list of its own for each matter; what was chosen stays chosen while one turns between asking and saying. */
function useGroups(tab: string, entries: readonly Entry[]): GroupChoice {
  const { bundle } = useDesk();
  const [chosen, choose] = useState<string | null>(null);
  const there = bundle.bank.groups.filter(({ id }) => entries.some(({ theme }) => theme === id));
  const ids = tab === 'do' || there.length < 2 ? [] : [...there.map(({ id }) => id), ''];
  const at = chosen === null ? 0 : Math.max(0, ids.indexOf(chosen));
  return {
    ids,
    in: ids[at] ?? '',
    choose,
    turn: (by) => {
      if (ids.length > 0) choose(ids[(at + by + ids.length) % ids.length] ?? '');
    },
  };
}

function Groups({ groups }: { groups: GroupChoice }) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  const chips = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one stays in sight
  useEffect(() => {
    const chip = chips.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (chip && chips.current)
      chips.current.scrollLeft = chip.offsetLeft - chips.current.clientWidth / 3;
  }, [groups.in]);
  if (groups.ids.length === 0) return null;
  return (
    <div className="talk-groups">
      <KeyCap>[</KeyCap>
      {/* biome-ignore lint/a11y/useSemanticElements: a row that scrolls */}
      <div className="talk-group-row" role="group" aria-label={t('talk.groups')} ref={chips}>
        {groups.ids.map((id) => (
          <button
            key={id}
            type="button"
            className="talk-chip"
            data-group={id}
            aria-pressed={groups.in === id}
            onClick={() => groups.choose(id)}
          >
            {id === '' ? t('talk.all') : c(bundle.bank.groups.find((one) => one.id === id)?.name)}
          </button>
        ))}
      </div>
      <KeyCap>]</KeyCap>
    </div>
  );
}

/** Whom one speaks to, when there are more than the customer. */
function Addressees() {
  const { view, bundle } = useDesk();
  const { to, address } = useControl();
  const words = useWords();
  const { encounter } = view;
  const there = addressees(encounter);
  if (encounter === null || there.length === 0) return null;
  return (
    <fieldset className="talk-to" aria-label={words.t('talk.to')}>
      {there.map((who, index) => (
        <button
          key={who}
          type="button"
          className="talk-chip"
          data-to={who}
          aria-pressed={who === to}
          aria-keyshortcuts={`Shift+${index + 1}`}
          onClick={() => address(who)}
        >
          <KeyCap>{`⇧${index + 1}`}</KeyCap>
          {who === '' ? words.t('customer.customer') : personName(bundle, encounter, who, words)}
        </button>
      ))}
    </fieldset>
  );
}

function TalkRow({
  entry,
  note: group,
  n,
  onPress,
}: {
  entry: Entry;
  note: string;
  n: number;
  onPress: () => void;
}) {
  const { t } = useWords();
  const { reason } = entry;
  const note = entry.times > 0 ? t('talk.done', { times: entry.times }) : group;
  return (
    <Tooltip text={reason === '' ? entry.detail : reason}>
      <button
        type="button"
        className="talk-row"
        data-entry={entry.id}
        data-done={entry.times > 0}
        aria-disabled={reason !== '' || undefined}
        aria-keyshortcuts={String(n)}
        onClick={onPress}
      >
        <KeyCap>{String(n)}</KeyCap>
        <span className="talk-label">{entry.label}</span>
        <span className="talk-note">{note}</span>
        {entry.keyCap === '' ? null : <KeyCap>{entry.keyCap}</KeyCap>}
      </button>
    </Tooltip>
  );
}
