import { describe, expect, it } from 'vitest';
import type { DiagnosticCode, Severity } from '../../src/scenario/load/diagnostic.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { breakFile, brief, MINI } from './mini-library.ts';

type Row = readonly [
  what: string,
  file: string,
  search: string,
  replacement: string,
  code: DiagnosticCode,
  pointer: string,
  severity?: Severity,
];

/** The « in the replacement is where the message must point. */
// biome-ignore format: one row per line is a table.
const ROWS: readonly Row[] = [
  // The shape of a file
  ['a comma is missing', 'mini-sop.json', '"id": "mini-sop",\n  "title"', '"id": "mini-sop"\n  «"title"', 'syntax', ''],
  ['a key twice', 'mini-sop.json', '"kind": "sop",', '"kind": "sop",\n  «"kind": "sop",', 'duplicate-key', '/kind'],
  ['no kind', 'mini-branch.json', '{\n  "kind": "branch",', '«{', 'missing-field', '/kind'],
  ['an unknown kind', 'mini-branch.json', '"kind": "branch"', '"kind": «"brunch"', 'not-allowed', '/kind'],
  ['no format version', 'mini-sop.json', '{\n  "kind": "sop",\n  "formatVersion": 1,', '«{ "kind": "sop",', 'missing-field', '/formatVersion'],
  ['a newer format', 'mini-case.json', '"formatVersion": 1', '"formatVersion": «2', 'newer-format', '/formatVersion'],
  ['a format version in words', 'mini-case.json', '"formatVersion": 1', '"formatVersion": «"one"', 'wrong-type', '/formatVersion'],
  ['a missing field', 'mini-lesson.json', '  "window": "w1",\n', '', 'missing-field', '/window'],
  ['a missing language', 'mini-case.json', '"title": { "zh-CN": "办成", "en": "Done" }', '"title": «{ "zh-CN": "办成" }', 'missing-field', '/outcomes/0/title/en'],
  ['an unknown field', 'mini-sop.json', '"weight": 10,', '"weight": 10, «"wieght": 3,', 'unknown-field', '/rules/1/wieght'],
  ['text for a number', 'mini-case.json', '"age": 52', '"age": «"52"', 'wrong-type', '/persona/age'],
  ['a fraction', 'mini-case.json', '"age": 52', '"age": «52.5', 'wrong-type', '/persona/age'],
  ['a number too big', 'mini-sop.json', '"weight": 10', '"weight": «21', 'out-of-range', '/rules/1/weight'],
  ['a value not in the list', 'mini-case.json', '"voice": "middle"', '"voice": «"midle"', 'not-allowed', '/persona/voice'],
  ['a bad duration', 'mini-bank.json', '"grading": "5m"', '"grading": «"5 min"', 'wrong-format', '/complaint/grading'],
  ['a bad time of day', 'mini-lesson.json', '"closes": "10:00"', '"closes": «"25:00"', 'wrong-format', '/closes'],
  ['a bad id', 'mini-case.json', '"id": "mini-case"', '"id": «"mini case"', 'wrong-format', '/id'],
  ['an unknown fact', 'mini-sop.json', '"fact": "desk.greeted"', '"fact": «"desk.greet"', 'not-allowed', '/rules/0/activation/fact'],
  ['an unknown rule template', 'mini-sop.json', '"template": "precedence"', '"template": «"preceded"', 'not-allowed', '/rules/1/template'],
  ['a rule without its target', 'mini-sop.json', '      "target": { "fact": "note.checked", "where": "T.certified && T.inSight" },\n      "correlation": "A.item == T.item",\n', '', 'missing-field', '/rules/1/target'],
  ['an unknown distribution', 'mini-case.json', '"dist": "triangular"', '"dist": «"triangle"', 'not-allowed', '/temper/deskPatience/dist'],
  ['an unknown command', 'mini-case.json', '{ "do": "post" }', '{ "do": «"pots" }', 'not-allowed', '/exemplar/19/do'],
  ['a command without its argument', 'mini-case.json', '{ "do": "take", "item": "cash" }', '«{ "do": "take" }', 'missing-field', '/exemplar/4/item'],
  ['a command with a foreign argument', 'mini-case.json', '{ "do": "post" }', '{ "do": "post", «"item": "x" }', 'unknown-field', '/exemplar/19/item'],
  ['a step that is nothing', 'mini-case.json', '{ "do": "post" }', '«{ "dew": "post" }', 'not-allowed', '/exemplar/19'],
  ['a wait with a bad time', 'mini-case.json', '"wait": "2s"', '"wait": «"2 s"', 'wrong-format', '/exemplar/22/wait'],
  ['an until without limit', 'mini-case.json', `{ "until": { "fact": "colleague.came", "where": "A.role == 'senior'" }, "within": "1m" }`, '«{ "until": { "fact": "colleague.came" } }', 'missing-field', '/exemplar/9/within'],
  ['a field value without English', 'mini-case.json', '"value": { "zh-CN": "模糊", "en": "Blurred" }', '"value": «{ "zh-CN": "模糊" }', 'missing-field', '/items/1/cash/bad/0/fields/watermark/value/en'],
  ['an empty list', 'mini-branch.json', '"categories": [{ "id": "personal", "prefix": "A", "name": { "zh-CN": "个人", "en": "Personal" } }]', '"categories": «[]', 'too-few', '/categories'],
  ['an empty text', 'mini-sop.json', '"title": { "zh-CN": "小小规程"', '"title": { "zh-CN": «""', 'blank-text', '/title/zh-CN'],
  ['a text of blanks', 'mini-sop.json', '"title": { "zh-CN": "小小规程"', '"title": { "zh-CN": «"　 "', 'blank-text', '/title/zh-CN'],
  // Conditions
  ['CEL syntax', 'mini-case.json', '"when": "customer.trust < 80"', '"when": "customer.trust < «"', 'cel-syntax', '/talk/react/0/when'],
  ['CEL: an unknown field', 'mini-sop.json', `"where": "A.stamp == 'fake'"`, `"where": "A.«stmp == 'fake'"`, 'cel-type', '/rules/1/activation/where'],
  ['CEL: behind escapes', 'mini-sop.json', `"where": "A.stamp == 'fake'"`, '"where": "A.stamp == \\"fa\\u006be\\" && A.«zo == \\"front\\""', 'cel-type', '/rules/1/activation/where'],
  ['CEL: types that do not fit', 'mini-case.json', `A.code == 'deposit' && A.amount == 1190000`, `A.code == 'deposit' && «A.amount == 'x'`, 'cel-type', '/outcomes/0/all/0/where'],
  ['CEL: not true or false', 'mini-bank.json', '"when": "txn.amount > 5000000"', '"when": "«txn.amount"', 'cel-type', '/transactions/0/authorise/when'],
  ['CEL: a variable of elsewhere', 'mini-sop.json', `"when": "scenario.date >= '2020-01-01'"`, '"when": "«customer.mood > 3"', 'cel-type', '/rules/0/when'],
  ['CEL: T outside a target', 'mini-sop.json', `"where": "A.stamp == 'fake'"`, `"where": "«T.stamp == 'fake'"`, 'cel-type', '/rules/1/activation/where'],
  ['CEL: a correlation over a wrong field', 'mini-sop.json', '"A.item == T.item"', '"A.item == T.«thing"', 'cel-type', '/rules/1/correlation'],
  ['CEL: a word the bank does not know', 'mini-sop.json', `"where": "A.stamp == 'fake'"`, `"where": "A.stamp == «'fale'"`, 'unknown-reference', '/rules/1/activation/where', 'warning'],
  ['CEL: a claim nobody makes', 'mini-sop.json', '"activation": { "fact": "desk.greeted" }', `"activation": { "fact": "customer.told", "where": "A.claim == «'marcket'" }`, 'unknown-reference', '/rules/0/activation/where', 'warning'],
  ['CEL: a consent nobody is asked for', 'mini-sop.json', '"activation": { "fact": "desk.greeted" }', `"activation": { "fact": "customer.agreed", "where": "A.to == «'sale'" }`, 'unknown-reference', '/rules/0/activation/where', 'warning'],
  ['CEL: a field that lies on no desk', 'mini-sop.json', '"activation": { "fact": "desk.greeted" }', `"activation": { "fact": "fields.compared", "where": "A.a == «'slip.figure'" }`, 'unknown-reference', '/rules/0/activation/where', 'warning'],
  ['CEL: something nobody tells', 'mini-case.json', `!('market' in customer.told)`, `!(«'makret' in customer.told)`, 'unknown-reference', '/talk/topics/source/0/when', 'warning'],
  // References
  ['branch: no such bank', 'mini-branch.json', '"bank": "mini-bank"', '"bank": «"mini-bnak"', 'unknown-reference', '/bank'],
  ['branch: no such category', 'mini-branch.json', '"number": 2, "serves": ["personal"]', '"number": 2, "serves": [«"business"]', 'unknown-reference', '/windows/1/serves/0'],
  ['branch: a window not on the floor', 'mini-branch.json', '{ "id": "w2", "customer"', '{ "id": «"w9", "customer"', 'unknown-reference', '/floor/windows/1/id'],
  ['bank: no such account', 'mini-bank.json', '"cashAccount": "cash"', '"cashAccount": «"cahs"', 'unknown-reference', '/cashAccount'],
  ['bank: no such ledger account', 'mini-bank.json', '{ "debit": "cash", "credit": "savings" }', '{ "debit": "cash", "credit": «"saving" }', 'unknown-reference', '/transactions/0/entries/0/credit'],
  ['bank: no such form', 'mini-bank.json', '"sign": "voucher"', '"sign": «"voucer"', 'unknown-reference', '/transactions/0/sign'],
  ['bank: no such error', 'mini-bank.json', '"error": "E01"', '"error": «"E02"', 'unknown-reference', '/transactions/0/checks/0/error'],
  ['bank: no such signer', 'mini-bank.json', '["customer", "senior"]', '["customer", «"seniour"]', 'unknown-reference', '/forms/1/signers/1'],
  ['bank: no such command', 'mini-bank.json', '"greet": "2s"', '«"great": "2s"', 'unknown-reference', '/timings/great'],
  ['bank: nothing to agree with', 'mini-bank.json', '"expect": "txn.amount"', '"expect": «"txn.ammount"', 'not-allowed', '/forms/0/fields/0/expect'],
  ['sop: no such clause', 'mini-sop.json', '"clause": "mini.two"', '"clause": «"mini.tow"', 'unknown-reference', '/rules/1/clause'],
  ['case: no such manner', 'mini-case.json', '"manner": "open"', '"manner": «"opne"', 'unknown-reference', '/persona/manner'],
  ['case: no such transaction', 'mini-case.json', '"transaction": "deposit"', '"transaction": «"deposits"', 'unknown-reference', '/need/transaction'],
  ['case: no such procedure', 'mini-case.json', '"sops": ["mini-sop"]', '"sops": ["mini-sop", «"maxi-sop"]', 'unknown-reference', '/sops/1'],
  ['case: no such tool', 'mini-case.json', '"tool": "uv" }\n', '"tool": «"uw" }\n', 'unknown-reference', '/items/1/cash/bad/0/fields/watermark/tool'],
  ['case: no such topic', 'mini-case.json', '"source": [\n', '«"sauce": [\n', 'unknown-reference', '/talk/topics/sauce'],
  ['case: no such line', 'mini-case.json', '"lines": { "thanks"', '"lines": { «"tanks"', 'unknown-reference', '/talk/lines/tanks'],
  ['case: no such state', 'mini-case.json', '"then": "begging"', '"then": «"beging"', 'unknown-reference', '/talk/react/0/then'],
  ['case: no such item to give', 'mini-case.json', '"gives": ["letter"]', '"gives": ["letter", «"leter"]', 'unknown-reference', '/talk/topics/source/0/gives/1'],
  ['case: no such form to sign', 'mini-case.json', '"signs": { "voucher"', '"signs": { «"vouch"', 'unknown-reference', '/talk/signs/vouch'],
  ['case: a contradiction with nothing', 'mini-case.json', '      "b": "sample.watermark",', '      "b": "sample.«watermrak",', 'unknown-reference', '/contradictions/0/b'],
  ['exemplar: no such topic', 'mini-case.json', '"topic": "source"', '"topic": «"sources"', 'unknown-reference', '/exemplar/1/topic'],
  ['exemplar: no such field', 'mini-case.json', '"field": "watermark"', '"field": «"watermerk"', 'unknown-reference', '/exemplar/6/field'],
  ['exemplar: compare with nothing', 'mini-case.json', '"a": "bad.watermark", "b": "sample.watermark" }', '"a": "bad.watermark", "b": «"sampel.watermark" }', 'unknown-reference', '/exemplar/7/b'],
  ['exemplar: no such zone', 'mini-case.json', '"zone": "front"', '"zone": «"back"', 'unknown-reference', '/exemplar/11/zone'],
  ['exemplar: cannot confiscate a card', 'mini-case.json', '"do": "confiscate", "item": "bad"', '"do": "confiscate", "item": «"id-card"', 'conflict', '/exemplar/12/item'],
  ['exemplar: no such field of the transaction', 'mini-case.json', '"field": "amount"', '"field": «"amout"', 'unknown-reference', '/exemplar/15/field'],
  ['exemplar: no such option', 'mini-case.json', '"value": "cash"', '"value": «"gold"', 'unknown-reference', '/exemplar/16/value'],
  ['exemplar: may not authorise', 'mini-case.json', '"do": "authorise", "role": "senior"', '"do": "authorise", "role": «"guard"', 'unknown-reference', '/exemplar/18/role'],
  ['exemplar: cannot sign this', 'mini-case.json', '"form": "voucher" }', '"form": "voucher", "who": «"senior" }', 'unknown-reference', '/exemplar/17/who'],
  ['lesson: no such window', 'mini-lesson.json', '"window": "w1"', '"window": «"w3"', 'unknown-reference', '/window'],
  ['lesson: no such staff', 'mini-lesson.json', '"staff": "zhou"', '"staff": «"chou"', 'unknown-reference', '/staffing/0/staff'],
  ['lesson: no such case', 'mini-lesson.json', '"case": "mini-case", "draw": [{ "variant": "base", "weight": 2 }, { "variant": "calm", "weight": 1 }]', '"case": «"mini-cas"', 'unknown-reference', '/customers/0/case'],
  ['lesson: no such variant', 'mini-lesson.json', '"variant": "calm"', '"variant": «"clam"', 'unknown-reference', '/customers/0/draw/1/variant'],
  ['lesson: no such incident', 'mini-lesson.json', '"incident": "power-cut"', '"incident": «"power-cat"', 'unknown-reference', '/injects/0/incident'],
  ['lesson: no such rule', 'mini-lesson.json', '"rule": "greet-first"', '"rule": «"great-first"', 'unknown-reference', '/debrief/habits/0/rule'],
  // Order, money, doubles
  ['a colleague at the player’s window', 'mini-lesson.json', '"window": "w2"', '"window": «"w1"', 'conflict', '/staffing/0/window'],
  ['closes before it opens', 'mini-lesson.json', '"closes": "10:00"', '"closes": «"08:00"', 'wrong-order', '/closes'],
  ['a customer after closing', 'mini-lesson.json', '"at": "09:05"', '"at": «"10:05"', 'wrong-order', '/customers/0/at'],
  ['rates out of order', 'mini-lesson.json', '{ "from": "09:30", "perHour"', '{ "from": «"08:30", "perHour"', 'wrong-order', '/arrivals/0/rates/1/from'],
  ['no such day', 'mini-lesson.json', '"date": "2026-11-23"', '"date": «"2026-02-29"', 'wrong-format', '/date'],
  ['a clause that ends before it begins', 'mini-clauses.json', '"effectiveTo": "2030-12-31"', '"effectiveTo": «"2019-12-31"', 'wrong-order', '/clauses/0/effectiveTo'],
  ['bounds the wrong way round', 'mini-bank.json', '"to": "20s"', '"to": «"2s"', 'wrong-order', '/roles/0/comesAfter/to'],
  ['no such note', 'mini-case.json', '[{ "denomination": 10000, "pieces": 119 }]', '[{ "denomination": «9999, "pieces": 119 }]', 'bad-amount', '/items/1/cash/notes/0/denomination'],
  ['a sum that no notes make', 'mini-case.json', '"claimed": 1200000', '"claimed": «1200050', 'bad-amount', '/items/1/cash/claimed'],
  ['denominations out of order', 'mini-bank.json', '[10000, 5000, 1000, 100]', '[10000, 1000, «5000, 100]', 'wrong-order', '/denominations/2'],
  ['all weights zero', 'mini-lesson.json', '{ "compliance": 30, "accuracy": 20, "service": 20, "risk": 20, "efficiency": 10 }', '«{ "compliance": 0, "accuracy": 0, "service": 0, "risk": 0, "efficiency": 0 }', 'conflict', '/score/dimensions'],
  ['no acceptable outcome', 'mini-case.json', '"outcomes": [', '"outcomes": «[', 'conflict', '/outcomes'],
  ['the same id twice', 'mini-clauses.json', '"id": "mini.two"', '"id": «"mini.greet"', 'duplicate-id', '/clauses/1/id'],
  ['a bad note with the name of a reference', 'mini-case.json', '"id": "letter"', '"id": «"sample"', 'duplicate-id', '/items/2/id'],
  ['a target that is always too near or too late', 'mini-sop.json', '"weight": 10,', '"weight": 10, "time": "1m", "after": «"2m",', 'wrong-order', '/rules/1/after'],
  ['no distance for a rule without order', 'mini-sop.json', '"id": "greet-first",', '"id": "greet-first", «"after": "2m",', 'unknown-field', '/rules/0/after'],
  // What rules read and nobody shows
  ['case: tells of a tag it has not', 'mini-case.json', '"tags": ["regular"],', `"tags": ["regular"], "reveals": [{ "tag": «"regulair", "by": { "fact": "desk.greeted" } }],`, 'unknown-reference', '/reveals/0/tag'],
  ['case: tells by a fact that never is', 'mini-case.json', '"tags": ["regular"],', `"tags": ["regular"], "reveals": [{ "tag": "regular", "by": { "fact": "desk.asked", "where": "A.topic == «'sorce'" } }],`, 'unknown-reference', '/reveals/0/by/where', 'warning'],
  ['case: tells of what is no field', 'mini-case.json', '"tags": ["regular"],', `"tags": ["regular"], "reveals": [{ "field": «"mood", "by": { "fact": "desk.greeted" } }],`, 'not-allowed', '/reveals/0/field'],
  // Variants
  ['variant: an unknown field', 'mini-case.json', '"persona": { "age": 30 }', '"persona": { «"aeg": 30 }', 'unknown-field', '/variants/0/patch/persona/aeg'],
  ['variant: a wrong type', 'mini-case.json', '"persona": { "age": 30 }', '"persona": { "age": «"30" }', 'wrong-type', '/variants/0/patch/persona/age'],
  ['variant: a required field removed', 'mini-case.json', '"persona": { "age": 30 }', '"persona": { "age": «null }', 'missing-field', '/variants/0/patch/persona/age'],
  ['variant: an edit that finds nothing', 'mini-case.json', '"persona": { "age": 30 }', '"talk": { "react": { "edit": [{ "at": «{ "on": { "fact": "desk.said" } }, "put": [] }] } }', 'unknown-reference', '/variants/0/patch/talk/react/edit/0/at'],
  ['variant: an edit that puts nonsense', 'mini-case.json', '"persona": { "age": 30 }', '"talk": { "react": { "edit": [{ "put": [{ "on": { "fact": «"x" } }] }] } }', 'not-allowed', '/variants/0/patch/talk/react/edit/0/put/0/on/fact'],
  ['variant: nothing to remove', 'mini-case.json', '{ "id": "watermarks", "remove": true }', '{ "id": «"watermark", "remove": true }', 'unknown-reference', '/variants/0/patch/contradictions/0/id'],
  ['variant: a dangling reference', 'mini-case.json', '"persona": { "age": 30 }', '"persona": { "manner": «"opne" }', 'unknown-reference', '/variants/0/patch/persona/manner'],
  ['variant: broken CEL', 'mini-case.json', '"persona": { "age": 30 }', `"outcomes": [{ "id": "done", "all": [{ "fact": "txn.posted", "where": "A.«cod == 'x'" }] }]`, 'cel-type', '/variants/0/patch/outcomes/0/all/0/where'],
  ['variant: a note that does not exist', 'mini-case.json', '"pieces": 120 }', '"pieces": 120 }, { "denomination": «7, "pieces": 1 }', 'bad-amount', '/variants/0/patch/items/0/cash/notes/1/denomination'],
  ['variant: changes the id', 'mini-case.json', '"persona": { "age": 30 }', '«"id": "other"', 'not-allowed', '/variants/0/patch/id'],
];

