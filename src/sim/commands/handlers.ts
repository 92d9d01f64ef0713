/** Every command's handler by its verb. */
import type { Command, CommandType } from '../../scenario/vocabulary/commands.ts';
import { announceCommand } from './announce-command.ts';
import { answerComplaintCommand } from './answer-complaint-command.ts';
import { answerPhoneCommand } from './answer-phone-command.ts';
import { answerRequestCommand } from './answer-request-command.ts';
import { askCheckCommand } from './ask-check-command.ts';
import { askCommand } from './ask-command.ts';
import { askFillCommand } from './ask-fill-command.ts';
import { askHelpCommand } from './ask-help-command.ts';
import { askOutletCommand } from './ask-outlet-command.ts';
import { askSignCommand } from './ask-sign-command.ts';
import { assessCommand } from './assess-command.ts';
import { assignCommand } from './assign-command.ts';
import { authoriseCommand } from './authorise-command.ts';
import { beginDutyCommand } from './begin-duty-command.ts';
import { callCommand } from './call-command.ts';
import { callInCommand } from './call-in-command.ts';
import { callNextCommand } from './call-next-command.ts';
import { cancelTransactionCommand } from './cancel-transaction-command.ts';
import { careCommand } from './care-command.ts';
import { challengeCommand } from './challenge-command.ts';
import { checkCommand } from './check-command.ts';
import { closeShiftCommand } from './close-shift-command.ts';
import { closeWindowCommand } from './close-window-command.ts';
import type { CommandHandler } from './command-handler.ts';
import { compareCommand } from './compare-command.ts';
import { confiscateCommand } from './confiscate-command.ts';
import { copyCommand } from './copy-command.ts';
import { countCommand } from './count-command.ts';
import { countDrawerCommand } from './count-drawer-command.ts';
import { dismissCommand } from './dismiss-command.ts';
import { endDutyCommand } from './end-duty-command.ts';
import { fillCommand } from './fill-command.ts';
import { giveCommand } from './give-command.ts';
import { goAndSeeCommand } from './go-and-see-command.ts';
import { goCommand } from './go-command.ts';
import { gradeComplaintCommand } from './grade-complaint-command.ts';
import { greetCommand } from './greet-command.ts';
import { inspectCommand } from './inspect-command.ts';
import { inviteCommand } from './invite-command.ts';
import { inviteRatingCommand } from './invite-rating-command.ts';
import { keyCommand } from './key-command.ts';
import { layOutCommand } from './lay-out-command.ts';
import { leaveSeatCommand } from './leave-seat-command.ts';
import { letAheadCommand } from './let-ahead-command.ts';
import { listenCommand } from './listen-command.ts';
import { lockScreenCommand } from './lock-screen-command.ts';
import { lookUpCommand } from './look-up-command.ts';
import { openDoorsCommand } from './open-doors-command.ts';
import { openFormCommand } from './open-form-command.ts';
import { openTransactionCommand } from './open-transaction-command.ts';
import { openWindowCommand } from './open-window-command.ts';
import { orderCashCommand } from './order-cash-command.ts';
import { partCommand } from './part-command.ts';
import { payCommand } from './pay-command.ts';
import { phoneCommand } from './phone-command.ts';
import { planBreakCommand } from './plan-break-command.ts';
import { planMoveCommand } from './plan-move-command.ts';
import { postCommand } from './post-command.ts';
import { printCommand } from './print-command.ts';
import { readBackCommand } from './read-back-command.ts';
import { recordCommand } from './record-command.ts';
import { referCommand } from './refer-command.ts';
import { refuseCommand } from './refuse-command.ts';
import { reportCommand } from './report-command.ts';
import { reportIncidentCommand } from './report-incident-command.ts';
import { returnSeatCommand } from './return-seat-command.ts';
import { reverseCommand } from './reverse-command.ts';
import { runDayCommand } from './run-day-command.ts';
import { sayCommand } from './say-command.ts';
import { setAsideCommand } from './set-aside-command.ts';
import { setGoalCommand } from './set-goal-command.ts';
import { setLeverCommand } from './set-lever-command.ts';
import { silencePhoneCommand } from './silence-phone-command.ts';
import { stampCommand } from './stamp-command.ts';
import { takeCommand } from './take-command.ts';
import { unlockScreenCommand } from './unlock-screen-command.ts';

export const HANDLERS: { readonly [K in CommandType]: CommandHandler<K> } = {
  'answer-complaint': answerComplaintCommand,
  'answer-phone': answerPhoneCommand,
  'ask-check': askCheckCommand,
  'ask-fill': askFillCommand,
  'ask-help': askHelpCommand,
  ask: askCommand,
  'ask-sign': askSignCommand,
  assess: assessCommand,
  authorise: authoriseCommand,
  'begin-duty': beginDutyCommand,
  call: callCommand,
  'call-next': callNextCommand,
  'cancel-transaction': cancelTransactionCommand,
  challenge: challengeCommand,
  check: checkCommand,
  'close-shift': closeShiftCommand,
  'close-window': closeWindowCommand,
  compare: compareCommand,
  confiscate: confiscateCommand,
  copy: copyCommand,
  count: countCommand,
  'count-drawer': countDrawerCommand,
  dismiss: dismissCommand,
  'end-duty': endDutyCommand,
  fill: fillCommand,
  give: giveCommand,
  go: goCommand,
  'grade-complaint': gradeComplaintCommand,
  greet: greetCommand,
  inspect: inspectCommand,
  'invite-rating': inviteRatingCommand,
  key: keyCommand,
  'lay-out': layOutCommand,
  'leave-seat': leaveSeatCommand,
  listen: listenCommand,
  'lock-screen': lockScreenCommand,
  'look-up': lookUpCommand,
  'open-form': openFormCommand,
  'open-transaction': openTransactionCommand,
  'open-window': openWindowCommand,
  part: partCommand,
  pay: payCommand,
  phone: phoneCommand,
  post: postCommand,
  print: printCommand,
  'read-back': readBackCommand,
  record: recordCommand,
  refuse: refuseCommand,
  report: reportCommand,
  'report-incident': reportIncidentCommand,
  'return-seat': returnSeatCommand,
  reverse: reverseCommand,
  say: sayCommand,
  'silence-phone': silencePhoneCommand,
  stamp: stampCommand,
  take: takeCommand,
  'unlock-screen': unlockScreenCommand,
  'open-doors': openDoorsCommand,
  assign: assignCommand,
  invite: inviteCommand,
  'ask-outlet': askOutletCommand,
  refer: referCommand,
  care: careCommand,
  'let-ahead': letAheadCommand,
  announce: announceCommand,
  'go-and-see': goAndSeeCommand,
  'answer-request': answerRequestCommand,
  'call-in': callInCommand,
  'order-cash': orderCashCommand,
  'plan-break': planBreakCommand,
  'plan-move': planMoveCommand,
  'set-goal': setGoalCommand,
  'set-aside': setAsideCommand,
  'set-lever': setLeverCommand,
  'run-day': runDayCommand,
};

/** The handler of a command, typed for whatever verb it has. */
export const handlerOf = (command: Command): CommandHandler<CommandType> =>
  HANDLERS[command.do] as unknown as CommandHandler<CommandType>;
