/** The program's mark: one house before two others, drawn with the colour of the text around it. */
export function HousesMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" fill="none" aria-hidden="true" focusable="false">
      <g stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" strokeLinecap="round">
        <path d="M13 42H4V25l9-6" opacity="0.6" />
        <path d="M35 42h9V25l-9-6" opacity="0.6" />
        <path d="M14 42V15L24 6l10 9v27z" fill="currentColor" fillOpacity="0.14" />
        <path d="M20.5 42v-9h7v9" />
        <path d="M20 19v.01M28 19v.01M20 26v.01M28 26v.01" strokeWidth="3.6" />
      </g>
    </svg>
  )
}
