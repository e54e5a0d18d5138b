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

/** A page of the guide. */
export function Markdown({ source }: { source: string }) {
  return parseMarkdown(source).map((block, at) => <BlockView key={at} block={block} />)
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
          {block.items.map((item, at) => (
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
              {block.head.map((cell, at) => (
                <th key={at} className={styles.head}>
                  <Line inline={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
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
  return inline.map((part, at) => {
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
