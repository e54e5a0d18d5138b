import { makeStyles, tokens } from '@fluentui/react-components'
import { parseMarkdown, type Block, type Inline } from './markdown.ts'

const useStyles = makeStyles({
  h1: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '0 0 8px' },
  h2: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '18px 0 4px' },
  h3: { fontSize: tokens.fontSizeBase300, margin: '14px 0 4px' },
  text: { margin: '0 0 8px', lineHeight: tokens.lineHeightBase400 },
  list: { margin: '0 0 8px', paddingLeft: '22px', lineHeight: tokens.lineHeightBase400 },
  table: { width: '100%', borderCollapse: 'collapse', margin: '4px 0 12px' },
  head: {
    textAlign: 'left',
    padding: '5px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: '5px 8px',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

/** Parts with their places as keys: a page of the guide never changes while it is shown. */
function numbered<T>(parts: readonly T[]): [at: number, part: T][] {
  return parts.map((part, at) => [at, part])
}

/** A page of the guide. */
export function Markdown({ source }: { source: string }) {
  return numbered(parseMarkdown(source)).map(([at, block]) => <BlockView key={at} block={block} />)
}

function BlockView({ block }: { block: Block }) {
  const styles = useStyles()
  switch (block.kind) {
    case 'heading': {
      // The panel's own title is the level above.
      const Tag = `h${block.level + 1}` as 'h2' | 'h3' | 'h4'
      return (
        <Tag className={styles[`h${block.level}`]}>
          <Line inline={block.inline} />
        </Tag>
      )
    }
    case 'paragraph':
      return (
        <p className={styles.text}>
          <Line inline={block.inline} />
        </p>
      )
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul'
      return (
        <Tag className={styles.list}>
          {numbered(block.items).map(([at, item]) => (
            <li key={at}>
              <Line inline={item} />
            </li>
          ))}
        </Tag>
      )
    }
    case 'table':
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {numbered(block.head).map(([at, cell]) => (
                <th key={at} className={styles.head}>
                  <Line inline={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(block.rows).map(([at, row]) => (
              <tr key={at}>
                {numbered(row).map(([column, cell]) => (
                  <td key={column} className={styles.cell}>
                    <Line inline={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function Line({ inline }: { inline: readonly Inline[] }) {
  const styles = useStyles()
  return numbered(inline).map(([at, part]) => {
    if (part.kind === 'bold') return <strong key={at}>{part.text}</strong>
    if (part.kind === 'italic') return <em key={at}>{part.text}</em>
    if (part.kind === 'code') {
      return (
        <code key={at} className={styles.code}>
          {part.text}
        </code>
      )
    }
    return part.text
  })
}
