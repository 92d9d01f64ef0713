/** The mini library with papers of all sorts, as edits of its files; reads no file, so that browsers' tests can use it too. */
import type { Draft } from './lesson.ts';

const both = (words: string) => ({ 'zh-CN': words, en: words });
const field = (value: string, tool?: string) => ({
  label: both('label'),
  value,
  ...(tool ? { tool } : {}),
});
const note = (id: string, denomination: number, worth: string, more = {}) => ({
  id,
  kind: 'note',
  name: both(id),
  note: { denomination, worth, ...more },
  fields: { serial: field(`${id}-1`), tear: field('half', 'uv') },
});

export interface PaperEdits {
  readonly bank?: (bank: Draft) => void;
  readonly case?: (content: Draft) => void;
}

export const paperEdits = (
  more: PaperEdits = {},
): Readonly<Record<string, (file: Draft) => void>> => ({
  'mini-lesson.json': (file) => {
    delete file.customers[0].draw;
  },
  'mini-bank.json': (file) => {
    file.denominations = [10000, 5000, 1000, 100, 50, 10, 5, 2, 1];
    file.drawer.push(
      { denomination: 50, pieces: 10 },
      { denomination: 10, pieces: 10 },
      { denomination: 2, pieces: 10 },
    );
    file.ledger.push({ code: 'damaged', name: both('damaged'), side: 'debit' });
    file.itemKinds.push(
      { id: 'cheque', name: both('cheque'), layout: 'sheet' },
      { id: 'seal-card', name: both('seal card'), layout: 'card' },
    );
    file.checks.push(
      {
        id: 'overlay',
        name: both('overlay'),
        kinds: ['cheque'],
        needs: 'seal-card',
        by: ['self', 'senior'],
        results: [{ id: 'differs', name: both('differs') }],
        takes: '20s',
      },
      { id: 'register', name: both('register'), kinds: ['cheque'], needs: 'firms', by: ['self'] },
      { id: 'recount', name: both('recount'), kinds: ['cash'], by: ['senior'] },
    );
    file.records = [
      { id: 'rates', name: both('rates'), fields: { demand: field('0.05%') } },
      { id: 'seals', name: both('seals') },
      { id: 'firms', name: both('firms') },
      { id: 'crm', name: both('crm') },
    ];
    file.assessments = [
      { id: 'full', name: both('full'), parts: [1, 1] },
      { id: 'half', name: both('half'), parts: [1, 2] },
      { id: 'none', name: both('none'), parts: [0, 1] },
      { id: 'altered', name: both('altered'), parts: [0, 1], suspect: true },
    ];
    file.forms.push({
      id: 'list',
      name: both('list'),
      print: false,
      fields: [
        { id: 'sum', name: both('sum'), required: true, expect: 'assessed' },
        { id: 'owner', name: both('owner'), required: false, expect: 'item.id-card.name' },
      ],
      signers: ['customer'],
    });
    file.transactions.push({
      code: 'exchange',
      name: both('exchange'),
      help: both('help'),
      fields: [
        {
          id: 'amount',
          name: both('amount'),
          kind: 'required',
          type: 'amount',
          expect: 'assessed',
        },
        { id: 'memo', name: both('memo'), kind: 'optional', type: 'text' },
      ],
      cash: 'out',
      notes: 'assessed',
      balance: 'none',
      entries: [{ debit: 'damaged', credit: 'cash' }],
      checks: [{ when: 'txn.suspects > 0', error: 'E01' }],
    });
    more.bank?.(file);
  },
  'mini-case.json': (file) => {
    file.temper.deskPatience = { dist: 'fixed', value: '3h' };
    file.people = [{ id: 'aunt', name: both('Aunt'), age: 70, portrait: 'woman-1', voice: 'low' }];
    const [id] = file.items;
    id.fields.photo = field('a round face');
    id.fields['photo-on-file'] = field('a long face', 'network');
    file.items.push(
      {
        id: 'aunt-id',
        kind: 'id-card',
        name: both('aunt’s'),
        of: 'aunt',
        fields: { name: field('周姨') },
      },
      {
        id: 'cheque',
        kind: 'cheque',
        name: both('cheque'),
        checks: { overlay: 'differs' },
        fields: { seal: field('round') },
      },
      note('torn', 10000, 'full'),
      note('burnt', 5000, 'half'),
      note('coin', 5, 'half'),
      note('joined', 10000, 'altered', { bad: true }),
    );
    file.records = [
      {
        id: 'seal-of-firm',
        record: 'seals',
        kind: 'seal-card',
        name: both('seal'),
        fields: { seal: field('square') },
      },
      { id: 'file-1', record: 'crm', name: both('file'), fields: { name: field('何梅') } },
      {
        id: 'file-2',
        record: 'crm',
        name: both('file 2'),
        of: 'aunt',
        fields: { name: field('周姨') },
      },
    ];
    file.claims = {
      market: { label: both('where from'), value: both('the night market') },
      wedding: { label: both('what for'), value: both('a wedding') },
    };
    file.talk.lines.thanks = [{ say: both('For a wedding.'), claim: 'wedding' }];
    file.contradictions.push(
      { id: 'faces', a: 'id-card.photo', b: 'id-card.photo-on-file', answer: { claim: 'caught' } },
      { id: 'stories', a: 'told.market', b: 'told.wedding', mood: -3, answer: { claim: 'caught' } },
      { id: 'name-on-file', a: 'aunt-id.name', b: 'file-1.name', answer: { mood: -1 } },
    );
    file.expects = { 'list.owner': 'item.aunt-id.name', 'exchange.memo': '=by hand' };
    more.case?.(file);
  },
});