/** Faults that cannot be told with one replaced passage alone. */
const ALSO: Readonly<Record<string, readonly (readonly [search: string, replacement: string])[]>> =
  {
    'no acceptable outcome': [['"acceptable": true', '"acceptable": false']],
  };

/** Consequences that are right to be told as well. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  'branch: a window not on the floor': ['unknown-reference /windows/1/id'],
  'branch: no such category': ['conflict /arrivals/0/category'],
  'sop: no such clause': ['unused /clauses/1/id'],
  'case: no such state': ['unused /talk/states/0'],
  'lesson: no such case': ['unused /id'],
  'a bad note with the name of a reference': [
    'unused /items/2/id',
    'unknown-reference /contradictions/0/b',
    'unknown-reference /talk/topics/source/0/gives/0',
    'unknown-reference /exemplar/7/b',
  ],
  'the same id twice': ['unknown-reference /rules/1/clause'],
};

describe('broken files', () => {
  it('the mini library itself is whole', () => {
    const { library, diagnostics } = loadLibrary(MINI);
    expect(diagnostics).toEqual([]);
    expect(library.lessons.size).toBe(1);
  });

  for (const [what, file, search, replacement, code, pointer, severity = 'error'] of ROWS) {
    it(what, () => {
      const broken = breakFile(file, search, replacement);
      const { line, column } = broken;
      let files = broken.files;
      for (const [from, to] of ALSO[what] ?? []) {
        files = files.map((one) =>
          one.path === file ? { ...one, text: one.text.replace(from, to) } : one,
        );
      }
      const { diagnostics } = loadLibrary(files);
      const found = diagnostics.map(brief);
      const wanted = { file, line, column, code, pointer, severity };
      if (!replacement.includes('«')) Object.assign(wanted, ownerOfMissing(what));
      expect(found).toContainEqual(wanted);
      const others = found.filter((one) => one.code !== code || one.pointer !== pointer);
      expect(others.map((one) => `${one.code} ${one.pointer}`)).toEqual(MORE[what] ?? []);
      for (const { message, expected } of diagnostics) {
        expect(message['zh-CN']).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(message.en).not.toMatch(/Invalid input|undefined|[\u4e00-\u9fff]/);
        if (expected) expect(expected['zh-CN']).not.toBe('');
      }
    });
  }
});

/** Where the object begins from which a whole line was taken out. */
function ownerOfMissing(what: string): { line: number; column: number } {
  return what === 'a missing field' ? { line: 1, column: 1 } : { line: 19, column: 5 };
}
