/** Cards for tests of the menu. */
import type { LessonCard } from '../../../src/session/ports.ts';

export const both = (zh: string) => ({ 'zh-CN': zh, en: zh });

export const card = (id: string, title: string): LessonCard => ({
  id,
  door: 'counter',
  title: both(title),
  summary: both('一句话'),
  objectives: [both(`${title}的目标`)],
  date: '2026-11-23',
  opens: '09:00',
  ends: '09:45',
  minutes: 20,
  customers: 4,
  modes: {
    teach: { hints: true, rewind: true },
    free: { hints: false, rewind: true },
    exam: { hints: false, rewind: false, limit: '1h30m' },
  },
});
