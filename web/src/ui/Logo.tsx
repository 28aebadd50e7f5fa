/** Two threads under, two over. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <g fill="none" strokeWidth="3.4" strokeLinecap="round">
        <path stroke="currentColor" d="M11 5v22M21 5v22" />
        <path stroke="var(--loom-thread)" d="M5 11h2.500M14.5 11H27M5 21h12.500M24.5 21H27" />
      </g>
    </svg>
  );
}
