/**
 * An address as lines of a letter: the lines that were typed, or its parts between commas where it was typed on one. What does
 * not fit into `most` lines goes on the last one.
 */
export function linesOf(address: string, most: number): string[] {
  const parts = (address.includes('\n') ? address.split('\n') : address.split(',')).map((part) => part.trim()).filter((part) => part !== '')
  return parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.slice(most - 1).join(', ')]
}
