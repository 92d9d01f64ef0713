/** The tools at hand: icon, key and what each starts. */
import type { CommandType } from '../../scenario/vocabulary/commands.ts';
import { branch, type Choice, type ChoiceNode, isNode, reasonOf } from './choice-node.ts';
import { colleagueNode } from './colleague-node.ts';
import type { DeskControl } from './desk-control.ts';
import { reasonText } from './verb-context.ts';
import { verbNode, verbReason } from './verb-nodes.ts';

export interface Tool {
  readonly id: string;
  readonly icon: string;
  readonly key: string;
  /** Command that counts as this tool being at work. */
  readonly verbs: readonly CommandType[];
}

export const TOOLS: readonly Tool[] = [
  { id: 'count', icon: 'count', key: 'C', verbs: ['count'] },
  { id: 'inspect', icon: 'uv', key: 'U', verbs: ['inspect'] },
  { id: 'check', icon: 'id-check', key: 'I', verbs: ['check'] },
  { id: 'second', icon: 'second-person', key: 'H', verbs: ['ask-check'] },
  { id: 'supervisor', icon: 'supervisor', key: 'S', verbs: ['authorise'] },
  {
    id: 'phone',
    icon: 'phone',
    key: 'P',
    verbs: ['answer-phone', 'silence-phone', 'phone', 'report'],
  },
  { id: 'forms', icon: 'register', key: 'B', verbs: ['open-form'] },
  { id: 'stamp', icon: 'stamp', key: 'M', verbs: ['stamp'] },
  { id: 'seat', icon: 'lock', key: 'L', verbs: ['leave-seat', 'return-seat'] },
  { id: 'drawer', icon: 'drawer', key: 'D', verbs: ['count-drawer'] },
];

function menu(control: DeskControl, title: string, verbs: readonly CommandType[]): ChoiceNode {
  const { context: x } = control;
  const choices = verbs.map((verb): Choice => {
    const node = verbNode(x, verb);
    const label = x.t(`commands:${verb}`);
    if (isNode(node)) return branch(verb, label, node, x.t('nothing.any'));
    return { id: verb, label, note: '', reason: reasonText(x.port.can(node), x.t), leads: node };
  });
  return { title, ask: false, choices: choices.filter((choice) => choice.reason === '') };
}

/** The question a tool asks, or null when it starts a verb as it is. */
function toolNode(control: DeskControl, tool: string): ChoiceNode | null {
  const { context: x } = control;
  const { roles } = x.port.bundle.bank;
  const authorising = roles.filter((role) => role.authorises);
  const certified = roles.filter((role) => role.certified && !role.authorises);
  switch (tool) {
    case 'second':
      return colleagueNode(
        x,
        certified.length > 0 ? certified : roles.filter((role) => role.certified),
        x.t('tools.second'),
      );
    case 'supervisor':
      return colleagueNode(x, authorising, x.t('tools.supervisor'));
    case 'phone':
      return menu(control, x.t('tools.phone'), [
        'answer-phone',
        'silence-phone',
        'phone',
        'report',
      ]);
    case 'seat':
      return menu(control, x.t('tools.seat'), [
        'lock-screen',
        'unlock-screen',
        'leave-seat',
        'return-seat',
      ]);
    case 'forms': {
      const node = verbNode(x, 'open-form');
      return isNode(node) ? node : null;
    }
    default:
      return null;
  }
}

export function applyTool(control: DeskControl, tool: string): void {
  const { context: x } = control;
  const node = toolNode(control, tool);
  if (node === null) {
    control.start(tool === 'drawer' ? 'count-drawer' : (tool as CommandType));
    return;
  }
  if (tool === 'forms') {
    // A form that is out already is looked at again, not taken a second time.
    const open = x.port.view.encounter?.forms ?? [];
    const choices = node.choices.map((choice) =>
      open.some((form) => form.id === choice.id)
        ? { ...choice, reason: '', note: x.t('sheet.out') }
        : choice,
    );
    control.choose({ ...node, ask: choices.length !== 1, choices });
    return;
  }
  if (node.choices.length === 0)
    control.say(x.t(`nothing.${tool}`, { defaultValue: x.t('nothing.any') }), 'bad');
  else if (tool === 'phone' && x.port.view.player.phone === 'ringing') {
    control.choose({
      ...node,
      ask: true,
      choices: node.choices.filter(({ id }) => id !== 'report' && id !== 'phone'),
    });
  } else control.choose({ ...node, ask: node.ask || tool === 'seat' });
}

/** Why the tool can do nothing now; "" when it can. */
export function toolReason(control: DeskControl, tool: Tool): string {
  const { context: x } = control;
  const node = toolNode(control, tool.id);
  if (node !== null)
    return reasonOf(node, x.t(`nothing.${tool.id}`, { defaultValue: x.t('nothing.any') }));
  return verbReason(x, tool.id === 'drawer' ? 'count-drawer' : (tool.id as CommandType));
}
