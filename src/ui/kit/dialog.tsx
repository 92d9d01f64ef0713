import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { KeyCap } from './key-cap.tsx';

interface DialogProps {
  readonly title: string;
  /** Words of the closing button. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** middle: a dialog; end: a drawer at the right edge; popover: low and light, above the tools. */
  readonly side?: 'middle' | 'end' | 'popover';
  readonly wide?: boolean | 'most';
  readonly foot?: ReactNode;
  readonly alert?: boolean;
  readonly children: ReactNode;
}

/** What goes away while it has the focus takes the focus along: the topmost dialog hears Escape all the same. */
function useLostEscape(onClose: () => void) {
  const overlay = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key !== 'Escape' || document.activeElement !== document.body) return;
      const all = document.querySelectorAll('.overlay');
      if (all[all.length - 1] !== overlay.current) return;
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return overlay;
}

/** Open while it is rendered. Keeps the focus inside, closes on Escape and on a press outside. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, onClose, side = 'middle', wide = false, alert = false } = props;
  const overlay = useLostEscape(onClose);
  return (
    <ModalOverlay
      ref={overlay}
      isOpen
      isDismissable={!alert}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="overlay"
      data-side={side}
      data-wide={wide}
    >
      <Modal className="dialog-frame">
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <button type="button" className="button" data-tone="quiet" onClick={onClose}>
              {closeLabel} <KeyCap>Esc</KeyCap>
            </button>
          </div>
          <div className="dialog-body">{props.children}</div>
          {props.foot === undefined ? null : <div className="dialog-foot">{props.foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
