import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

type RuleSeed = [
  id: string,
  zh: string,
  en: string,
  severity: string,
  dimension: string,
  weight: number,
  clause: string,
  feedback: [string, string],
  praise?: [string, string],
];

const RULES: RuleSeed[] = [
  [
    'greet-first',
    '先迎接',
    'Greet first',
    'minor',
    'service',
    2,
    'c-greet',
    ['客户坐下先问候，再谈业务。', 'Greet the customer before any business.'],
  ],
  [
    'read-amount',
    '记账前读报金额',
    'Read the amount back before posting',
    'major',
    'accuracy',
    8,
    'c-readback',
    [
      '提交前把金额读给客户听，等他点头。',
      'Read the amount aloud before posting and wait for a nod.',
    ],
    [
      '签字前读报了金额，客户自己发现少说了一个零。',
      'You read the amount back; the customer noticed the missing zero.',
    ],
  ],
  [
    'count-in-sight',
    '当面清点',
    'Count in the customer’s sight',
    'major',
    'risk',
    6,
    'c-sight',
    ['现金不离开客户视线。', 'Cash never leaves the customer’s sight.'],
  ],
  [
    'id-check',
    '联网核查证件',
    'Check the identity document',
    'major',
    'compliance',
    6,
    'c-id',
    ['接过证件先联网核查，再进交易。', 'Check the document before opening the transaction.'],
  ],
  [
    'two-witness',
    '收缴须双人',
    'Two people for a confiscation',
    'fatal',
    'compliance',
    15,
    'c-two',
    [
      '请持证同事到场，两人当面收缴。',
      'Have a certified colleague beside you before confiscating.',
    ],
  ],
  [
    'tell-rights',
    '告知鉴定权利',
    'Tell the right of appraisal',
    'major',
    'compliance',
    10,
    'c-rights',
    [
      '收缴后立即告知：三个工作日内可申请鉴定。',
      'Right after confiscating, say that an appraisal can be asked for within three working days.',
    ],
  ],
  [
    'no-return',
    '可疑币不退还',
    'A suspect note is not handed back',
    'fatal',
    'risk',
    15,
    'c-two',
    ['可疑币不再交还客户。', 'A suspect note is never handed back.'],
  ],
  [
    'lock-screen',
    '离席锁屏',
    'Lock the screen before leaving',
    'minor',
    'risk',
    3,
    'c-lock',
    ['起身前先锁屏。', 'Lock the screen before you stand up.'],
  ],
  [
    'soothe',
    '不耐烦时先安抚',
    'Soothe before going on',
    'minor',
    'service',
    3,
    'c-greet',
    ['听见催促先回一句，再继续手上的事。', 'Answer the impatience first, then go on.'],
  ],
  [
    'rating',
    '邀请评价',
    'Invite a rating',
    'minor',
    'service',
    1,
    'c-greet',
    ['送别时邀请评价。', 'Invite a rating when parting.'],
  ],
];

const CLAUSES: [string, string, string, string, string, string, boolean, string][] = [
  [
    'c-greet',
    '迎送礼仪',
    'Greeting and parting',
    '客户到窗口先问候，离开时送别并邀请评价。',
    'Greet at the window; see the customer off and invite a rating.',
    '本行服务规范',
    true,
    '2025-01-01',
  ],
  [
    'c-readback',
    '唱收唱付 · 大额当面确认',
    'Read amounts back',
    '收付现金须报读金额，客户确认后记账。',
    'Read cash amounts aloud; post only after the customer confirms.',
    '柜面业务操作规程',
    true,
    '2024-06-01',
  ],
  [
    'c-sight',
    '现金不离视线',
    'Cash stays in sight',
    '清点在客户视线内、摄像头下进行。',
    'Count within the customer’s sight and under the camera.',
    '柜面业务操作规程',
    true,
    '2024-06-01',
  ],
  [
    'c-id',
    '身份识别 · 联网核查',
    'Identity check',
    '办理须核对有效证件并联网核查。',
    'Check a valid document against the network.',
    '金融机构客户尽职调查管理办法',
    false,
    '2022-03-01',
  ],
  [
    'c-two',
    '假币收缴鉴定管理办法 · 双人当面',
    'Counterfeits: two people, in sight',
    '两名以上持证业务人员当面收缴，加盖“假币”章，不得再交还持有人。',
    'Two certified clerks confiscate in the holder’s sight, stamp the note and never hand it back.',
    '货币鉴别及假币收缴、鉴定管理办法',
    false,
    '2020-04-01',
  ],
  [
    'c-rights',
    '假币收缴鉴定管理办法 · 告知权利',
    'Counterfeits: tell the rights',
    '告知持有人：对假币有异议，可在三个工作日内申请鉴定。',
    'Tell the holder that an appraisal can be asked for within three working days.',
    '货币鉴别及假币收缴、鉴定管理办法',
    false,
    '2020-04-01',
  ],
  [
    'c-lock',
    '客户信息保护 · 离席锁屏',
    'Lock the screen',
    '离开座位须锁屏，收起客户资料。',
    'Lock the screen and put papers away before leaving.',
    '本行信息安全规定',
    true,
    '2025-01-01',
  ],
];

