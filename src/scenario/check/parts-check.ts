/** Parts of banks: named once, used by a bank, and nothing said twice among a bank and its parts. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { LibraryFile } from '../load/library-model.ts';
import { suggestion } from '../load/nearest-name.ts';
import type { BankFile } from '../schema/bank.ts';
import { type BankPart, PART_LISTS } from '../schema/bank-part.ts';
import type { Report } from './report.ts';
import { documentsOf, type World } from './world.ts';

type ReportOf = (file: LibraryFile) => Report;
type Lists = readonly (readonly [name: Path, entries: readonly object[]])[];

interface Piece {
  readonly file: LibraryFile;
  readonly lists: Lists;
  /** What it says that is no list, by name. */
  readonly objects: ReadonlySet<string>;
}

function listsOf(one: BankFile | BankPart): Lists {
  return [
    ...PART_LISTS.map((name) => [[name], (one[name] ?? []) as readonly object[]] as const),
    [['reports', 'to'], one.reports.to],
    [['reports', 'about'], one.reports.about],
    [['overheard'], one.overheard],
  ];
}

const OBJECTS = ['perception', 'quality', 'clocks'] as const;

const pieceOf = (file: LibraryFile, one: BankFile | BankPart): Piece => ({
  file,
  lists: listsOf(one),
  objects: new Set(OBJECTS.filter((name) => one[name] !== undefined)),
});

/** The bank's own file and those of its parts, in order; parts that cannot be read are left out. */
function piecesOf(bank: BankFile, own: LibraryFile, files: readonly LibraryFile[]): Piece[] {
  const parts = documentsOf(files, 'bank-part');
  const named = bank.parts.flatMap((id) => parts.find(({ document }) => document.id === id) ?? []);
  return [pieceOf(own, bank), ...named.map(({ document, file }) => pieceOf(file, document))];
}

/**
 * A report for a bank with its parts put in: what is said of an entry goes to the file in which the entry stands.
 * @param bank as its own file says
 */
export function wholeBankReport(
  bank: BankFile,
  own: LibraryFile,
  files: readonly LibraryFile[],
  reportOf: ReportOf,
): Report {
  const pieces = piecesOf(bank, own, files);
  return (path, ...said) => {
    const depth = path[0] === 'reports' ? 2 : 1;
    const name = path.slice(0, depth).join('.');
    const whole = pieces.find(({ objects }) => objects.has(name));
    if (whole) {
      reportOf(whole.file)(path, ...said);
      return;
    }
    let index = Number(path[depth]);
    for (const { file, lists } of pieces) {
      const length = lists.find(([list]) => list.join('.') === name)?.[1].length ?? Number.NaN;
      if (index < length) {
        reportOf(file)([...path.slice(0, depth), index, ...path.slice(depth + 1)], ...said);
        return;
      }
      index -= length;
    }
    reportOf(own)(path, ...said);
  };
}

const idOf = (entry: object): readonly [key: string, id: string] | undefined => {
  const { id, code } = entry as { id?: unknown; code?: unknown };
  if (typeof id === 'string') return ['id', id];
  return typeof code === 'string' ? ['code', code] : undefined;
};

export function checkParts(files: readonly LibraryFile[], world: World, reportOf: ReportOf): void {
  const used = new Set<string>();
  for (const { document, file } of documentsOf(files, 'bank')) {
    document.parts.forEach((part, i) => {
      used.add(part);
      if (world.knows('bank-part', part)) return;
      const message = text(`没有分册“${part}”。`, `There is no part "${part}".`);
      const expected = suggestion(part, world.ids('bank-part'));
      reportOf(file)(['parts', i], 'unknown-reference', message, { expected });
    });
    checkTwice(piecesOf(document, file, files), reportOf);
  }
  if (!world.banksReadable) return;
  for (const { document, file } of documentsOf(files, 'bank-part')) {
    if (used.has(document.id)) continue;
    const message = text('没有银行用到这个分册。', 'No bank uses this part.');
    const expected = text(
      '把它写进银行文件的 parts。',
      'Name it in the "parts" of the file of a bank.',
    );
    reportOf(file)(['id'], 'unused', message, { expected });
  }
}

/** Within one file this is told by duplicate-check. */
function checkTwice(pieces: readonly Piece[], reportOf: ReportOf): void {
  const first = new Map<string, LibraryFile>();
  for (const { file, lists, objects } of pieces) {
    for (const name of objects) {
      const before = first.get(name);
      first.set(name, before ?? file);
      if (!before) continue;
      // The first would hold, and this one be read by nobody.
      const message = text(
        `“${name}”在 ${before.path} 中已经写了。`,
        `"${name}" is already given in ${before.path}.`,
      );
      reportOf(file)([name], 'conflict', message, { at: 'key' });
    }
    for (const [list, entries] of lists) {
      entries.forEach((entry, i) => {
        const found = idOf(entry);
        if (!found) return;
        const [field, id] = found;
        const key = `${list.join('.')}/${id}`;
        const before = first.get(key);
        if (!before) first.set(key, file);
        if (!before || before === file) return;
        const message = text(
          `标识“${id}”已在 ${before.path} 中使用。`,
          `The id "${id}" is already used in ${before.path}.`,
        );
        reportOf(file)([...list, i, field], 'duplicate-id', message);
      });
    }
  }
}
