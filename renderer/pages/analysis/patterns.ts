import { makeStyles, tokens } from '@fluentui/react-components'

const deep = '#0b5b6c'
const amber = '#8a4b00'
const red = '#a4262c'

/**
 * The fillings of bars and columns, told apart by their pattern as well as by their colour. Windows' high contrast would
 * draw none of them: they keep their colours there.
 */
export const usePatterns = makeStyles({
  filling: { boxSizing: 'border-box', forcedColorAdjust: 'none' },
  solid: { backgroundColor: deep },
  hatched: {
    border: `1px solid ${deep}`,
    backgroundColor: '#ffffff',
    backgroundImage: `repeating-linear-gradient(45deg, ${deep} 0 2px, transparent 2px 6px)`,
  },
  dotted: {
    border: `1px solid ${amber}`,
    backgroundColor: '#fff4e3',
    backgroundImage: `radial-gradient(${amber} 1.3px, transparent 1.6px)`,
    backgroundSize: '6px 6px',
  },
  empty: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, backgroundColor: '#ffffff' },
  crossed: {
    border: `1px solid ${red}`,
    backgroundColor: '#ffffff',
    backgroundImage: `repeating-linear-gradient(-45deg, ${red} 0 2px, transparent 2px 5px)`,
  },
})

export type Pattern = Exclude<keyof ReturnType<typeof usePatterns>, 'filling'>