const person = (zh: string, en: string, address: string, addressEn: string, portrait: string) => ({
  name: both(zh, en),
  address: both(address, addressEn),
  age: 40,
  manner: 'plain',
  portrait,
  voice: 'middle',
});

interface CaseSeed {
  id: string;
  title: [string, string];
  persona: ReturnType<typeof person>;
  lesson: [string, string];
  outcomes: [string, string, string, boolean][];
  transaction: string;
  opening: [string, string];
  exemplar: object[];
}

const talkStep = (line: string) => ({ do: 'say', line });
const CASES: CaseSeed[] = [
  {
    id: 'stall-deposit',
    title: ['摊主存现', 'A stall-holder’s deposit'],
    persona: person('周建国', 'Zhou Jianguo', '周老板', 'Mr Zhou', 'zhou'),
    transaction: '1101',
    lesson: [
      '读报金额是客户最后一次发现差错的机会。',
      'Reading back is the customer’s last chance to catch a slip.',
    ],
    opening: ['存点钱，快点啊，摊子没人看。', 'A deposit, quickly please.'],
    outcomes: [['done', '存款入账', 'Deposited', true]],
    exemplar: [
      { do: 'greet' },
      { do: 'take', item: 'slip' },
      { do: 'take', item: 'cash' },
      { do: 'count', item: 'cash', method: 'machine' },
      { do: 'open-transaction', code: '1101' },
      { do: 'key', field: 'amount', value: '12000' },
      { do: 'read-back' },
      { do: 'post' },
      { do: 'invite-rating' },
      { do: 'part' },
    ],
  },
  {
    id: 'withdraw',
    title: ['老人取款', 'An older customer withdraws'],
    persona: person('沈桂芬', 'Shen Guifen', '沈阿姨', 'Mrs Shen', 'p05'),
    transaction: '1201',
    lesson: ['慢一点，比快一遍更快。', 'Once slowly beats twice fast.'],
    opening: ['姑娘，我取两千块。', 'Two thousand, please.'],
    outcomes: [['done', '取款付讫', 'Paid out', true]],
    exemplar: [
      { do: 'greet' },
      { do: 'take', item: 'id' },
      { do: 'check', item: 'id', check: 'network', role: 'self' },
      { do: 'open-transaction', code: '1201' },
      { do: 'read-back' },
      { do: 'post' },
      { do: 'part' },
    ],
  },
  {
    id: 'counterfeit',
    title: ['存款里的假币', 'A counterfeit in a deposit'],
    persona: person('何秀兰', 'He Xiulan', '何女士', 'Ms He', 'he'),
    transaction: '1101',
    lesson: [
      '收缴之后，先说权利，再说流程。',
      'After confiscating: rights first, procedure second.',
    ],
    opening: ['存一万二。', 'Twelve thousand to deposit.'],
    outcomes: [
      ['done', '依规收缴', 'Confiscated by the rules', true],
      ['unwitnessed', '收缴手续不全', 'Confiscated without due form', false],
    ],
    exemplar: [
      { do: 'greet' },
      { do: 'take', item: 'cash' },
      { do: 'count', item: 'cash', method: 'machine' },
      { do: 'call', role: 'second' },
      { until: { fact: 'colleague.came' }, within: 90000 },
      { do: 'ask-check', item: 'cash/bad-1', role: 'second' },
      { do: 'stamp', item: 'cash/bad-1', stamp: 'counterfeit', zone: 'front' },
      { do: 'confiscate', item: 'cash/bad-1' },
      talkStep('rights'),
      { do: 'part' },
    ],
  },
  {
    id: 'pin-reset',
    title: ['密码重置', 'A forgotten PIN'],
    persona: person('罗志明', 'Luo Zhiming', '罗先生', 'Mr Luo', 'qian'),
    transaction: '2301',
    lesson: ['人离开，屏不能亮着。', 'Never leave a lit screen.'],
    opening: ['密码忘了。', 'I forgot my PIN.'],
    outcomes: [['done', '密码已重置', 'PIN reset', true]],
    exemplar: [
      { do: 'greet' },
      { do: 'take', item: 'id' },
      { do: 'check', item: 'id', check: 'network', role: 'self' },
      { do: 'lock-screen' },
      { do: 'leave-seat' },
      { do: 'return-seat' },
      { do: 'part' },
    ],
  },
];

