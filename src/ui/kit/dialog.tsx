import type { ReactNode } from 'react';
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

/** Open while it is rendered. Keeps the focus inside, closes on Escape and on a press outside. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, onClose, side = 'middle', wide = false, alert = false } = props;
  return (
    <ModalOverlay
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
