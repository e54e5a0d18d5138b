/** The name of a file without its folders. */
export function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}

/** The name of a file without its folders and its ending. */
export function bareName(file: string): string {
  return fileName(file).replace(/\.[^.]+$/, '')
}
