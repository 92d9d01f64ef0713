/** Colleagues, reports, refusals, complaints and incidents. */
import type { Bank } from '../../../scenario/schema/bank.ts';
import { branch, type Choice } from '../choice-node.ts';
import { leaf, node, type VerbContext } from '../verb-context.ts';
import { numberText } from '../who-speaks.ts';
import type { Builders } from './builder.ts';

const helpChoices = (x: VerbContext, bank: Bank, role: string): Choice[] =>
  bank.helps
    .filter(({ roles }) => roles.includes(role))
    .map(({ id, name }) => leaf(x, id, x.c(name), { do: 'ask-help', role, help: id }));

export const PEOPLE_VERBS: Builders = {
  call: (x, bank) =>
    node(
      x.t('which.call'),
      bank.roles
        .filter((role) => !role.external)
        .map((role) =>
          leaf(x, role.id, x.c(role.name), { do: 'call', role: role.id }, x.c(role.person)),
        ),
      true,
    ),

  // Every number in sight with where it stands: which one can be trusted is the question.
  phone: (x, _bank, { encounter }) =>
    node(
      x.t('which.number'),
      (encounter?.numbers ?? []).map((source) => {
        const { name, number } = numberText(x.port.bundle, encounter!, source, x);
        return leaf(x, source, name, { do: 'phone', number: source }, number);
      }),
      true,
    ),

  'ask-help': (x, bank, view) =>
    node(
      x.t('which.helper'),
      bank.roles
        .filter(({ id }) => view.colleagues.some((one) => one.role === id && one.state === 'here'))
        .map((role) =>
          branch(
            role.id,
            x.c(role.person),
            node(x.t('which.help'), helpChoices(x, bank, role.id), true),
            x.t('nothing.any'),
            x.c(role.name),
          ),
        ),
    ),

  dismiss: (x, bank, view) =>
    node(
      x.t('which.dismiss'),
      bank.roles
        .filter((role) => view.colleagues.some((one) => one.role === role.id))
        .map((role) =>
          leaf(x, role.id, x.c(role.person), { do: 'dismiss', role: role.id }, x.c(role.name)),
        ),
    ),

  report: (x, bank) =>
    node(
      x.t('which.reportTo'),
      bank.reports.to.map((to) =>
        branch(
          to.id,
          x.c(to.name),
          node(
            x.t('which.reportAbout'),
            bank.reports.about.map((about) =>
              leaf(x, about.id, x.c(about.name), { do: 'report', to: to.id, about: about.id }),
            ),
            true,
          ),
          '',
        ),
      ),
      true,
    ),

  refuse: (x, bank) =>
    node(
      x.t('which.ground'),
      bank.grounds.map((ground) =>
        leaf(x, ground.id, x.c(ground.name), { do: 'refuse', ground: ground.id }),
      ),
      true,
    ),

  'grade-complaint': (x, _bank, view) =>
    node(
      x.t('which.level'),
      view.complaints
        .filter((one) => one.state === 'ungraded')
        .flatMap((one) =>
          [1, 2, 3].map((level) =>
            leaf(x, `${one.id}:${level}`, x.t('level', { level, id: one.id + 1 }), {
              do: 'grade-complaint',
              complaint: one.id,
              level,
            }),
          ),
        ),
      true,
    ),

  'answer-complaint': (x, _bank, view) =>
    node(
      x.t('which.complaint'),
      view.complaints.map((one) =>
        leaf(x, String(one.id), x.t('complaintNo', { id: one.id + 1 }), {
          do: 'answer-complaint',
          complaint: one.id,
        }),
      ),
    ),

  'report-incident': (x, bank, view) =>
    node(
      x.t('which.incident'),
      view.incidents.map((one) =>
        leaf(x, String(one.id), x.c(bank.incidents.find((kind) => kind.id === one.kind)?.name), {
          do: 'report-incident',
          incident: one.id,
        }),
      ),
    ),
};
