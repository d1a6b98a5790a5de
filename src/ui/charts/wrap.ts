/**
 * Breaks words into lines of at most so many characters. A word that is longer is cut.
 *
 * @param width characters of a line; at least 1. SVG text does not wrap by itself, and the server cannot measure it
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = [...word]
    if (line !== '' && [...line].length + 1 + rest.length <= width) {
      line = `${line} ${word}`
      continue
    }
    if (line !== '') lines.push(line)
    while (rest.length > width) {
      lines.push(rest.slice(0, width).join(''))
      rest = rest.slice(width)
    }
    line = rest.join('')
  }
  return line === '' ? lines : [...lines, line]
}
