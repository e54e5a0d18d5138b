import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { attachmentsText } from '#shared/text/attachments.ts'

const useStyles = makeStyles({
  region: { height: '100%', overflow: 'auto', display: 'flex', backgroundColor: '#dfe5e7' },
  // An automatic margin centres what fits and lets what does not fit be scrolled to its edges.
  frame: {
    margin: 'auto',
    padding: 0,
    border: 'none',
    background: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fitted: { display: 'flex', maxWidth: '100%', maxHeight: '100%', cursor: 'zoom-in' },
  whole: { cursor: 'zoom-out' },
  fittedPicture: { maxWidth: '100%', maxHeight: '100%', objectFit: 'contain' },
  wholePicture: { display: 'block' },
})

const text = attachmentsText.viewer

interface PictureProps {
  base64: string
  mediaType: string
  name: string
}

/** A picture from memory, fitted into its place; pressing it shows it dot for dot, pressing it again fits it. */
export function Picture({ base64, mediaType, name }: PictureProps) {
  const styles = useStyles()
  const [isFitted, setIsFitted] = useState(true)
  const [isBroken, setIsBroken] = useState(false)
  const show = useCallback(
    (picture: HTMLImageElement | null) => {
      if (!picture) return
      // An address that only this page knows, for bytes that are only in its memory.
      picture.src = URL.createObjectURL(new Blob([Uint8Array.fromBase64(base64)], { type: mediaType }))
      return () => URL.revokeObjectURL(picture.src)
    },
    [base64, mediaType],
  )
  if (isBroken) return <StatePage kind="error" heading={text.failed} text={text.brokenPicture} />
  return (
    <ScrollRegion
      // The keyboard scrolls what it was opened for.
      regionRef={takeFocus}
      className={styles.region}
      label={text.picture(name)}
    >
      <button
        type="button"
        className={mergeClasses(styles.frame, isFitted ? styles.fitted : styles.whole)}
        aria-label={isFitted ? text.wholeSize : text.fit}
        onClick={() => setIsFitted(!isFitted)}
      >
        <img
          ref={show}
          alt={text.picture(name)}
          className={isFitted ? styles.fittedPicture : styles.wholePicture}
          onError={() => setIsBroken(true)}
        />
      </button>
    </ScrollRegion>
  )
}

function takeFocus(region: HTMLElement | null): void {
  region?.focus()
}
