/** An empty hall: a block of outlined booths, one of them marked. Decoration. */
export function BoothsPicture() {
  const booths = Array.from({ length: 10 }, (_, index) => ({
    x: 1 + (index % 5) * 18,
    y: 1 + Math.floor(index / 5) * 18,
    marked: index === 3,
  }));
  return (
    <svg
      className="empty__picture"
      width="92"
      height="38"
      viewBox="0 0 92 38"
      aria-hidden="true"
      focusable="false"
    >
      {booths.map(({ x, y, marked }) => (
        <rect
          key={`${x}-${y}`}
          x={x}
          y={y}
          width="16"
          height="16"
          rx="2"
          fill={marked ? 'var(--color-gold-soft)' : 'var(--color-card)'}
          stroke={marked ? 'var(--color-gold)' : 'currentColor'}
          strokeDasharray={marked ? undefined : '3 2'}
        />
      ))}
    </svg>
  );
}
