/** Counting, checking and keeping back notes. */
import { items, leaf, node } from '../verb-context.ts';
import { type Builders, byItem } from './builder.ts';

export const CASH_VERBS: Builders = {
  count: (x, bank) =>
    byItem(x, x.t('which.count'), items(x, ['desk'], ['cash']), (item) =>
      node(
        x.t('which.method'),
        bank.methods.map((method) =>
          leaf(
            x,
            method.id,
            x.c(method.name),
            { do: 'count', item: item.id, method: method.id },
            x.t(method.inSight ? 'inSight' : 'outOfSight'),
          ),
        ),
        true,
      ),
    ),

  'ask-check': (x, bank) => {
    const roles = bank.roles.filter((role) =>
      x.port.view.colleagues.some((one) => one.role === role.id && one.state === 'here'),
    );
    return byItem(x, x.t('which.ask-check'), items(x, ['desk'], ['note', 'cash']), (item) =>
      node(
        x.t('which.role'),
        (roles.length > 0 ? roles : bank.roles).map((role) =>
          leaf(
            x,
            role.id,
            x.c(role.person),
            { do: 'ask-check', item: item.id, role: role.id },
            x.c(role.name),
          ),
        ),
      ),
    );
  },

  confiscate: (x) =>
    byItem(x, x.t('which.confiscate'), items(x, ['desk'], ['note']), (item) => ({
      do: 'confiscate',
      item: item.id,
    })),
};
