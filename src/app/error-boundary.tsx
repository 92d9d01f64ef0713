/** When drawing fails: the run is safe, and a plain page says so in both languages. */
import { Component, type ReactNode } from 'react';
import { CrashPage } from './crash-page.tsx';

interface Props {
  /** Saves what can be saved; called once when something broke. */
  readonly onCrash: () => void;
  /** Writes the current attempt to a file. */
  readonly exportRun: () => Promise<void>;
  readonly hasRun: () => boolean;
  readonly saved: () => boolean;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  // No field: it would be lowered with a helper, which the build keeps in the sim's chunk.
  constructor(props: Props) {
    super(props);
    this.state = { error: null };
  }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') };
  }

  override componentDidCatch() {
    this.props.onCrash();
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const { exportRun, hasRun, saved } = this.props;
    if (!hasRun()) return <CrashPage error={error} kept={null} exportRun={null} />;
    return <CrashPage error={error} kept={saved()} exportRun={exportRun} />;
  }
}