const caseBody = (c: CaseSeed) => ({
  kind: 'case',
  formatVersion: 1,
  id: c.id,
  title: both(...c.title),
  lesson: both(...c.lesson),
  persona: c.persona,
  risk: 'normal',
  tags: [],
  need: { transaction: c.transaction, amount: 1_200_000, opening: both(...c.opening) },
  sops: ['counter'],
  accounts: [],
  contradictions: [],
  events: [],
  items: [
    ['slip', 'slip', '存款凭条', 'Deposit slip'],
    ['cash', 'cash', '现金', 'Cash'],
    ['id', 'id-card', '身份证', 'ID card'],
    ['card', 'bank-card', '银行卡', 'Bank card'],
  ].map(([id, kind, zh, en]) => ({ id, kind, name: both(zh!, en!), hidden: false, fields: {} })),
  talk: {
    states: [],
    topics: { origin: [{ say: both('卖菜收的，零零整整都在这儿。', 'Takings from the stall.') }] },
    lines: {},
    react: [],
    impatient: [
      both(
        '怎么停下来了？我那摊子还没人看着呢。',
        'Why have you stopped? Nobody is minding my stall.',
      ),
    ],
    signs: {},
  },
  outcomes: c.outcomes.map(([id, zh, en, acceptable]) => ({
    id,
    title: both(zh, en),
    acceptable,
    all: [],
    none: [],
  })),
  exemplar: c.exemplar,
});

const named = (id: string, zh: string, en: string, more: object = {}) => ({
  id,
  name: both(zh, en),
  ...more,
});

