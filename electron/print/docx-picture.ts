import { initWasm, Resvg } from '@resvg/resvg-wasm'
import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  type IImageOptions,
} from 'docx'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileExists, readBytes } from '#electron/platform/files.ts'
import type { Fonts } from './fonts.ts'

/** Word shows an SVG only since 2016, and other programs not at all: every picture goes in as PNG. */

let rendererIsReady: Promise<void> | undefined

/** Starts the renderer of pictures, once in the life of the process. */
export function openPictures(resourcesFolder: string): Promise<void> {
  rendererIsReady ??= initWasm(readBytes(findRenderer(resourcesFolder)))
  return rendererIsReady
}

/** The built program has it among its resources, the sources in the package that it comes from. */
function findRenderer(resourcesFolder: string): string {
  const built = join(resourcesFolder, 'wasm', 'resvg.wasm')
  return fileExists(built) ? built : fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))
}

/** A picture as Word places it. */
export interface Picture {
  png: Uint8Array
  widthPt: number
  heightPt: number
  /** Number of the picture in the document, from 1. */
  id: number
  /** What is on it, for whoever does not see it. */
  altText: string
}

/** Draws an SVG, measured in points, with the print room's own fonts. */
export function drawPng(fonts: Fonts, svg: string, dpi: number): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: dpi / 72 },
    font: { fontBuffers: Object.values(fonts).map((face) => face.bytes), defaultFontFamily: 'Tinos' },
  })
  const image = drawing.render()
  try {
    return image.asPng()
  } finally {
    image.free()
    drawing.free()
  }
}

/** A picture that stands in the line like a letter. */
export function placeInLine(picture: Picture): ImageRun {
  return new ImageRun(describe(picture))
}

/** A picture from the upper left corner of the page on, behind its text. */
export function placeBehindText(picture: Picture): ImageRun {
  return new ImageRun({
    ...describe(picture),
    floating: {
      behindDocument: true,
      allowOverlap: true,
      wrap: { type: TextWrappingType.NONE },
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 0 },
    },
  })
}

function describe({ png, widthPt, heightPt, id, altText }: Picture): IImageOptions {
  return {
    type: 'png',
    data: png,
    // In pixels of 1/96 inch.
    transformation: { width: (widthPt * 96) / 72, height: (heightPt * 96) / 72 },
    // docx would count drawings through the life of the process.
    altText: { id: String(id), name: `Picture ${id}`, description: altText },
  }
}
