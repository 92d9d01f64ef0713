/** The mini drill of a bank that looks at its quality: a short sheet, calls, a visitor between nine and five past. */
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { drillFaults, drillLesson, drillSources, type Edits } from './drill-lesson.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

export const QUALITY = {
  groups: [{ id: 'wait', name: both('等候', 'Waiting') }],
  visit: {
    items: [
      { id: 'short', group: 'wait', text: both('不久', 'Short'), holds: 'lived.waited <= 15' },
      {
        id: 'kind',
        group: 'wait',
        text: both('照看', 'Looked after'),
        when: "lived.kind == 'old'",
        holds: "'water' in lived.cared",
      },
    ],
  },
  callBack: {
    share: 30,
    answers: 100,
    content: 'lived.waited <= 10',
    tells: 1,
    reasons: [
      { id: 'long', text: both('太久', 'Too long'), when: 'lived.waited > 20' },
      { id: 'other', text: both('说不清', 'Cannot say') },
    ],
  },
};

const withQuality = (edits: Edits): Edits => ({
  ...edits,
  'mini-bank.json': (bank) => {
    bank.quality = structuredClone(QUALITY);
    edits['mini-bank.json']?.(bank);
  },
  'mini-lesson.json': (lesson) => {
    lesson.supervisor.visitor = { from: '09:00', to: '09:05' };
    edits['mini-lesson.json']?.(lesson);
  },
});

export const qualityLesson = (edits: Edits = {}): LessonBundle => drillLesson(withQuality(edits));
export const qualitySources = (edits: Edits = {}) => drillSources(withQuality(edits));
export const qualityFaults = (edits: Edits) => drillFaults(withQuality(edits));
