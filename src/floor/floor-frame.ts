/** The elements of the floor panel from back to front: room picture, canvas, labels, tools, strip, words. */
import { element, write } from './dom.ts';
import type { FloorWords } from './floor-words.ts';

export interface FloorFrame {
  readonly root: HTMLElement;
  /** Takes the pointer; everything the camera moves lies in it. */
  readonly stage: HTMLElement;
  readonly room: HTMLElement;
  readonly canvas: HTMLElement;
  readonly labels: HTMLElement;
  readonly tools: {
    readonly in: HTMLButtonElement;
    readonly out: HTMLButtonElement;
    readonly fit: HTMLButtonElement;
  };
  relabel(words: FloorWords): void;
}

export function createFloorFrame(): FloorFrame {
  const root = element('div', 'floor-root');
  const stage = element('div', 'floor-stage', { 'aria-hidden': 'true' });
  const room = element('div', 'floor-room');
  const canvas = element('div', 'floor-canvas');
  const labels = element('div', 'floor-labels');
  stage.append(room, canvas, labels);
  const bar = element('div', 'floor-tools', { role: 'group' });
  const button = (sign: string): HTMLButtonElement => {
    const made = element('button', 'floor-tool', { type: 'button' });
    made.textContent = sign;
    bar.append(made);
    return made;
  };
  const tools = { in: button('+'), out: button('−'), fit: button('⤢') };
  root.append(stage, bar);
  return {
    root,
    stage,
    room,
    canvas,
    labels,
    tools,
    relabel(words) {
      root.setAttribute('role', 'group');
      root.setAttribute('aria-label', words.say('label'));
      root.lang = words.lang();
      for (const name of ['in', 'out', 'fit'] as const) {
        const text = words.say(`tools.${name}`);
        if (tools[name].title === text) continue;
        tools[name].title = text;
        tools[name].setAttribute('aria-label', text);
      }
    },
  };
}

/** A line over the panel while there is no picture yet, or none at all. */
export function createNotice(root: HTMLElement): { say(text: string): void; clear(): void } {
  const node = element('p', 'floor-notice', { role: 'status' });
  root.append(node);
  return {
    say: (text) => write(node, text),
    clear: () => node.remove(),
  };
}
