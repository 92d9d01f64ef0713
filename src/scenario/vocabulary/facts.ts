/**
 * The catalogue of facts: everything that can become true in a branch, as a code with typed fields.
 * The schema, the CEL conditions, the simulation and the documentation all read this one list.
 * Money is in fen, durations and times in ms, mood and trust in percent (0..100).
 */
export type FieldType = 'string' | 'int' | 'bool' | 'list<string>' | 'map<string, int>';

export interface FactDefinition<
  F extends Readonly<Record<string, FieldType>> = Readonly<Record<string, FieldType>>,
> {
  readonly fields: F;
  readonly zh: string;
  readonly en: string;
}

/** Fields every fact carries, whatever its type. */
export const COMMON_FACT_FIELDS = {
  t: 'int',
  n: 'int',
  by: 'string',
  customer: 'int',
} as const satisfies Record<string, FieldType>;

// biome-ignore lint/complexity/noBannedTypes: a fact without fields of its own
const fact = <F extends Readonly<Record<string, FieldType>> = {}>(
  zh: string,
  en: string,
  fields: F = {} as F,
): FactDefinition<F> => ({ zh, en, fields });

export const FACTS = {
  // The day
  'shift.opened': fact('班次开始', 'the shift began'),
  'shift.closed': fact('班次结束', 'the shift ended', { difference: 'int' }),
  'drawer.counted': fact('尾箱清点', 'the drawer was counted against the book', {
    physical: 'int',
    book: 'int',
    difference: 'int',
    times: 'int',
  }),
  'duty.begun': fact('班务开始', 'a duty was begun', { duty: 'string', late: 'bool' }),
  'duty.ended': fact('班务结束', 'a duty was ended', { duty: 'string', late: 'bool' }),
  // The hall
  'customer.arrived': fact('客户进门', 'a customer came in', { category: 'string' }),
  'customer.came-back': fact('客户再来', 'a customer came back', {
    entry: 'string',
    outcome: 'string',
  }),
  'customer.balked': fact('客户未取号离开', 'a customer saw the line and left', {
    category: 'string',
    queue: 'int',
  }),
  'ticket.issued': fact('取号', 'a ticket was taken', { ticket: 'string', category: 'string' }),
  'ticket.called': fact('叫号', 'a ticket was called', {
    ticket: 'string',
    window: 'string',
    waited: 'int',
  }),
  'customer.seated': fact('客户到窗口', 'the customer reached the window', { window: 'string' }),
  'service.ended': fact('窗口办结', 'a window finished with a customer', {
    window: 'string',
    duration: 'int',
  }),
  'customer.left': fact('客户离开', 'a customer left the branch', {
    reason: 'string',
    waited: 'int',
    mood: 'int',
    category: 'string',
  }),
  'hall.overheard': fact('厅内听见', 'the hall overheard the counter', {
    line: 'string',
    listeners: 'int',
    mood: 'int',
  }),
  'window.opened': fact('开窗', 'a window opened', { window: 'string' }),
  'window.closed': fact('关窗', 'a window closed', { window: 'string' }),
  // The encounter
  'encounter.started': fact('接待开始', 'an encounter began', {
    case: 'string',
    variant: 'string',
  }),
  'encounter.ended': fact('接待结束', 'an encounter ended', {
    case: 'string',
    outcome: 'string',
    acceptable: 'bool',
    mood: 'int',
    duration: 'int',
  }),
  'action.dropped': fact('动作中断', 'an action came to nothing', {
    command: 'string',
    reason: 'string',
  }),
  'desk.greeted': fact('迎接', 'the customer was greeted'),
  // "" in `to` and `who` is the customer.
  'desk.asked': fact('询问', 'a question was asked', {
    topic: 'string',
    times: 'int',
    to: 'string',
    place: 'string',
  }),
  'desk.said': fact('说话', 'something was said to the customer', {
    line: 'string',
    tone: 'string',
    to: 'string',
    place: 'string',
  }),
  'desk.listened': fact('静听', 'the teller kept quiet and listened', { times: 'int' }),
  'desk.moved': fact('换地方', 'they went to another place', { place: 'string' }),
  'recording.started': fact('开始双录', 'the recording began', { consented: 'bool' }),
  'recording.stopped': fact('停止双录', 'the recording stopped'),
  'desk.read-back': fact('读报金额', 'the amount was read back', {
    amount: 'int',
    counted: 'int',
    signed: 'bool',
  }),
  'desk.parted': fact('送别', 'the customer was seen off'),
  'desk.rating-invited': fact('邀请评价', 'a rating was invited'),
  'customer.said': fact('客户说', 'the customer spoke', {
    line: 'string',
    state: 'string',
    who: 'string',
  }),
  'customer.answered': fact('按案例回应', 'an answer of the case was carried out', {
    path: 'string',
  }),
  'customer.told': fact('客户告知', 'the customer told something', {
    topic: 'string',
    claim: 'string',
    who: 'string',
  }),
  'customer.evaded': fact('客户回避', 'the customer evaded', { topic: 'string', who: 'string' }),
  'customer.agreed': fact('客户同意', 'the customer agreed', { to: 'string', who: 'string' }),
  'customer.refused': fact('客户拒绝', 'the customer refused', { to: 'string', who: 'string' }),
  'customer.impatient': fact('客户不耐烦', 'the customer grew impatient', { times: 'int' }),
  'customer.mood': fact('情绪变化', 'the mood changed', { mood: 'int', trust: 'int' }),
  // Papers
  'item.received': fact('接过物件', 'an item was taken', {
    item: 'string',
    kind: 'string',
    of: 'string',
  }),
  'item.returned': fact('递还物件', 'an item was handed to the customer', {
    item: 'string',
    kind: 'string',
    hands: 'string',
    suspect: 'bool',
  }),
  'item.moved': fact('物件移离视线', 'an item was carried off', {
    item: 'string',
    kind: 'string',
    inSight: 'bool',
    suspect: 'bool',
  }),
  'item.stamped': fact('盖章', 'an item was stamped', {
    item: 'string',
    kind: 'string',
    stamp: 'string',
    zone: 'string',
    suspect: 'bool',
    seconded: 'bool',
  }),
  'field.seen': fact('查看要素', 'a field was looked at', {
    item: 'string',
    kind: 'string',
    field: 'string',
    tool: 'string',
    shown: 'bool',
  }),
  'fields.compared': fact('对照两处', 'two fields were put side by side', {
    a: 'string',
    b: 'string',
    agree: 'bool',
    contradiction: 'string',
  }),
  'contradiction.raised': fact('指出矛盾', 'a contradiction was raised', {
    contradiction: 'string',
    founded: 'bool',
  }),
  'item.checked': fact('核查物件', 'a check was made on an item', {
    item: 'string',
    kind: 'string',
    check: 'string',
    result: 'string',
    role: 'string',
  }),
  'record.opened': fact('调看记录', 'a record was looked up', {
    record: 'string',
    item: 'string',
  }),
  'item.copied': fact('复印', 'a paper was copied', { item: 'string', kind: 'string' }),
  // Cash
  'cash.counted': fact('清点现金', 'cash was counted', {
    item: 'string',
    method: 'string',
    inSight: 'bool',
    amount: 'int',
    claimed: 'int',
    matches: 'bool',
    pass: 'int',
  }),
  'note.rejected': fact('机具报警', 'the machine rejected a note', {
    item: 'string',
    from: 'string',
  }),
  'note.checked': fact('复核可疑币', 'a second person checked a suspect note', {
    item: 'string',
    role: 'string',
    certified: 'bool',
    inSight: 'bool',
  }),
  'note.confiscated': fact('收缴假币', 'a counterfeit was confiscated', {
    item: 'string',
    amount: 'int',
    witness: 'string',
    witnessed: 'bool',
    countToday: 'int',
  }),
  'cash.laid-out': fact('配款', 'cash was laid out on the desk', {
    amount: 'int',
    owed: 'int',
    matches: 'bool',
  }),
  'note.assessed': fact('估定残币', 'a damaged note was assessed', {
    item: 'string',
    as: 'string',
    value: 'int',
    right: 'bool',
  }),
  'cash.paid': fact('付款', 'cash was paid out', {
    amount: 'int',
    owed: 'int',
    matches: 'bool',
    booked: 'bool',
  }),
  // Terminal and forms
  'txn.opened': fact('进入交易', 'a transaction screen was opened', { code: 'string' }),
  'txn.keyed': fact('录入', 'a field was keyed', {
    code: 'string',
    field: 'string',
    value: 'string',
    amount: 'int',
    correct: 'bool',
  }),
  'pin.entered': fact('输入密码', 'a PIN was entered and checked', {
    account: 'string',
    ok: 'bool',
    tries: 'int',
  }),
  'txn.authorised': fact('授权', 'a transaction was authorised', {
    code: 'string',
    role: 'string',
  }),
  'txn.authorisation-refused': fact('不予授权', 'authorisation was refused', {
    code: 'string',
    role: 'string',
  }),
  'txn.posted': fact('记账', 'a transaction was posted', {
    txn: 'string',
    code: 'string',
    amount: 'int',
    account: 'string',
    counted: 'int',
    received: 'int',
    matches: 'bool',
    readBack: 'bool',
    signed: 'bool',
    authorised: 'bool',
    // "field=value" of all that was keyed or worked out; sums in fen by field or computed value.
    values: 'list<string>',
    sums: 'map<string, int>',
    daySum: 'int',
    correct: 'bool',
    place: 'string',
  }),
  'txn.rejected': fact('系统拒绝', 'the terminal refused', {
    code: 'string',
    reason: 'string',
    field: 'string',
  }),
  'txn.settled': fact('到账', 'a transfer was settled', {
    txn: 'string',
    code: 'string',
    amount: 'int',
  }),
  'txn.cancelled': fact('撤销转账', 'a transfer was cancelled before it was settled', {
    txn: 'string',
    code: 'string',
    amount: 'int',
  }),
  'account.opened': fact('开户', 'an account was opened', {
    account: 'string',
    kind: 'string',
    txn: 'string',
  }),
  'account.closed': fact('销户', 'an account was closed', { account: 'string', txn: 'string' }),
  'account.status': fact('账户状态改变', 'the status of an account changed', {
    account: 'string',
    status: 'string',
    was: 'string',
  }),
  'account.changed': fact('客户资料变更', 'customer data, a limit or a held sum changed', {
    account: 'string',
    what: 'string',
    value: 'string',
  }),
  'txn.reversed': fact('冲正', 'a transaction was reversed', {
    txn: 'string',
    code: 'string',
    amount: 'int',
    authorised: 'bool',
  }),
  'form.field-filled': fact('填写', 'a form field was filled', {
    form: 'string',
    field: 'string',
    correct: 'bool',
  }),
  'form.completed': fact('表单填完', 'a form was completed', { form: 'string', correct: 'bool' }),
  'form.filled-by': fact('由谁填写', 'somebody filled a form', { form: 'string', who: 'string' }),
  'form.rated': fact('评定等级', 'a form came to a rating', {
    form: 'string',
    rating: 'string',
    points: 'int',
  }),
  'form.signed': fact('签名', 'a form was signed', { form: 'string', who: 'string' }),
  'form.refused': fact('拒签', 'a signature was refused', { form: 'string', who: 'string' }),
  'form.printed': fact('打印', 'a form was printed', { form: 'string' }),
  // People and places
  'colleague.called': fact('呼叫同事', 'a colleague was called', { role: 'string' }),
  'colleague.came': fact('同事到位', 'a colleague came', { role: 'string' }),
  'colleague.left': fact('同事离开', 'a colleague left', { role: 'string' }),
  'person.came': fact('有人到场', 'somebody came to the window', { person: 'string' }),
  'person.left': fact('有人离开', 'somebody left the window', { person: 'string' }),
  'help.asked': fact('请人帮忙', 'a colleague was asked for help', {
    role: 'string',
    help: 'string',
  }),
  'help.given': fact('同事帮忙', 'a colleague helped', { role: 'string', help: 'string' }),
  'help.refused': fact('同事未帮', 'a colleague would not help', {
    role: 'string',
    help: 'string',
  }),
  'call.made': fact('打电话', 'a number was called', { number: 'string', source: 'string' }),
  'call.answered': fact('电话应答', 'a call was answered, or not', {
    number: 'string',
    source: 'string',
    answered: 'bool',
  }),
  'phone.rang': fact('电话响起', 'the phone rang'),
  'phone.answered': fact('接电话', 'the phone was answered', { duringCash: 'bool' }),
  'phone.silenced': fact('电话静音', 'the phone was silenced'),
  'report.made': fact('报告', 'a report was made', { to: 'string', about: 'string' }),
  'service.refused': fact('谢绝办理', 'service was refused', { ground: 'string' }),
  'screen.locked': fact('锁屏', 'the screen was locked'),
  'screen.unlocked': fact('解锁', 'the screen was unlocked'),
  'seat.left': fact('离席', 'the teller left the seat', { locked: 'bool', cashOut: 'bool' }),
  'seat.returned': fact('返席', 'the teller came back'),
  // Complaint and incident: two different ladders
  'complaint.opened': fact('投诉提出', 'a complaint was made', {
    complaint: 'int',
    cause: 'string',
  }),
  'complaint.graded': fact('投诉定级', 'a complaint was graded', {
    complaint: 'int',
    level: 'int',
  }),
  'complaint.escalated': fact('投诉升级', 'a complaint clock ran out', {
    complaint: 'int',
    level: 'int',
  }),
  'complaint.answered': fact('投诉答复', 'a complaint was answered', {
    complaint: 'int',
    level: 'int',
  }),
  'complaint.closed': fact('投诉办结', 'a complaint was closed', {
    complaint: 'int',
    level: 'int',
  }),
  'incident.opened': fact('突发事件', 'an incident began', {
    incident: 'int',
    kind: 'string',
    level: 'int',
  }),
  'incident.reported': fact('事件上报', 'an incident was reported', {
    incident: 'int',
    kind: 'string',
  }),
  'incident.escalated': fact('事件升级', 'an incident worsened', { incident: 'int', level: 'int' }),
  'incident.closed': fact('事件解除', 'an incident ended', { incident: 'int', kind: 'string' }),
};

export type FactType = keyof typeof FACTS;

export const FACT_TYPES = Object.keys(FACTS) as FactType[];

interface Plain {
  readonly string: string;
  readonly int: number;
  readonly bool: boolean;
  readonly 'list<string>': readonly string[];
  readonly 'map<string, int>': Readonly<Record<string, number>>;
}
type Scalar<T extends FieldType> = Plain[T];

/** The typed fields of one fact type. */
export type FactFields<K extends FactType> = {
  readonly [F in keyof (typeof FACTS)[K]['fields']]: (typeof FACTS)[K]['fields'][F] extends FieldType
    ? Scalar<(typeof FACTS)[K]['fields'][F]>
    : never;
};

/** One line of the only history there is. `cause` is the number of the command that led to it, or -1. */
export type Fact<K extends FactType = FactType> = {
  readonly [P in K]: {
    readonly n: number;
    readonly t: number;
    readonly type: P;
    readonly by: string;
    readonly customer: number;
    readonly cause: number;
    readonly data: FactFields<P>;
  };
}[K];
