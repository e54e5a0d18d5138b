import { Button, Field, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { DismissRegular, DocumentSearchRegular } from '@fluentui/react-icons'
import { useState, type FormEvent } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import type { FoundPaper as Paper } from '#shared/contract/reports.ts'
import { findPaperText } from '#shared/text/documentsPage.ts'
import { FoundPaper } from './FoundPaper.tsx'

const useStyles = makeStyles({
  find: { padding: '6px 16px 10px', display: 'flex', flexDirection: 'column', gap: '8px' },
  form: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  code: { width: '480px' },
  results: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    maxHeight: '46vh',
    overflowY: 'auto',
    paddingRight: '4px',
  },
  foundHead: { display: 'flex', alignItems: 'center', gap: '8px' },
  heading: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300 },
})

const text = findPaperText

/** Looks up what the code at the foot of a paper leads to, and whether the ledger still says the same. */
export function FindPaper() {
  const styles = useStyles()
  const [code, setCode] = useState('')
  const [papers, setPapers] = useState<readonly Paper[]>([])
  const { busy, failure, send } = useSending()
  const find = async (event: FormEvent) => {
    event.preventDefault()
    if (!code.trim() || busy) return
    const found = await send(() => api.call('reports.find', { code }))
    setPapers(found?.papers ?? [])
  }
  return (
    <section className={styles.find} aria-label={text.label}>
      <form className={styles.form} onSubmit={(event) => void find(event)}>
        <Field
          className={styles.code}
          label={text.label}
          orientation="horizontal"
          validationMessage={failure?.message ?? null}
        >
          <Input
            value={code}
            placeholder={text.hint}
            maxLength={100}
            spellCheck={false}
            autoComplete="off"
            onChange={(_, change) => setCode(change.value)}
          />
        </Field>
        <Button type="submit" icon={<DocumentSearchRegular />} disabledFocusable={busy}>
          {busy ? <Spinner size="tiny" label={text.finding} /> : text.find}
        </Button>
      </form>
      {papers.length > 0 && (
        <>
          <div className={styles.foundHead}>
            <h2 className={styles.heading}>{text.results}</h2>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={text.clear}
              onClick={() => setPapers([])}
            />
          </div>
          <ScrollRegion className={styles.results} label={text.results}>
            {papers.map((paper) => (
              <FoundPaper key={`${paper.document?.id} ${paper.print?.seq}`} paper={paper} />
            ))}
          </ScrollRegion>
        </>
      )}
    </section>
  )
}
