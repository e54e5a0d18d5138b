/** The program's mark: three roofs side by side, drawn with the colour of the text around it. */
export function HousesMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" fill="none" aria-hidden="true" focusable="false">
      <g stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" strokeLinecap="round">
        <path d="M4 42V27l8-7 8 7v15" opacity="0.65" />
        <path d="M28 42V27l8-7 8 7v15" opacity="0.65" />
        <path d="M13 42V15L24 5l11 10v27" fill="currentColor" fillOpacity="0.12" />
        <path d="M2 42h44" />
        <path d="M21 42v-8h6v8" />
        <path d="M20 18h.01M28 18h.01M20 26h.01M28 26h.01" strokeWidth="3.5" />
      </g>
    </svg>
  )
}