export const bundle = {
  digest: 'fixture',
  lesson: {
    kind: 'lesson',
    formatVersion: 1,
    id: 'first-shift',
    title: both('第一班', 'First shift'),
    summary: both('四位客户，一张可疑的钞票。', 'Four customers and one suspect note.'),
    briefing: [
      both('今天周一，菜场摊主集中来存现。', 'Monday: the market stalls bring their takings.'),
      both('点钞机 2 号昨天刚校准。', 'Counting machine 2 was calibrated yesterday.'),
      both(
        '下午有神秘人检查，平常怎么做就怎么做。',
        'A mystery visitor may come; work as you always do.',
      ),
    ],
    objectives: [
      both('现金业务：先收后记，当面点清', 'Cash: receive, count in sight, then post'),
      both('发现可疑币时双人当面处理', 'Two people, in sight, for a suspect note'),
      both('不让排队的人白等', 'Keep the wait of the hall in mind'),
    ],
    branch: 'riverside',
    date: '2026-11-23',
    opens: 32_400_000,
    closes: 35_100_000,
    ends: 36_000_000,
    window: 'w3',
    staffing: [
      { window: 'w1', staff: 'tao', from: 32_400_000, to: 36_000_000 },
      { window: 'w2', staff: 'meng', from: 32_400_000, to: 36_000_000 },
    ],
    arrivals: [],
    injects: [],
    customers: CASES.map((c) => ({ case: c.id, at: 32_400_000, category: 'cash' })),
    sops: [],
    modes: {
      teach: { hints: true, rewind: true },
      free: { hints: false, rewind: true },
      exam: { hints: false, rewind: false, limit: 2_700_000 },
    },
    score: {
      pass: 80,
      caps: { fatal: 59, major: 75 },
      waitTarget: 600_000,
      dimensions: { compliance: 30, accuracy: 25, service: 20, risk: 15, efficiency: 10 },
    },
    debrief: {
      question: both(
        '这一班，哪一刻你最拿不准？',
        'Which moment of this shift were you least sure of?',
      ),
      habits: [
        {
          rule: 'tell-rights',
          text: both(
            '收缴之后，先说权利，再说流程。',
            'After confiscating: rights first, procedure second.',
          ),
        },
      ],
    },
    exemplar: { before: [], each: [], after: [] },
  },
  branch: {
    kind: 'branch',
    formatVersion: 1,
    id: 'riverside',
    name: both('滨河支行', 'Riverside branch'),
    bank: 'practice',
    categories: [named('cash', '现金业务', 'Cash', { prefix: 'A' })],
    windows: [
      ['w1', 1],
      ['w2', 2],
      ['w3', 3],
    ].map(([id, number]) => ({ id, number, serves: ['cash'] })),
    staff: [
      named('tao', '陶敏', 'Tao Min', { portrait: 'lin' }),
      named('meng', '孟云', 'Meng Yun', { portrait: 'sun' }),
    ],
    floor: {},
  },
  bank: {
    kind: 'bank',
    formatVersion: 1,
    id: 'practice',
    name: both('练习银行', 'Practice Bank'),
    teller: { no: '0287', name: both('你', 'You') },
    denominations: [10_000],
    transactions: [
      {
        code: '1101',
        name: both('个人现金存款', 'Cash deposit'),
        fields: [named('amount', '金额', 'Amount')],
      },
      { code: '1201', name: both('个人现金取款', 'Cash withdrawal'), fields: [] },
      { code: '2301', name: both('密码重置', 'PIN reset'), fields: [] },
    ],
    topics: [
      named('origin', '钱从哪来', 'Where the money comes from', {
        group: 'money',
        text: both('这些钱是怎么来的？', 'Where does this money come from?'),
      }),
    ],
    lines: [
      named('rights', '告知鉴定权利', 'Tell the right of appraisal', {
        group: 'note',
        tone: 'warm',
        text: both(
          '您可以在三个工作日内申请鉴定。',
          'You can ask for an appraisal within three working days.',
        ),
      }),
      named('wait', '请稍候', 'Please wait', {
        group: 'calm',
        tone: 'warm',
        text: both('耽误您时间了，很快就好。', 'Thank you for waiting, it will not take long.'),
      }),
    ],
    methods: [
      named('machine', '点钞机', 'by machine', { perHundred: 8000, inSight: true, detects: true }),
    ],
    tools: [named('eye', '肉眼', 'the eye')],
    stamps: [
      named('counterfeit', '假币章', 'the counterfeit stamp', {
        zones: [named('front', '正面', 'front')],
      }),
    ],
    roles: [
      named('second', '第二人', 'second person', {
        person: both('孟云', 'Meng Yun'),
        portrait: 'sun',
        certified: true,
        authorises: false,
      }),
    ],
    forms: [],
    errors: [],
    references: [],
    records: [],
    places: [],
    grounds: [],
    reports: { to: [], about: [] },
    manners: [
      {
        ...named('plain', '平常', 'plain'),
        unknownTopic: both('这个我不清楚。', 'I do not know.'),
        repeated: both('刚才不是说过了吗？', 'I told you already.'),
      },
    ],
  },
  sops: {
    counter: {
      kind: 'sop',
      formatVersion: 1,
      id: 'counter',
      title: both('柜面现金', 'Cash at the counter'),
      rules: RULES.map(([id, zh, en, severity, dimension, weight, clause, feedback, praise]) => ({
        id,
        title: both(zh, en),
        clause,
        scope: 'encounter',
        severity,
        dimension,
        weight,
        template: 'existence',
        activation: { fact: 'desk.greeted' },
        feedback: both(...feedback),
        ...(praise ? { praise: both(...praise) } : {}),
      })),
    },
  },
  clauses: Object.fromEntries(
    CLAUSES.map(([id, zh, en, text, textEn, source, house, effectiveFrom]) => [
      id,
      {
        id,
        title: both(zh, en),
        text: both(text, textEn),
        source: both(source, source),
        confidence: 'secondary',
        house,
        effectiveFrom,
      },
    ]),
  ),
  cases: Object.fromEntries(CASES.map((c) => [c.id, { base: caseBody(c) }])),
} as unknown as LessonBundle;

export const RULE_META = Object.fromEntries(
  RULES.map(([id, , , severity, dimension, weight, clause]) => [
    id,
    { severity, dimension, weight, clause },
  ]),
) as Record<
  string,
  {
    severity: 'fatal' | 'major' | 'minor';
    dimension: 'compliance' | 'accuracy' | 'service' | 'risk' | 'efficiency';
    weight: number;
    clause: string;
  }
>;
