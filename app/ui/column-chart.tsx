/** One column: what stands under it, and how many. */
export interface ChartColumn {
  key: string;
  label: string;
  count: number;
  /** Belongs to what the sentence speaks of. */
  marked?: boolean;
}

const WIDTH = 44;
const HEIGHT = 120;
const ROOM = 30;

/** Counts in order as columns, each with its figure: a drawing only, whose sentence and table stand beside it. */
export function ColumnChart({ columns }: { columns: ChartColumn[] }) {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return (
    <svg className="tl-chart" viewBox={`0 0 ${columns.length * WIDTH} ${HEIGHT + 2 * ROOM}`} aria-hidden="true" focusable="false">
      {columns.map(({ key, label, count, marked }, place) => {
        const height = count === 0 ? 0 : Math.max(2, Math.round((count / most) * HEIGHT));
        const middle = place * WIDTH + WIDTH / 2;
        return (
          <g key={key}>
            <text className="tl-chart__count" x={middle} y={ROOM + HEIGHT - height - 6} textAnchor="middle">{count}</text>
            <rect className={marked ? 'tl-chart__column tl-chart__column--marked' : 'tl-chart__column'} x={middle - 16} y={ROOM + HEIGHT - height} width="32" height={height} rx="3" />
            <text className="tl-chart__label" x={middle} y={HEIGHT + 2 * ROOM - 4} textAnchor="middle">{label}</text>
          </g>
        );
      })}
      <line className="tl-chart__ground" x1="0" x2={columns.length * WIDTH} y1={ROOM + HEIGHT + 0.5} y2={ROOM + HEIGHT + 0.5} />
    </svg>
  );
}
