/** Two seals on top of each other: fold the upper one away, turn it, look through it. What differs is drawn, never told. */
import { useState } from 'react';
import type { Picture } from '../../../scenario/schema/picture.ts';
import { useWords } from '../words.ts';
import { SealArt } from './picture.tsx';

type Seal = Extract<Picture, { seal: unknown }>['seal'];

export function SealOverlay({ upper, onFile }: { upper: Seal; onFile: Seal }) {
  const { t } = useWords();
  const [fold, setFold] = useState(0);
  const [turn, setTurn] = useState(0);
  const [through, setThrough] = useState(60);
  const slider = (
    name: string,
    value: number,
    set: (value: number) => void,
    [min, max]: readonly [number, number],
  ) => (
    <label className="overlay-slider">
      <span>{t(`viewer.${name}`)}</span>
      <input
        type="range"
        min={min}
        max={max}
        value={value}
        onChange={(event) => set(Number(event.target.value))}
      />
    </label>
  );
  return (
    <section className="seal-overlay" aria-label={t('viewer.overlay')}>
      <div className="seal-pile">
        <SealArt seal={onFile} onFile />
        <div
          style={{
            opacity: through / 100,
            clipPath: `inset(0 0 0 ${fold}%)`,
            transform: `rotate(${turn}deg)`,
          }}
        >
          <SealArt seal={upper} />
        </div>
      </div>
      <div className="overlay-sliders">
        {slider('fold', fold, setFold, [0, 100])}
        {slider('turn', turn, setTurn, [-20, 20])}
        {slider('through', through, setThrough, [0, 100])}
      </div>
    </section>
  );
}
