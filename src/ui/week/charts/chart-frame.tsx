/** What all charts have: a place, axes with round numbers, marks that can be asked, and the same in a table. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { figure } from '../../../text/figures.ts';
import './charts.css';
import { type Mark, Marks } from './marks.tsx';
import type { Scale } from './scale.ts';

export const WIDTH = 760;
const HEIGHT = 272;
export const TOP = 16;
export const LEFT = 46;
/** Right and lower edge of the field, where nothing else needs the room. */
export const RIGHT = WIDTH - 16;
export const FLOOR = HEIGHT - 44;

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface ChartFrameProps {
  /** What the chart shows, in a sentence. */
  readonly label: string;
  readonly marks: readonly Mark[];
  readonly table: Table;
  /** The table instead of the drawing; else it is there for screen readers alone. */
  readonly asTable: boolean;
  readonly children: ReactNode;
}

export function ChartFrame({ label, marks, table, asTable, children }: ChartFrameProps) {
  return (
    <div className="chart" data-table={asTable}>
      {asTable ? null : (
        // biome-ignore lint/a11y/useSemanticElements: SVG knows no fieldset
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={label}>
          {children}
          <Marks marks={marks} />
        </svg>
      )}
      <NumbersTable label={label} table={table} seen={asTable} />
      <p className="chart-says" aria-live="polite">
        {label}
      </p>
    </div>
  );
}

interface NumbersTableProps {
  readonly label: string;
  readonly table: Table;
  readonly seen: boolean;
}

export function NumbersTable({ label, table, seen }: NumbersTableProps) {
  return (
    <div className={seen ? 'numbers' : 'unseen'} tabIndex={seen ? 0 : undefined}>
      <table>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            {table.head.map((name, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <th key={k} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
            <tr key={k}>
              {row.map((cell, column) =>
                column === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Lines and words that the sentence and the table say already. */
export const Ground = ({ children }: { readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
  <g aria-hidden="true">{children}</g>
);

interface YAxisProps {
  readonly scale: Scale;
  readonly name: string;
  readonly right?: number;
}

/** Grid lines with their numbers at the left. */
export function YAxis({ scale, name, right = RIGHT }: YAxisProps) {
  return (
    <Ground>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'chart-base' : 'chart-grid'}
            x1={LEFT}
            x2={right}
            y1={scale.at(tick)}
            y2={scale.at(tick)}
          />
          <text className="chart-scale" x={LEFT - 6} y={scale.at(tick) + 4} textAnchor="end">
            {figure(tick)}
          </text>
        </g>
      ))}
      <text className="chart-name" x={4} y={TOP - 4}>
        {name}
      </text>
    </Ground>
  );
}

/** Instead of a chart, while there is nothing to draw. */
export function EmptyChart({ why }: { readonly why: string }) {
  const { t } = useTranslation('week');
  return (
    <div className="chart-empty">
      <svg viewBox="0 0 120 60" aria-hidden="true">
        <path d="M8 50H112M8 50V8" />
        <path d="M20 42L44 28L66 34L104 14" strokeDasharray="3 5" />
      </svg>
      <strong>{t('empty.title')}</strong>
      <p>{why}</p>
    </div>
  );
}
