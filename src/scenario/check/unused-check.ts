/** Content that nothing leads to: probably forgotten, so a warning. */

import { text } from '../load/diagnostic.ts';
import type { LibraryFile } from '../load/library-model.ts';
import { choicesOf } from '../schema/lesson.ts';
import type { Report } from './report.ts';
import { documentsOf, type World } from './world.ts';

const WARNING = { severity: 'warning' } as const;

export function warnUnused(
  files: readonly LibraryFile[],
  world: World,
  reportOf: (file: LibraryFile) => Report,
): void {
  const { library } = world;
  if (files.some(({ parsed }) => !parsed.document)) return;
  const rules = [...library.sops.values()].flatMap(({ rules }) => rules);
  const clauses = new Set(rules.map(({ clause }) => clause));
  if (rules.length > 0) {
    for (const { document, file } of documentsOf(files, 'clause')) {
      document.clauses.forEach(({ id }, i) => {
        if (clauses.has(id)) return;
        const message = text(`没有规则依据条目“${id}”。`, `No rule rests on the clause "${id}".`);
        reportOf(file)(['clauses', i, 'id'], 'unused', message, WARNING);
      });
    }
  }
  if (library.lessons.size === 0) return;
  const lessons = [...library.lessons.values()];
  const cases = new Set(
    lessons.flatMap(({ customers, duties }) =>
      [...customers, ...duties].flatMap(choicesOf).map((one) => one.case),
    ),
  );
  for (const { document, file } of documentsOf(files, 'case')) {
    if (cases.has(document.id)) continue;
    const message = text('没有一课用到这个案例。', 'No lesson uses this case.');
    reportOf(file)(['id'], 'unused', message, WARNING);
  }
  const sops = new Set(lessons.flatMap((lesson) => lesson.sops));
  for (const variants of library.variants.values()) {
    for (const body of variants.values()) for (const sop of body.sops) sops.add(sop);
  }
  for (const { document, file } of documentsOf(files, 'sop')) {
    if (sops.has(document.id)) continue;
    const message = text('没有案例或课用到这套规程。', 'No case or lesson uses this procedure.');
    reportOf(file)(['id'], 'unused', message, WARNING);
  }
}
