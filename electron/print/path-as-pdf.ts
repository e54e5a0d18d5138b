type Point = readonly [x: number, y: number]

/** An SVG path of absolute M, L, Q, C and Z, as a font's outlines give it, in the words of a PDF's page. */
export function pathAsPdf(path: string): string {
  let at: Point = [0, 0]
  return [...path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)]
    .map(([, command = '', rest = '']) => {
      const points = pointsOf(rest)
      const drawn = drawStep(command, at, points)
      at = points.at(-1) ?? at
      return drawn
    })
    .join('\n')
}

function drawStep(command: string, from: Point, points: readonly Point[]): string {
  switch (command) {
    case 'M':
      return `${write(points)} m`
    case 'L':
      return `${write(points)} l`
    case 'C':
      return `${write(points)} c`
    case 'Q':
      return `${write(raise(from, points))} c`
    default:
      return 'h'
  }
}

/** PDF knows no quadratic curves: the cubic one that is the same. */
function raise(from: Point, [control = from, to = from]: readonly Point[]): Point[] {
  const between = (end: Point): Point => [
    end[0] + (2 / 3) * (control[0] - end[0]),
    end[1] + (2 / 3) * (control[1] - end[1]),
  ]
  return [between(from), between(to), to]
}

function pointsOf(numbers: string): Point[] {
  const values = [...numbers.matchAll(/-?\d+(?:\.\d+)?/g)].map(([each]) => Number(each))
  const points: Point[] = []
  for (let at = 0; at + 1 < values.length; at += 2) points.push([values[at] ?? 0, values[at + 1] ?? 0])
  return points
}

function write(points: readonly Point[]): string {
  return points
    .flat()
    .map((value) => Math.round(value * 100) / 100)
    .join(' ')
}
