// @vitest-environment jsdom
/** By finger there is no hovering: why a button is off is read by laying the finger on it. */
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Button } from '../../../src/ui/kit/button.tsx';

const tap = (element: HTMLElement): void => {
  fireEvent.pointerDown(element, { pointerType: 'touch' });
  fireEvent.pointerUp(element, { pointerType: 'touch' });
  fireEvent.pointerLeave(element, { pointerType: 'touch' });
  fireEvent.click(element);
};
const words = (): string | null => screen.queryByRole('tooltip')?.textContent ?? null;

test('a finger on a button that is off reads why, until the next touch', () => {
  const press = vi.fn();
  render(
    <Button onPress={press} reason="nobody chosen">
      Move
    </Button>,
  );
  tap(screen.getByRole('button'));
  expect(words()).toBe('nobody chosen');
  fireEvent.pointerDown(document.body, { pointerType: 'touch' });
  expect(words()).toBeNull();
  expect(press).not.toHaveBeenCalled();
});

test('a finger on a button that acts acts, and no words lie over what it shows', () => {
  const press = vi.fn();
  render(
    <Button onPress={press} tip="sends somebody elsewhere">
      Move
    </Button>,
  );
  tap(screen.getByRole('button'));
  expect(press).toHaveBeenCalledOnce();
  expect(words()).toBeNull();
});
