/**
 * Hides what is not prose behind signs that mean nothing to the rules, so that every position stays what it was: addresses, code and
 * what stands for a word become noughts, marks and link targets become spaces.
 */
export function masked(text: string, markdown: boolean): string {
  return maskAddresses(markdown ? maskMarkdown(text) : text)
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ')
const noughts = (text: string): string => '0'.repeat(text.length)

/** How far the end of a piece of code, a tag or a link is looked for. Beyond it, the text is taken for prose. */
const maskMarkdown = (text: string): string =>
  maskComments(text)
    .replace(/`[^`\r\n]{1,500}`/g, noughts)
    .replace(/<\/?[a-z][^<>\r\n]{0,500}>/gi, blank)
    .replace(/\]\([^()\s]{1,1000}(?: "[^"\r\n]{0,200}")?\)/g, (target) => `]${blank(target.slice(1))}`)

function maskComments(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open)
    if (close < 0) break
    parts.push(text.slice(from, open), blank(text.slice(open, close + 3)))
    from = close + 3
  }
  return parts.join('') + text.slice(from)
}

const around = new Set('()[]<>{}"\'“”‘’«».,;:!?…*_')
/** Nobody's word is longer. */
const longestWord = 500

const maskAddresses = (text: string): string =>
  text.replace(/\S+/g, (token) => {
    if (!token.includes('.') && !token.includes('@') && token.length <= longestWord) return token
    let [start, end] = [0, token.length]
    while (start < end && around.has(token[start]!)) start++
    while (end > start && around.has(token[end - 1]!)) end--
    const core = token.slice(start, end)
    return core.length > longestWord || isAddress(core) ? token.slice(0, start) + noughts(core) + token.slice(end) : token
  })

const isAddress = (word: string): boolean =>
  /^(?:https?:\/\/|www\.|mailto:)/i.test(word) ||
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(word) ||
  /^[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net|gov|eu|info|io|example|test)(?:[/?#]\S*)?$/i.test(word)
