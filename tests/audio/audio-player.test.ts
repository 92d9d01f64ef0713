import { describe, expect, it } from 'vitest';
import { startAudio } from '../../src/audio/audio-player.ts';
import { CATALOGUE, CUE_IDS, type Fact } from '../../src/audio/cue-catalogue.ts';
import { createStores, type Stores } from '../../src/stores/stores.ts';

interface Setup {
  readonly stores: Stores;
  readonly played: string[];
  readonly spoken: string[];
  readonly murmurs: number[];
  readonly volumes: number[];
  /** Runs everything that was put off. */
  pass(): void;
  /** Publishes one more fact, as the session does. */
  happen(type: string, data?: Record<string, unknown>, t?: number): void;
  stop(): void;
}

function setup(before: readonly Fact[] = []): Setup {
  const kept = new Map<string, string>();
  const stores = createStores(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }));
  stores.session.setState({ attempt: 'one', status: 'running', facts: before });
  const played: string[] = [];
  const spoken: string[] = [];
  const murmurs: number[] = [];
  const volumes: number[] = [];
  const put: (() => void)[] = [];
  const stop = startAudio(stores, {
    sound: {
      setVolume: (volume) => void volumes.push(volume),
      play: (cue) => void played.push(cue),
      murmur: (volume) => void murmurs.push(volume),
      speak: (text) => void spoken.push(text),
      close: () => {},
    },
    words: () => ({
      caption: (name, values) => [name, ...Object.values(values)].join(' '),
      call: (ticket, window) => `${ticket}@${window}`,
      setLanguage: () => {},
    }),
    later: (work) => void put.push(work),
  });
  return {
    stores,
    played,
    spoken,
    murmurs,
    volumes,
    pass: () => {
      for (const work of put.splice(0)) work();
    },
    happen(type, data = {}, t = 1000) {
      const { facts } = stores.session.getState();
      const fact = { n: facts.length, t, type, by: 'system', customer: -1, cause: -1, data };
      stores.session.setState({ facts: [...facts, fact as never] });
    },
    stop,
  };
}

const captions = (s: Setup): string[] => s.stores.view.getState().captions.map((c) => c.key);

describe('audio', () => {
  it.each(Object.entries(CATALOGUE))('%s is heard once and captioned once', (type, cue) => {
    const s = setup();
    s.happen(type, { ticket: 'A017' });
    expect(s.played).toEqual([cue.cue]);
    expect(captions(s)).toEqual([`captions:${cue.caption}`]);
    s.stores.session.setState({ speed: 2 });
    expect(s.played).toHaveLength(1);
  });

  it('uses every cue there is, and keeps silent about the rest', () => {
    const used = new Set(Object.values(CATALOGUE).map((c) => c.cue));
    expect([...used].sort()).toEqual([...CUE_IDS].sort());
    const s = setup();
    s.happen('desk.greeted');
    expect(s.played).toEqual([]);
    expect(captions(s)).toEqual([]);
  });

  it('captions but does not play while muted', () => {
    const s = setup();
    s.stores.settings.getState().set({ mute: true, speakCalls: true });
    s.happen('phone.rang');
    s.happen('ticket.called', { ticket: 'A001', window: 'w1' });
    expect(s.played).toEqual([]);
    expect(s.spoken).toEqual([]);
    expect(captions(s)).toEqual(['captions:phone', 'captions:called']);
    expect(s.volumes[s.volumes.length - 1]).toBe(0);
  });

  it('names the ticket in the caption and takes captions away again', () => {
    const s = setup();
    s.happen('ticket.called', { ticket: 'A017', window: 'w3' });
    expect(s.stores.view.getState().captions[0]?.text).toBe('called A017');
    s.pass();
    expect(captions(s)).toEqual([]);
  });

  it('calls tickets by voice only when asked to', () => {
    const s = setup();
    const windows = [{ id: 'w3', number: 3 }];
    s.stores.session.setState({ view: { now: 1000, hall: { people: [], windows } } as never });
    s.happen('ticket.called', { ticket: 'A017', window: 'w3' });
    expect(s.spoken).toEqual([]);
    s.stores.settings.getState().set({ speakCalls: true });
    s.happen('ticket.called', { ticket: 'A018', window: 'w3' });
    expect(s.spoken).toEqual(['A018@3']);
  });

  it('does not repeat what was there before, after a rewind or from another attempt', () => {
    const first = setup();
    first.happen('phone.rang');
    const { facts } = first.stores.session.getState();
    const s = setup(facts);
    s.happen('item.stamped');
    s.stores.session.setState({ facts: facts.slice(0, 1) });
    expect(s.played).toEqual(['stamp']);
    s.happen('form.printed');
    expect(s.played).toEqual(['stamp', 'printer']);
    s.stores.session.setState({ attempt: 'two', facts: [...facts, ...facts, ...facts] });
    expect(s.played).toEqual(['stamp', 'printer']);
  });

  it('passes over what a jump in time left far behind', () => {
    const s = setup();
    s.stores.session.setState({
      view: { now: 100_000, hall: { people: [], windows: [] } } as never,
    });
    s.happen('phone.rang', {}, 10_000);
    s.happen('item.stamped', {}, 99_000);
    expect(s.played).toEqual(['stamp']);
    expect(captions(s)).toEqual(['captions:stamped']);
  });

  it('lets the hall murmur while people are in it and time runs', () => {
    const s = setup();
    const hall = { people: Array.from({ length: 30 }, (_, id) => ({ id })), windows: [] };
    s.stores.session.setState({ view: { now: 0, hall } as never });
    s.stores.session.setState({ status: 'paused' });
    s.stores.session.setState({ status: 'running' });
    s.stores.settings.getState().set({ mute: true });
    expect(s.murmurs).toEqual([0.5, 0, 0.5, 0]);
  });

  it('hears nothing after it was stopped', () => {
    const s = setup();
    s.stop();
    s.happen('phone.rang');
    expect(s.played).toEqual([]);
    expect(captions(s)).toEqual([]);
  });
});
