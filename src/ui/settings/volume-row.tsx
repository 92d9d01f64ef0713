interface VolumeRowProps {
  readonly label: string;
  /** 0..1 */
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** A part of the whole, from silent to full, in steps of five in a hundred. */
export function VolumeRow({ label, value, disabled, onChange }: VolumeRowProps) {
  const percent = Math.round(value * 100);
  return (
    <label className="option-row option-range">
      <span>{label}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        disabled={disabled}
        onChange={(e) => onChange(Number(e.target.value) / 100)}
      />
      <output>{percent}</output>
    </label>
  );
}
