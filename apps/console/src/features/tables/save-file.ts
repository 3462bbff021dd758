/** Hands the browser a file to keep, made here from what is on the screen. */
export function saveFile(text: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}

/** A name for a file from words: `contract-variations-zc1`. */
export const fileNameOf = (words: string): string =>
  words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
