/** What stands in place of something that was taken out. */
export const takenOut = '[removed]'

/** What is read in place of words that were erased as a whole. */
export const erasedInWords = 'Erased at the person’s request'

/** What names a person. Each is '' where it is not known. */
export type Naming = { name: string; email: string; phone: string; address: string }

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** White space may be any other white space, and a line may break anywhere between words. */
const loosely = (text: string): string =>
  text
    .trim()
    .split(/[\s,]+/)
    .map(literally)
    .join('[\\s,]+')
const alone = (pattern: string): string => `(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?![\\p{L}\\p{M}\\p{N}])`

/**
 * A pattern for a telephone number however it is spaced, with or without the code of the country, as JavaScript and PostgreSQL read it.
 * Undefined for what has fewer than seven digits: it would be found in any number.
 */
export function phonePattern(phone: string): string | undefined {
  const digits = phone.replace(/(ext|x|#).*$/i, '').replace(/\D/g, '')
  const national = digits.replace(/^(?:00)?44(?=\d{9})/, '').replace(/^0+/, '')
  return national.length < 7 ? undefined : `(?:\\+?(?:00)?44[\\s().-]{0,3})?\\(?0?\\)?[\\s.-]?${[...national].join('[\\s().-]{0,2}')}`
}

/**
 * Takes out of a text what names a person: their email address, phone number and postal address wherever they stand, and their whole name.
 * A name of one word goes only from texts that are theirs: elsewhere it may be anybody's.
 *
 * @param theirs whether the text is their own, or about them: then each part of their name goes as well, where it stands with its capital
 * letter. A name that is also a word ("Grace") may so leave a gap too many; a gap is marked, and nobody is named.
 */
export function takeOut(text: string, { name, email, phone, address }: Naming, { theirs }: { theirs: boolean }): string {
  if (text === '') return text
  const parts = theirs ? name.split(/[\s,]+/).filter((part) => /^\p{Lu}/u.test(part) && [...part].length > 1) : []
  const number = phonePattern(phone)
  const patterns: readonly (readonly [pattern: string, flags: string])[] = [
    ...(email === '' ? [] : [[`(?<![\\p{L}\\p{N}._%+-])${literally(email)}(?![\\p{L}\\p{N}])`, 'giu'] as const]),
    ...(number === undefined ? [] : [[`(?<!\\d)${number}(?!\\d)`, 'giu'] as const]),
    ...(address.trim() === '' ? [] : [[alone(loosely(address)), 'giu'] as const]),
    ...(name.trim() === '' || !(theirs || /\s/.test(name.trim())) ? [] : [[alone(loosely(name)), 'giu'] as const]),
    ...parts.map((part) => [alone(literally(part)), 'gu'] as const),
  ]
  return patterns.reduce((rest, [pattern, flags]) => rest.replace(new RegExp(pattern, flags), takenOut), text)
}
