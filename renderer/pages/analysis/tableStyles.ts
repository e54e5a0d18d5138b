import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from './narrow.ts'

/** How the tables of this page look: figures at the right, headings that stay. */
export const useTableStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
    // A figure that leads somewhere looks like one that does not, but for its colour.
    '& td button': { fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 'inherit' },
    [narrow]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  head: {
    padding: '5px 8px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: '4px 5px' },
  },
  group: { textAlign: 'center', borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: {
    padding: '5px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    [narrow]: { padding: '4px 5px' },
  },
  number: { textAlign: 'right' },
  across: { textAlign: 'center' },
  first: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  sum: {
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  second: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  note: {
    margin: '8px 0 0',
    maxWidth: '1000px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})
