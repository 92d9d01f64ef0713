/** A branch refers to its bank, its categories, windows and staff. */
import { text } from '../load/diagnostic.ts';
import type { Branch } from '../schema/branch.ts';
import { checkFloor } from './floor-check.ts';
import { checkCategoryRules } from './queueing-check.ts';
import { expectKnown, type Report } from './report.ts';
import type { World } from './world.ts';

const WHAT = {
  bank: text('银行', 'bank'),
  category: text('业务类别', 'category'),
  window: text('窗口', 'window'),
  staff: text('人员', 'staff member'),
  role: text('角色', 'role'),
};

export function checkBranch(report: Report, branch: Branch, world: World): void {
  if (!world.knows('bank', branch.bank)) {
    expectKnown(report, ['bank'], branch.bank, new Set(world.ids('bank')), WHAT.bank);
  }
  const categories = new Set(branch.categories.map(({ id }) => id));
  branch.windows.forEach(({ serves }, i) => {
    serves.forEach((category, j) => {
      expectKnown(report, ['windows', i, 'serves', j], category, categories, WHAT.category);
    });
  });
  const named = { categories, windows: new Set(branch.windows.map(({ id }) => id)) };
  checkCategoryRules(report, [], branch.categories, named);
  branch.staff.forEach(({ can }, i) => {
    can?.forEach((category, j) => {
      expectKnown(report, ['staff', i, 'can', j], category, categories, WHAT.category);
    });
  });
  checkDoubles(report, branch);
  branch.posts.forEach(({ helps, prefills }, i) => {
    helps.forEach(({ window }, j) => {
      expectKnown(report, ['posts', i, 'helps', j, 'window'], window, named.windows, WHAT.window);
    });
    prefills.forEach(({ category }, j) => {
      const path = ['posts', i, 'prefills', j, 'category'];
      expectKnown(report, path, category, categories, WHAT.category);
    });
  });

  const windows = new Set(branch.windows.map(({ id }) => id));
  branch.floor.windows.forEach(({ id }, i) => {
    expectKnown(report, ['floor', 'windows', i, 'id'], id, windows, WHAT.window);
  });
  const placed = new Set(branch.floor.windows.map(({ id }) => id));
  branch.windows.forEach(({ id }, i) => {
    if (placed.has(id)) return;
    const message = text(
      `窗口“${id}”在平面上没有位置。`,
      `The window "${id}" has no place on the floor.`,
    );
    report(['windows', i, 'id'], 'unknown-reference', message);
  });
  const staff = new Set(branch.staff.map(({ id }) => id));
  const roles = world.vocabularyOfBank(branch.bank)?.roles;
  branch.roles?.forEach((one, i) => {
    expectKnown(report, ['roles', i, 'staff'], one.staff, staff, WHAT.staff);
    if (roles) expectKnown(report, ['roles', i, 'role'], one.role, roles, WHAT.role);
  });
  branch.floor.staff.forEach(({ id }, i) => {
    expectKnown(report, ['floor', 'staff', i, 'id'], id, staff, WHAT.staff);
  });
  checkFloor(report, branch);
}

/** Window numbers and ticket letters are called out aloud: each only once. */
function checkDoubles(report: Report, branch: Branch): void {
  const numbers = new Set<number>();
  branch.windows.forEach(({ number }, i) => {
    if (numbers.has(number)) {
      const message = text(
        `窗口号 ${number} 用了两次。`,
        `The window number ${number} is used twice.`,
      );
      report(['windows', i, 'number'], 'duplicate-id', message);
    }
    numbers.add(number);
  });
  const letters = new Set<string>();
  branch.categories.forEach(({ prefix }, i) => {
    if (letters.has(prefix)) {
      const message = text(
        `号段字母 ${prefix} 用了两次。`,
        `The ticket letter ${prefix} is used twice.`,
      );
      report(['categories', i, 'prefix'], 'duplicate-id', message);
    }
    letters.add(prefix);
  });
}
