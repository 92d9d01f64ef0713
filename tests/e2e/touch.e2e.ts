/** Situations of the counter by finger, from the menu to a debrief with a pass; only words that go into a field are typed. */
import { mkdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { judge, score } from '../../src/sim/index.ts';
import { hasten } from './support/page.ts';
import { Pointer } from './support/pointer.ts';
import { factsOf } from './support/shift-player.ts';
import { bundleOf, setStage } from './support/stage.ts';
import { dayEnds, happens, holdClock } from './support/time.ts';

const SHOTS = '.cache/shots';
const stage = setStage();
beforeAll(() => void mkdirSync(SHOTS, { recursive: true }));

test('two situations by touch', { timeout: 480_000 }, async () => {
  const bundle = bundleOf('swallowed-card');
  const { before, after } = bundle.lesson.exemplar;
  const context = await stage.window({ hasTouch: true });
  await hasten(context);
  await context.addInitScript(() => {
    window.addEventListener('keydown', ({ key }) => {
      document.documentElement.dataset.keyed = key;
    });
  });
  const page = await stage.page();
  await holdClock(page);
  const hand = new Pointer(page, bundle, 'tap');
  await hand.begin();
  await hand.play(before);
  for (const { case: id } of bundle.lesson.customers) {
    const steps = await hand.nextCustomer();
    const half = Math.floor(steps.length / 2);
    await hand.play(steps.slice(0, half));
    await page.screenshot({ path: `${SHOTS}/touch-${id}-${steps.length}.png` });
    await hand.play(steps.slice(half));
  }
  await hand.play(after);
  await dayEnds(page);
  const facts = await factsOf(page);
  const result = score(bundle, facts);
  expect(result.cases.map(({ acceptable }) => acceptable)).toEqual([true, true]);
  expect(judge(bundle, facts).findings.filter((f) => f.severity !== 'minor')).toEqual([]);
  expect(result.pass).toBe(true);
  expect(await page.locator('html').getAttribute('data-keyed')).toBeNull();
});

test('money and the terminal by touch', { timeout: 480_000 }, async () => {
  const bundle = bundleOf('first-shift');
  await hasten(await stage.window({ hasTouch: true }));
  const page = await stage.page();
  await holdClock(page);
  const hand = new Pointer(page, bundle, 'tap');
  await hand.begin();
  await hand.play(bundle.lesson.exemplar.before);
  await hand.play(await hand.nextCustomer());
  await happens(page, 'encounter.ended');
  const facts = await factsOf(page);
  expect(facts.find((f) => f.type === 'encounter.ended')?.data).toMatchObject({
    outcome: 'paid',
    acceptable: true,
  });
  expect(judge(bundle, facts).findings.filter((f) => f.severity !== 'minor')).toEqual([]);
});
